import type { merging as english } from "../en/unification-merging.js";

export const merging: typeof english = {
  reasons: {
    plain: "Pourquoi des fiches ont été réunies",
    finding: (words, share) => `Le plus souvent (${share} des fusions) : ${words}`,
    settled: "La plupart des fusions tiennent à la clé d’un système ou à une décision",
    subtitle: (threshold: string) =>
      `Les façons de concorder les plus fréquentes. Chaque barre ajoute ou retire des bits : dix bits rendent une même personne mille fois plus vraisemblable. À partir de ${threshold} bits, deux fiches sont une même personne.`,
    item: (share, merges) => `${share} des fusions (${merges})`,
    total: "Total",
    describe: (words) => `Cascade des poids, en bits : ${words}.`,
    rest: (share) => `Des façons plus rares de concorder font ${share} des fusions.`,
    keyed: (share) =>
      `${share} des fusions tiennent à la clé de personne d’un système ou à une décision et n’ont pas été pesées.`,
    note: "Les poids ont été appris sur cette base. Ce qu’ajoutent les noms rares et ce que retire l’idée de quelqu’un d’autre sont des moyennes.",
    prior: "au départ",
    rarity: "rareté des noms et adresses",
    doubt: "peut-être quelqu’un d’autre : même foyer, même nom",
    rows: { settled: "Clé d’un système ou décision", other: "Façons plus rares de concorder" },
    levels: {
      first_name: {
        differs: "prénom différent",
        initial: "même initiale de prénom",
        distant: "prénom éloigné",
        alike: "autre prénom, semblable",
        similar: "prénom ressemblant",
        close: "prénom très proche",
        variant: "variante du prénom",
        same: "même prénom",
      },
      surname: {
        differs: "nom différent",
        distant: "nom éloigné",
        alike: "autre nom, semblable",
        similar: "nom ressemblant",
        close: "nom très proche",
        shared: "un nom en commun (naissance, usage)",
        same: "même nom",
        misplaced: "un nom à la place de l’autre",
        swapped: "nom et prénom inversés",
      },
      birth_date: {
        differs: "date de naissance différente",
        same_year: "même année de naissance",
        near: "dates de naissance à trois mois près",
        two_parts: "deux parties de la date sur trois",
        one_slip: "date de naissance à une faute près",
        same: "même date de naissance",
      },
      email: {
        differs: "e-mail différent",
        close: "e-mail à une faute près",
        same_user: "même nom d’utilisateur d’e-mail",
        same_family: "même e-mail de famille",
        same: "même e-mail",
      },
      phone: {
        differs: "téléphone différent",
        one_digit: "mobile à un chiffre près",
        same_landline: "même fixe",
        same_mobile: "même mobile",
      },
      address: {
        differs: "adresse différente",
        same_town: "même ville, autre rue",
        town_only: "même ville ou code postal",
        same_street: "même rue",
        close: "adresse très proche",
        same: "même adresse",
      },
      loyalty_id: { differs: "carte différente", same: "même carte" },
    },
  },
  weights: {
    plain: "Ce que pèse chaque concordance",
    finding: (words, bits) => `Ce qui pèse le plus : ${words}, ${bits} bits`,
    level: "Concordance",
    m: "Même personne",
    u: "Deux inconnus",
    weight: "Poids (bits)",
    rare: (k) =>
      `Les concordances que moins de ${k} fusions montreraient, ou qui trahiraient un tel nombre, sont laissées de côté.`,
    note: "Fréquence de chaque concordance entre fiches d’une même personne, et entre fiches de deux inconnus, là où les deux ont une valeur. Le poids est le logarithme en base 2 du rapport.",
  },
  estimates: {
    plain: "Le rapprochement mis à l’épreuve",
    tested: (n, found, right) =>
      `Test : sur ${n} copies cachées dans la base, ${found} ont été retrouvées, et ${right} des liens menaient à la bonne personne`,
    judged: (share) => `D’après un jugement à la main, on estime que ${share} des fusions sont justes`,
    subtitle: "Parts et leurs intervalles à 95 %",
    names: {
      precision: { planted: "Test : bonne personne", agreement: "Justes", clerical: "Justes, jugées à la main" },
      recall: { planted: "Test : retrouvées", agreement: "Réunies, clé forte", clerical: "Réunies" },
    },
    measures: { precision: "Liens justes (précision)", recall: "Retrouvées (rappel)" },
    methods: { planted: "Test par copies", agreement: "Clé forte commune", clerical: "Jugées à la main" },
    describe: "Points et intervalles : ce qui a été retrouvé et ce qui a été bien relié, par méthode.",
    planted: (n) =>
      `Test par copies (${n}) : des fiches copiées avec les lacunes d’autres fiches et les fautes propres à cette base, cachées parmi les fiches, puis recherchées. Il mesure l’épreuve, non la base : les vrais doublons sont souvent mieux retrouvés, car il peut rester trop peu à une copie, et les vraies fusions sont souvent un peu moins justes, car les confusions entre personnes différentes qui se ressemblent ne se voient qu’en partie.`,
    agreement: (n) =>
      `Clé forte (${n} paires) : fiches de même carte et même prénom, ou de même mobile et même date de naissance. Une clé que deux personnes partagent, ou un champ que le rapprochement lit déjà, l’avantage.`,
    clerical: (n) =>
      `Jugées à la main (${n} paires) : paires au-dessus du seuil dans le fichier de décisions, pondérées par la fréquence de leur poids.`,
    unjudged:
      "Personne n’a encore jugé de paires : 30 décisions sur private/identity/sample.csv donnent une estimation des fusions justes fondée sur un jugement humain.",
  },
  sensitivity: {
    plain: "Ce qui dépend du seuil",
    little: (share) => `Peu d’effet : déplacer le seuil de deux bits ne change aucun nombre de plus de ${share}`,
    much: (share) => `Un effet réel : déplacer le seuil de deux bits change un nombre de ${share}`,
    threshold: "Seuil",
    looser: (bits) => `${bits} bits (réunit plus)`,
    chosen: "Seuil retenu",
    stricter: (bits) => `${bits} bits (réunit moins)`,
    people: "Personnes",
    buyers: "Acheteurs",
    repeat: "Ont racheté",
    revenue: "CA par acheteur",
    note: "Tout le rapprochement, refait avec un autre seuil. Effectifs à la dizaine près ; acheteurs, réachat et chiffre d’affaires sur tout l’historique.",
  },
};
