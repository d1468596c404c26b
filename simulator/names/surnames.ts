import { Weighted } from "../random/weighted.js";

const list = `
Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Lefèvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoit Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perret Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Benard Maréchal Humbert Reynaud Antoine Hoarau Perrier Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Legros Briand Tanguy Jaouen Corre Gallic Kervella Riou Quéré Salaün Cadiou Floch Bihan Goff Guillou Hénaff Jégou Madec Morvan Prigent Querré Rault Thébault Trévidic Abiven Daoudal Étesse Ferreira Gonçalves Da-Silva Pereira Dos-Santos Rodrigues Lefort Marquet Nguyen Tran Pham Benali Haddad Cherif Mansouri Traoré Diallo Diop Koné Camara Cissé Ndiaye Kaya Yilmaz Kowalski Nowak Rossi Ferrari Esposito Hoffmann Wagner Becker Schwartz Zimmermann Vandenberghe Delattre Delcroix Delmas Destombes Devaux Ducrocq Dujardin Evrard Faivre Favre Ferrand Gicquel Gosselin Grégoire Hardy Hébert Imbert Jolivet Joubert Lacombe Lafont Lagarde Launay Lavigne Lebon Le-Bras Le-Gall Le-Goff Le-Roux Le-Corre Le-Guen Le-Borgne L'Hostis De-Oliveira De-Almeida De-La-Fontaine Du-Plessis D'Hervé Maurin Mercier Navarro Normand Pages Parent Peltier Poisson Prat Raynaud Régnier Ribeiro Rocher Rossignol Sauvage Seguin Tardy Texier Thibault Toussaint Valentin Vallet Verdier Vigneron Voisin Bœuf Cœuret Lesueur Lecœur`;

/** The most frequent surnames, in order. */
export const frequentSurnames: readonly string[] = list
  .trim()
  .split(/\s+/)
  .map((name) =>
    name.replace(/^(Le|De|Du|Da|Dos)-(?:(La)-)?/, (_, first: string, second?: string) =>
      second ? `${first} ${second} ` : `${first} `,
    ),
  );

/** Frequent names first, as in the telephone book: weight falls slowly with rank. */
export const surnames = new Weighted(
  frequentSurnames.map((name, rank): [string, number] => [name, 1 / (rank + 30) ** 0.7]),
);
