import type { records as english } from "../en/quality-records.js";

export const records: typeof english = {
  standing: {
    finding: (field, current, lapsed) =>
      `Le plus grand écart entre clients actuels et clients éloignés : ${field} (${current} de rempli contre ${lapsed})`,
    alike: "Les fiches des clients actuels et celles des clients éloignés sont à peu près aussi remplies",
    plain: "Les fiches des clients actuels et celles des clients éloignés",
    names: { current: "Actuels", lapsed: "Éloignés", no_order: "Sans achat" },
    note: "Rempli : part des fiches qui ont une valeur. Utilisable : part de ces valeurs qui peuvent être justes. Actuels : nouveaux, actifs, fidèles, VIP, réactivés ou décrocheurs. Éloignés : inactifs, perdus ou au contrat terminé. Sans achat : prospects et personnes hors périmètre.",
  },
  scores: {
    finding: (share, system) => `${share} des fiches de ${system} contiennent au moins 80 % de ce qui sert`,
    plain: "Ce que chaque fiche contient de ce qui sert",
    subtitle: "Part des fiches clients par score : poids des champs à valeur utilisable, sur tous les champs exportés",
    bands: {
      under_20: "Moins de 20 %",
      under_40: "Moins de 40 %",
      under_60: "Moins de 60 %",
      "20_40": "20 à 40 %",
      "40_60": "40 à 60 %",
      "60_80": "60 à 80 %",
      "80_100": "80 à 100 %",
    },
    note: "Les poids se règlent dans report.yaml, sous quality.weights ; par défaut, l’e-mail et le téléphone comptent le plus.",
    describe: "Barres horizontales : part des fiches de chaque système par tranche de score.",
  },
  freshness: {
    finding: (share, system) => `${share} des fiches de ${system} n’ont pas été confirmées depuis deux ans ou plus`,
    plain: "Depuis quand les fiches n’ont pas été confirmées",
    subtitle:
      "Part des fiches clients selon le temps écoulé depuis leur écriture ou le dernier signe de vie de la personne",
    bands: {
      under_6m: "Moins de 6 mois",
      "6_12m": "6 à 12 mois",
      "12_24m": "12 à 24 mois",
      over_24m: "24 mois ou plus",
      unknown: "Sans date",
    },
    batch: (system, day, share) =>
      `${system} : ${share} des fiches portent le ${day} comme jour de modification. C’est l’œuvre d’un programme : cela ne vaut pas confirmation.`,
    note: "Un signe de vie : un achat, un message au service client, une réponse à un questionnaire ou un clic.",
    describe: "Barres horizontales : part des fiches de chaque système selon leur âge.",
  },
  changes: {
    finding: (field, rate, interval) => `Ce qui change le plus : ${field}, ${rate} par an (${interval})`,
    plain: "À quelle fréquence les coordonnées changent",
    subtitle: "Changements pour 100 personnes et par an, vus entre deux fiches d’une même personne",
    persons: (text) => `${text}\u00a0personnes`,
    limit:
      "Seules les personnes qui ont plusieurs fiches laissent voir un changement. Deux systèmes peuvent aussi détenir deux valeurs justes : c’est donc une estimation haute.",
    describe: (n) => `Points et intervalles à 95 % pour ${n} champs.`,
  },
  anomalies: {
    finding: (family, records) => `À vérifier d’abord : ${family} (${records} fiches)`,
    none: "Rien ne sort de l’ordinaire",
    few: "Peu de chose sort de l’ordinaire : trop peu de personnes sont concernées pour en dire plus",
    family: "Famille",
    meaning: "Ce que cela peut être",
    records: "Fiches",
    persons: "Personnes",
    names: {
      shared_phone: "Un même téléphone pour de nombreuses personnes",
      shared_email: "Un même e-mail pour de nombreuses personnes",
      card_many_names: "Une carte de fidélité, plusieurs noms",
      accounts_one_address: "De nombreux comptes à une adresse le même jour",
      accounts_one_minute: "De nombreux comptes dans la même minute",
      keyboard_names: "Des noms tapés au hasard",
      test_accounts: "Des noms qui semblent de test",
      impossible_birth: "Des dates de naissance impossibles",
      birth_date_spike: "Une date de naissance bien trop fréquente",
    },
    meanings: {
      shared_phone:
        "Le numéro d’un magasin ou d’une entreprise, une famille, un numéro saisi pour passer un formulaire",
      shared_email: "L’adresse d’un magasin ou d’une entreprise, une famille, la valeur par défaut d’une caisse",
      card_many_names: "Une carte prêtée, la carte d’une caisse, deux personnes sous un même numéro",
      accounts_one_address:
        "Une résidence ou une entreprise, un point de retrait, une offre de bienvenue prise plusieurs fois",
      accounts_one_minute: "Un import, un événement, un programme",
      keyboard_names: "Un formulaire qui exige un nom",
      test_accounts: "Des comptes de collègues ou de prestataires",
      impossible_birth: "Une faute de frappe, le jour et l’année échangés",
      birth_date_spike: "La valeur par défaut d’un formulaire ou d’un import",
    },
    note: "Une fiche peut figurer dans plusieurs familles. Ce sont des bizarreries à regarder, pas des accusations ; le dossier privé en donne la liste dans anomalies.csv.",
    unlisted: (k) => `Les familles de moins de ${k} personnes ne figurent pas ici.`,
  },
};
