export const categories = [
  "Bébé",
  "Peaux sensibles",
  "Solide & recharge",
  "Visage & corps",
  "Cheveux",
  "Maquillage",
  "Parfums",
  "Solaires",
  "Coffrets",
] as const;
export type Category = (typeof categories)[number];

export interface Product {
  id: string;
  name: string;
  category: Category;
  brand: string;
  supplier: string;
  /** In cents, tax included. */
  price: number;
  tier: "entrée" | "cœur" | "premium";
  unitCost: number;
  /** How often it is picked within its category. */
  weight: number;
}

/** Name, then its two sizes or shades with their prices in cents. */
type Family = [name: string, first: string, price: number, second: string, price: number];

const ranges: Record<Category, Family[]> = {
  Bébé: [
    ["Liniment oléo-calcaire", "250 ml", 690, "500 ml", 1090],
    ["Gel lavant bébé à l'avoine", "200 ml", 890, "400 ml", 1390],
    ["Crème de change au calendula", "75 ml", 990, "150 ml", 1590],
    ["Huile de massage bébé", "100 ml", 1190, "200 ml", 1890],
    ["Lait corps nourrisson", "200 ml", 1090, "400 ml", 1690],
    ["Baume \"Cocon\" d'été & d'hiver", "40 ml", 1290, "80 ml", 1990],
    ["Eau nettoyante sans rinçage", "250 ml", 890, "500 ml", 1390],
    ["Cotons lavables bébé", "lot de 10", 1290, "lot de 20", 2190],
    ["Shampooing câlin sans larmes", "200 ml", 890, "400 ml", 1390],
    ["Crème maman anti-vergetures", "150 ml", 2290, "250 ml", 3290],
  ],
  "Peaux sensibles": [
    ["Crème apaisante à l'avoine", "50 ml", 1790, "100 ml", 2690],
    ["Sérum anti-rougeurs", "15 ml", 1990, "30 ml", 3190],
    ["Gel purifiant au zinc", "150 ml", 1390, "300 ml", 2090],
    ["Soin SOS imperfections", "10 ml", 1190, "20 ml", 1790],
    ["Baume relipidant peaux atopiques", "200 ml", 1890, "400 ml", 2990],
    ["Eau florale de camomille", "100 ml", 890, "200 ml", 1390],
    ["Masque à l'argile blanche", "75 ml", 1390, "150 ml", 2190],
    ["Huile lavante surgras", "250 ml", 1290, "500 ml", 1990],
    ["Crème barrière mains abîmées", "50 ml", 890, "75 ml", 1190],
    ["Lotion équilibrante à l'hamamélis", "150 ml", 1490, "250 ml", 2090],
  ],
  "Solide & recharge": [
    ["Shampooing solide à l'ortie", "60 g", 890, "85 g", 1190],
    ["Savon surgras au karité", "100 g", 590, "lot de 3", 1490],
    ["Déodorant solide palmarosa", "50 g", 890, "recharge", 690],
    ["Dentifrice solide menthe", "boîte", 790, "recharge", 590],
    ["Recharge gel douche verveine", "500 ml", 1090, "1 L", 1890],
    ["Recharge savon mains romarin", "500 ml", 990, "1 L", 1690],
    ["Après-shampooing solide coco", "60 g", 990, "85 g", 1290],
    ["Porte-savon en hêtre", "petit", 690, "grand", 990],
    ["Oriculi & brosse bambou", "duo", 890, "famille", 1890],
    ["Huile démaquillante solide", "50 g", 1290, "recharge", 990],
  ],
  "Visage & corps": [
    ["Crème hydratante à la rose", "50 ml", 2190, "100 ml", 3390],
    ["Sérum éclat à l'argousier", "15 ml", 2490, "30 ml", 3990],
    ["Lait corps au miel", "200 ml", 1590, "400 ml", 2490],
    ["Gommage au sel de Guérande", "200 g", 1690, "400 g", 2690],
    ["Huile sèche de bourrache", "50 ml", 1990, "100 ml", 2990],
    ["Crème de nuit à l'onagre", "50 ml", 2690, "75 ml", 3490],
    ["Gel douche aux algues", "250 ml", 890, "500 ml", 1390],
    ["Contour des yeux au bleuet", "15 ml", 2190, "30 ml", 3390],
    ["Baume à lèvres à la cire", "10 ml", 590, "lot de 2", 990],
    ["Crème mains à la figue", "50 ml", 990, "75 ml", 1290],
  ],
  Cheveux: [
    ["Shampooing doux au tilleul", "250 ml", 1090, "500 ml", 1690],
    ["Masque réparateur au karité", "200 ml", 1690, "400 ml", 2490],
    ["Henné naturel", "châtain", 1290, "cuivré", 1290],
    ["Huile pointes sèches au brocoli", "50 ml", 1390, "100 ml", 2090],
    ["Spray démêlant à la guimauve", "150 ml", 1190, "250 ml", 1690],
    ["Shampooing antipelliculaire au cade", "200 ml", 1290, "400 ml", 1990],
    ["Gel coiffant au lin", "150 ml", 1190, "300 ml", 1790],
    ["Brosse en poils de sanglier", "petite", 1990, "grande", 2990],
    ["Lotion fortifiante à l'ortie", "100 ml", 1690, "200 ml", 2590],
    ["Poudre de shikakai", "100 g", 890, "200 g", 1390],
  ],
  Maquillage: [
    ["Fond de teint minéral", "clair", 2890, "hâlé", 2890],
    ["Mascara volume noir d'ébène", "noir", 1990, "brun", 1990],
    ["Rouge à lèvres bois de rose", "mat", 1790, "satiné", 1790],
    ["Poudre libre de riz", "10 g", 2190, "20 g", 3190],
    ["Crayon khôl", "noir", 1090, "prune", 1090],
    ["Fard à joues pêche", "poudre", 1890, "crème", 1990],
    ["BB crème bio", "claire", 2290, "dorée", 2290],
    ["Vernis végétal", "corail", 1190, "nude", 1190],
    ["Palette Landes & dunes", "4 teintes", 2690, "8 teintes", 3990],
    ["Eau micellaire au bleuet", "250 ml", 1290, "500 ml", 1990],
  ],
  Parfums: [
    ["Eau de parfum Marée haute", "30 ml", 3900, "50 ml", 5400],
    ["Eau de parfum Figuier d'août", "30 ml", 3900, "50 ml", 5400],
    ["Eau fraîche Agrumes", "50 ml", 2900, "100 ml", 3900],
    ["Parfum solide Tubéreuse", "5 g", 1900, "10 g", 2900],
    ["Eau de parfum Mousse & chêne", "30 ml", 4200, "50 ml", 5900],
    ["Brume d'oreiller Lavande", "100 ml", 1690, "200 ml", 2490],
    ["Bougie Genêts", "180 g", 2490, "400 g", 3990],
    ["Diffuseur Embruns", "100 ml", 2990, "recharge", 1790],
    ["Eau de Cologne du jardin", "100 ml", 2490, "200 ml", 3490],
    ["Roll-on Sieste", "10 ml", 1290, "lot de 2", 2190],
  ],
  Solaires: [
    ["Crème solaire SPF 50", "50 ml", 1790, "100 ml", 2590],
    ["Lait solaire SPF 30", "100 ml", 1890, "200 ml", 2890],
    ["Stick solaire minéral SPF 50", "15 g", 1290, "25 g", 1690],
    ["Après-soleil à l'aloès", "150 ml", 1490, "250 ml", 1990],
    ["Huile solaire SPF 20", "100 ml", 1990, "150 ml", 2490],
    ["Crème solaire enfants SPF 50", "100 ml", 1990, "200 ml", 2990],
    ["Gel d'aloès pur", "100 ml", 990, "250 ml", 1690],
    ["Brume hydratante de plage", "100 ml", 1190, "200 ml", 1690],
    ["Préparateur de bronzage", "30 gélules", 1690, "60 gélules", 2890],
    ["Shampooing douche après-plage", "200 ml", 1090, "400 ml", 1690],
  ],
  Coffrets: [
    ["Coffret Bretagne", "petit", 2900, "grand", 4900],
    ["Coffret Naissance", "petit", 3400, "grand", 5400],
    ["Coffret Rituel du soir", "duo", 3200, "trio", 4600],
    ["Calendrier de l'Avent", "12 cases", 4500, "24 cases", 6900],
    ["Trousse Week-end", "écrue", 2400, "marine", 2400],
    ["Coffret Barbier", "petit", 2900, "grand", 4400],
    ["Coffret Zéro déchet", "découverte", 2600, "complet", 4600],
    ["Savons de la côte", "lot de 3", 1590, "lot de 6", 2790],
    ["Coffret Parfums de poche", "3 × 5 ml", 2900, "5 × 5 ml", 4200],
    ["Carte cadeau", "30 €", 3000, "50 €", 5000],
  ],
};

