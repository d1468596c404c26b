import type {
  shops as en,
  shopColumns as enColumns,
  shopMetrics as enMetrics,
  shopMetricNames as enNames,
} from "../en/shops.js";

export const shops: typeof en = {
  areas: { near: "De près", far: "De loin", known: "De près ou de loin", untold: "Domicile inconnu" },
  bands: {
    under_5: "moins de 5 km",
    "5_10": "5–10 km",
    "10_20": "10–20 km",
    "20_50": "20–50 km",
    "50_100": "50–100 km",
    "100_200": "100–200 km",
    "200_more": "plus de 200 km",
  },
  reaches: {
    under_5: "5 km",
    "5_10": "10 km",
    "10_20": "20 km",
    "20_50": "50 km",
    "50_100": "100 km",
    "100_200": "200 km",
    "200_more": "au-delà de 200 km",
  },
  catchment: {
    plain: "À quelle distance des boutiques vivent leurs clients",
    first: (shop, share, km, interval) =>
      `${shop} attire de plus loin que les autres : ${share} de ses clients vivent à plus de ${km} km (${interval})`,
    alone: (shop, share, km, interval) => `${share} des clients de ${shop} vivent à plus de ${km} km (${interval})`,
    range: (least, most, km) => `Entre ${least} et ${most} des clients d’une boutique vivent à plus de ${km} km d’elle`,
    subtitle: (km) =>
      `Clients de 24 mois dont le domicile est connu, par boutique : jusqu’où vivent quatre sur cinq d’entre eux, la barre plus longue d’un cran par tranche ; à droite, la part qui vit à plus de ${km} km`,
    panel: "Jusqu’où vivent 80 %",
    aside: (km) => `À plus de ${km} km`,
    together: (k) =>
      `La part n’est pas dite là où 1 à ${k - 1} clients vivent d’un des deux côtés : le tableau compte les deux ensemble`,
    note: "À vol d’oiseau entre les centres des codes postaux, donc à quelques kilomètres près. Qui a acheté dans deux boutiques est client des deux. Les passants qui n’ont pas laissé de nom ne sont d’aucune",
    describe: (n) =>
      `Barres de ${n} boutiques, chacune aussi longue que la distance en deçà de laquelle vivent quatre clients sur cinq.`,
  },
  back: {
    plain: "Les clients venus de loin reviennent-ils",
    less: (n, of, shop, far, near) =>
      `Dans ${n} ${n === "1" ? "boutique" : "boutiques"} sur ${of}, les clients venus de loin reviennent moins souvent : à ${shop}, ${far} en un an, contre ${near} de ceux venus de près`,
    more: (n, of, shop, far, near) =>
      `Dans ${n} ${n === "1" ? "boutique" : "boutiques"} sur ${of}, les clients venus de loin reviennent plus souvent : à ${shop}, ${far} en un an, contre ${near} de ceux venus de près`,
    some: (share, shop, interval) =>
      `${share} des clients de ${shop} venus de loin sont revenus en un an (${interval})`,
    unsure:
      "Dans aucune boutique les clients venus de loin ne reviennent moins ou plus souvent que les autres au-delà du hasard",
    subtitle:
      "Clients dont le premier achat dans la boutique, sur 24 mois, date d’un an ou plus : part qui a commandé de nouveau en un an, là ou ailleurs",
    row: (shop, area) => `${shop}, ${area.toLowerCase()}`,
    online: (shop, far) =>
      `${shop} : parmi ceux venus de loin qui n’avaient jamais acheté sur le web, ${far} l’ont fait en un an`,
    onlineNear: (near) => ` ; parmi ceux venus de près, ${near}`,
    note: "Cela dit qui est revenu, non pourquoi : ceux venus de loin étaient peut-être en vacances",
    describe: (n) => `Points avec intervalles pour ${n} groupes de clients, par boutique et distance.`,
  },
};

export const shopMetrics: typeof enMetrics = {
  catchment: {
    name: "Clients venus de loin",
    short: "Venus de loin",
    definition:
      "Parmi les clients d’une boutique sur 24 mois dont le domicile est connu, la part qui vit plus loin d’elle que catchment_km dans report.yaml (50 km) : distances à vol d’oiseau entre les centres des codes postaux, d’après l’export places.",
    reading:
      "Elle dit où vivent ceux qui ont laissé une adresse. Un touriste qui paie sans carte n’est ici le client de personne ; la vraie part est plus haute. La limite est la vôtre : une limite au-delà de laquelle vivrait un client sur cinq rendrait toutes les boutiques semblables.",
  },
  catchment_return: {
    name: "Retour selon la distance",
    short: "Revenus",
    definition:
      "Parmi les clients dont le premier achat dans la boutique, sur 24 mois, date d’un an ou plus, la part qui a passé une autre commande dans l’année qui a suivi, dans n’importe quelle boutique ou sur le web.",
    reading:
      "Chacun est suivi pendant la même année, pour que personne n’ait eu moins de temps. Elle dit qui est revenu, non qu’un courrier ferait revenir les autres.",
  },
  catchment_online: {
    name: "De la boutique au web",
    short: "Passés au web",
    definition:
      "Parmi les mêmes clients, ceux qui n’avaient jamais acheté sur le web jusqu’à cet achat : la part qui l’a fait dans l’année qui a suivi.",
    reading:
      "On ne voit que les commandes qui portent un nom : qui a donné une autre adresse sur le web compte comme resté en boutique, sauf si ses fiches ont été réunies.",
  },
};

export const shopMetricNames: typeof enNames = {
  catchment: "clients venus de loin",
  catchment_return: "retour selon la distance",
  catchment_online: "passage au web",
};

export const shopColumns: typeof enColumns = {
  area: "Distance",
  beyond: "Loin à partir de (km)",
  share_low: "Part de",
  share_high: "à",
  distance: "Distance médiane",
  "catchment.reach": "Distance de quatre sur cinq",
  followed: "Suivis pendant un an",
  came_back: "Revenus",
  came_back_low: "Revenus de",
  came_back_high: "à",
  offline: "Jamais sur le web avant",
  turned: "Passés au web",
  turned_low: "Passés de",
  turned_high: "à",
};

/** Formulas and denominators of metrics on shops. */
export const shopFormulas = {
  "count(customer of the shop who lives beyond catchment_km) ÷ count(customer of the shop whose home is known)":
    "nombre(client de la boutique qui vit au-delà de catchment_km) ÷ nombre(client de la boutique au domicile connu)",
  "count(customer who ordered again within a year) ÷ count(customer first in the shop a year ago or more)":
    "nombre(client ayant recommandé en un an) ÷ nombre(client venu d’abord en boutique il y a un an ou plus)",
  "count(customer who bought on the web within a year) ÷ count(such customer without a purchase there before)":
    "nombre(client ayant acheté sur le web en un an) ÷ nombre(tel client sans achat sur le web avant)",
} as const;

export const shopDenominators = {
  "customers of the shop whose home is known": "clients de la boutique dont le domicile est connu",
  "customers first in the shop, within 24 months, a year ago or more":
    "clients venus d’abord en boutique, sur 24 mois, il y a un an ou plus",
  "customers first in the shop a year ago or more who had never bought on the web":
    "clients venus d’abord en boutique il y a un an ou plus qui n’avaient jamais acheté sur le web",
} as const;
