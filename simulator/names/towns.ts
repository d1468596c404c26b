export interface Town {
  city: string;
  postalCode: string;
  latitude: number;
  longitude: number;
  /** Inhabitants in thousands, roughly. */
  size: number;
  country: "FR" | "BE" | "GB" | "DE" | "CH";
}

const list = `
Rennes|35000|48.117|-1.678|225
Rennes|35200|48.089|-1.665|60
Rennes|35700|48.130|-1.640|55
Saint-Malo|35400|48.649|-2.026|47
Cesson-Sévigné|35510|48.121|-1.603|18
Bruz|35170|48.025|-1.746|19
Fougères|35300|48.353|-1.201|21
Vitré|35500|48.124|-1.214|19
Dinard|35800|48.632|-2.062|10
Cancale|35260|48.676|-1.852|5
Dinan|22100|48.455|-2.050|14
Saint-Brieuc|22000|48.514|-2.765|45
Lannion|22300|48.732|-3.459|20
Brest|29200|48.390|-4.486|140
Quimper|29000|47.996|-4.098|63
Concarneau|29900|47.873|-3.921|20
Vannes|56000|47.658|-2.760|54
Lorient|56100|47.748|-3.370|57
Auray|56400|47.668|-2.982|14
Nantes|44000|47.218|-1.554|190
Nantes|44300|47.255|-1.523|90
Saint-Herblain|44800|47.212|-1.650|50
Rezé|44400|47.183|-1.550|43
Saint-Nazaire|44600|47.273|-2.214|72
Pornic|44210|47.115|-2.104|17
Angers|49000|47.478|-0.563|155
Cholet|49300|47.060|-0.879|54
Laval|53000|48.070|-0.770|50
Le Mans|72000|48.006|0.199|145
La Roche-sur-Yon|85000|46.670|-1.426|55
Les Sables-d'Olonne|85100|46.497|-1.783|45
Caen|14000|49.183|-0.370|106
Cherbourg-en-Cotentin|50100|49.640|-1.616|78
Avranches|50300|48.684|-1.357|10
Granville|50400|48.838|-1.597|13
Alençon|61000|48.432|0.091|26
Rouen|76000|49.443|1.099|114
Le Havre|76600|49.494|0.108|166
Paris|75011|48.859|2.378|145
Paris|75012|48.841|2.388|140
Paris|75018|48.892|2.344|190
Paris|75015|48.841|2.300|230
Paris|75020|48.864|2.398|190
Paris|75009|48.877|2.337|60
Montreuil|93100|48.863|2.443|111
Vincennes|94300|48.848|2.439|49
Boulogne-Billancourt|92100|48.835|2.241|120
L'Haÿ-les-Roses|94240|48.779|2.337|31
Versailles|78000|48.805|2.135|84
Saint-Germain-en-Laye|78100|48.898|2.094|45
Chartres|28000|48.444|1.489|39
Orléans|45000|47.903|1.909|116
Tours|37000|47.394|0.685|137
Poitiers|86000|46.580|0.340|89
La Rochelle|17000|46.160|-1.151|77
Limoges|87000|45.834|1.262|130
Bordeaux|33000|44.838|-0.579|190
Bordeaux|33800|44.823|-0.557|70
Mérignac|33700|44.842|-0.645|74
Pessac|33600|44.806|-0.631|65
Arcachon|33120|44.661|-1.168|11
Toulouse|31000|43.604|1.444|500
Montpellier|34000|43.611|3.877|300
Nîmes|30000|43.837|4.360|148
Marseille|13006|43.286|5.379|400
Aix-en-Provence|13100|43.530|5.447|147
Nice|06000|43.703|7.266|345
Lyon|69002|45.749|4.827|60
Lyon|69003|45.760|4.856|210
Lyon|69007|45.735|4.838|160
Villeurbanne|69100|45.767|4.880|155
Caluire-et-Cuire|69300|45.796|4.846|43
Saint-Étienne|42000|45.440|4.387|173
Grenoble|38000|45.188|5.724|158
Annecy|74000|45.899|6.129|130
Chambéry|73000|45.564|5.918|59
Clermont-Ferrand|63000|45.777|3.087|147
Dijon|21000|47.322|5.041|158
Besançon|25000|47.238|6.024|118
Strasbourg|67000|48.573|7.752|287
Mulhouse|68100|47.750|7.336|106
Metz|57000|49.119|6.176|118
Nancy|54000|48.692|6.184|104
Reims|51100|49.258|4.032|180
Lille|59000|50.629|3.057|235
Roubaix|59100|50.692|3.177|98
Amiens|80000|49.894|2.296|134
Dunkerque|59140|51.034|2.377|50
Pau|64000|43.295|-0.371|77
Bayonne|64100|43.493|-1.475|53
Bruxelles|1000|50.847|4.357|180|BE
Namur|5000|50.467|4.872|110|BE
Londres|SW1A 1AA|51.501|-0.142|120|GB
Cologne|50667|50.938|6.957|90|DE
Genève|1201|46.204|6.143|70|CH
`;

export const towns: readonly Town[] = list
  .trim()
  .split("\n")
  .map((line) => {
    const [city = "", postalCode = "", latitude, longitude, size, country = "FR"] = line.split("|");
    return {
      city,
      postalCode,
      latitude: Number(latitude),
      longitude: Number(longitude),
      size: Number(size),
      country: country as Town["country"],
    };
  });

/** The French département, or the country abroad. */
export function areaOf(town: Town): string {
  return town.country === "FR" ? town.postalCode.slice(0, 2) : town.country;
}

const west = new Set(["14", "22", "29", "35", "44", "49", "50", "53", "56", "61", "72", "85"]);

export function isWest(town: Town): boolean {
  return west.has(areaOf(town));
}