const brands: Record<Category, [brand: string, supplier: string][]> = {
  Bébé: [
    ["Petite Bruyère", "Laboratoires Armorel"],
    ["Maison Nature", "Laboratoires Armorel"],
  ],
  "Peaux sensibles": [
    ["Dermalande", "Laboratoires Armorel"],
    ["Maison Nature", "Cosmétiques du Scorff"],
  ],
  "Solide & recharge": [
    ["Brut de Savon", "Savonnerie des Abers"],
    ["Maison Nature", "Savonnerie des Abers"],
  ],
  "Visage & corps": [
    ["Maison Nature", "Cosmétiques du Scorff"],
    ["Rosaline", "Distillerie de Provence"],
  ],
  Cheveux: [
    ["Tilleul & Cie", "Cosmétiques du Scorff"],
    ["Maison Nature", "Cosmétiques du Scorff"],
  ],
  Maquillage: [
    ["Ocrée", "Couleurs Végétales SA"],
    ["Ocrée", "Couleurs Végétales SA"],
  ],
  Parfums: [
    ["Embruns", "Distillerie de Provence"],
    ["Rosaline", "Distillerie de Provence"],
  ],
  Solaires: [
    ["Cap Sud", "Laboratoires Armorel"],
    ["Maison Nature", "Cosmétiques du Scorff"],
  ],
  Coffrets: [
    ["Maison Nature", "Atelier Maison Nature"],
    ["Maison Nature", "Atelier Maison Nature"],
  ],
};

const tierOf = (price: number): Product["tier"] => (price < 1100 ? "entrée" : price < 2400 ? "cœur" : "premium");

export const products: readonly Product[] = categories.flatMap((category, categoryIndex) =>
  ranges[category].flatMap(([name, firstSize, firstPrice, secondSize, secondPrice], familyIndex) =>
    [0, 1].map((second): Product => {
      const price = second ? secondPrice : firstPrice;
      const [brand = "", supplier = ""] = brands[category][familyIndex < 6 ? 0 : 1] ?? [];
      const number = categoryIndex * 20 + familyIndex * 2 + second + 1;
      return {
        id: `P${String(1000 + number)}`,
        name: `${name} ${second ? secondSize : firstSize}`,
        category,
        brand,
        supplier,
        price,
        tier: tierOf(price),
        unitCost: Math.round((price / 1.2) * (0.34 + 0.02 * ((number * 7) % 9))),
        weight: (second ? 0.6 : 1) / (familyIndex + 2) ** 0.6,
      };
    }),
  ),
);
