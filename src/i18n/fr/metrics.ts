import type { metrics as english } from "../en/metrics.js";
import { brandLoyaltyMetrics } from "./brand-loyalty.js";
import { habitMetrics } from "./habits.js";
import { loyaltyMetrics } from "./loyalty-metrics.js";
import { programmeMetrics } from "./programme.js";
import { serviceMetrics } from "./service.js";
import { alertMetrics } from "./service-alerts.js";
import { aftermathMetrics } from "./service-loyalty.js";
import { trendMetrics } from "./service-trends.js";
import { shopMetrics } from "./shops.js";
import { spendingMetrics } from "./spending.js";
import { voiceMetrics } from "./voice-metrics.js";

export const metrics: typeof english = {
  ...loyaltyMetrics,
  customers: {
    name: "Personnes de la base",
    short: "Personnes",
    definition:
      "Personnes connues d’au moins un système, comptées une seule fois quel que soit le nombre de leurs fiches.",
    reading:
      "Comprend les prospects et ceux qui sont partis depuis longtemps ; les statuts du cycle de vie les distinguent.",
  },
  buyers_12m: {
    name: "Acheteurs, 12 mois",
    short: "Acheteurs, 12 mois",
    definition: "Personnes ayant passé au moins une commande valide dans les 12 mois qui finissent au jour d’arrêté.",
    reading:
      "Les ventes anonymes n’y ont pas d’acheteur : si peu de ventes sont identifiées, le vrai nombre est plus élevé.",
  },
  revenue: {
    name: "Chiffre d’affaires",
    short: "Chiffre d’affaires",
    definition: "Ce qui a été payé, remise déduite, sur les commandes valides ; un retour compte au jour du retour.",
    reading: "Dans le temps, il comprend les ventes anonymes ; dans les tableaux par client, il les laisse de côté.",
  },
  revenue_12m: {
    name: "Chiffre d’affaires, 12 mois",
    short: "CA, 12 mois",
    definition: "Chiffre d’affaires des 12 mois qui finissent au jour d’arrêté.",
    reading:
      "Le chiffre d’ensemble comprend les ventes anonymes ; un groupe de clients ne montre que ce qu’on peut attribuer aux siens.",
  },
  orders: {
    name: "Commandes valides",
    short: "Commandes",
    definition: "Commandes non annulées ; un retour ou un avoir n’est pas une commande.",
    reading:
      "En RFM, les commandes d’un même jour comptent pour une : un panier coupé en deux n’est pas de la fidélité.",
  },
  average_basket: {
    name: "Panier moyen",
    short: "Panier moyen",
    definition: "Montant des commandes valides divisé par leur nombre.",
    reading: "Quelques très grosses commandes le tirent vers le haut ; voir le nombre de commandes avant de conclure.",
  },
  repeat_rate: {
    name: "Acheteurs revenus",
    short: "Taux de réachat",
    definition: "Part des acheteurs de 12 mois qui ont acheté au moins deux jours différents.",
    reading:
      "Les acheteurs arrivés en fin d’année ont eu moins de temps pour revenir ; une base qui grandit abaisse le taux.",
  },
  identified_share: {
    name: "Ventes identifiées",
    short: "Ventes identifiées",
    definition: "Part du chiffre d’affaires que l’on peut attribuer à une personne connue.",
    reading: "Les autres ventes manquent à tous les nombres sur les clients.",
  },
  nps: {
    name: "Net Promoter Score (NPS)",
    short: "NPS",
    definition:
      "Promoteurs (9–10) moins détracteurs (0–6), pour 100 réponses ; la dernière réponse de chaque personne sur la période.",
    reading: "Un nombre de −100 à 100, pas un pourcentage. Il parle de ceux qui ont répondu, pas de la base.",
  },
  csat: {
    name: "Clients satisfaits (CSAT)",
    short: "Satisfaits",
    definition: "Part des réponses qui donnent l’une des deux meilleures notes de l’échelle.",
    reading:
      "Les échelles ne se mélangent jamais ; la note moyenne répond à une autre question et se compare autrement.",
  },
  csat_mean: {
    name: "Note moyenne de satisfaction",
    short: "Note moyenne",
    definition: "Moyenne des notes données sur une même échelle.",
    reading: "Une moyenne de 4 peut cacher des cinq et des un : voir la répartition à côté.",
  },
  tickets: {
    name: "Demandes au service client",
    short: "Demandes",
    definition: "Demandes ouvertes dans la période.",
    reading: "Davantage n’est pas pire en soi : à rapporter au nombre de commandes.",
  },
  tickets_per_100_orders: {
    name: "Demandes pour 100 commandes",
    short: "Pour 100 commandes",
    definition: "Demandes ouvertes dans la période pour 100 commandes valides de la même période.",
    reading: "Une demande peut porter sur une commande du mois d’avant : un mois isolé vacille.",
  },
  first_reply_median: {
    name: "Première réponse, médiane",
    short: "Première réponse",
    definition: "Temps en deçà duquel la moitié des demandes ont reçu leur première réponse, en heures d’horloge.",
    reading:
      "Les demandes qui attendent encore n’y sont pas : les derniers mois paraissent plus rapides qu’ils ne le seront.",
  },
  first_reply_p90: {
    name: "Première réponse, dixième le plus lent",
    short: "Première réponse, P90",
    definition: "Temps en deçà duquel neuf demandes sur dix ont reçu leur première réponse.",
    reading: "Ce que vivent les moins chanceux ; la médiane le cache.",
  },
  contract_churn: {
    name: "Attrition mensuelle des contrats",
    short: "Attrition",
    definition: "Clients sous contrat au début du mois qui n’en ont plus à la fin.",
    reading:
      "Les contrats commencés dans le mois n’y entrent pas, ni au-dessus ni au-dessous de la barre. Le chiffre clé additionne douze mois : un client présent tout du long y compte pour douze clients-mois, ce n’est donc pas un nombre de personnes. Si le début du mois suivant permettait de compter quelques arrivés, le mois est masqué, ou l’on passe aux trimestres ou aux années.",
  },
  contract_churn_year: {
    name: "Attrition des contrats sur un an",
    short: "Attrition, 12 mois",
    definition: "Clients sous contrat douze mois avant la fin de la période qui n’en ont plus à la fin.",
    reading:
      "Comptée, non extrapolée d’un mois : les mois diffèrent, et qui a commencé dans l’année n’y entre pas. Elle ne dit rien de ceux qui sont partis puis revenus dans l’année.",
  },
  contract_churn_money: {
    name: "Attrition des contrats en argent, brute et nette",
    short: "Montant perdu",
    definition:
      "De ce que les clients sous contrat payaient par mois au début de la période : ce que payaient les clients perdus et ce que d’autres paient en moins à la fin (brute) ; la même, moins ce que d’autres paient en plus (nette).",
    reading:
      "Un taux net sous 0 dit que ceux qui sont restés ont ajouté plus que ce qui a été perdu. Rien n’est dit si le changement est le fait de trop peu de personnes. Les contrats commencés dans la période n’y entrent pas.",
  },
  contract_survival: {
    name: "Durée sous contrat",
    short: "Encore sous contrat",
    definition:
      "Part qui a encore un contrat tant de jours après le début du premier, par Kaplan-Meier, avec un test du log-rank entre les formules du premier contrat.",
    reading:
      "Une formule est choisie par ceux qui la prennent : une courbe qui descend moins vite ne montre pas que la formule retient. Le test ne voit rien quand les courbes se croisent. Après le dernier point, trop peu de personnes sont suivies.",
  },
  cohort_return: {
    name: "Retour d’une cohorte (dans la période)",
    short: "Retour",
    definition:
      "Parmi les clients venus pour la première fois dans une période, ceux qui ont acheté dans une période suivante, quoi qu’ils aient fait entre-temps.",
    reading:
      "C’est un « retour dans », non un « retour dans ou après » : il peut remonter. Les clients dont les premiers achats précèdent les données passent pour nouveaux, et les saisons se lisent en diagonale.",
  },
  second_purchase: {
    name: "Deuxième achat",
    short: "Deuxième achat",
    definition:
      "Part des acheteurs qui ont acheté un deuxième jour, tant de jours après leur premier achat ; les commandes d’un jour n’en font qu’une.",
    reading:
      "Les derniers venus ont eu peu de temps pour revenir. Les compter comme perdus serait trop sévère : ils comptent aussi longtemps qu’ils ont été suivis. Pour des cohortes suivies jusqu’au bout, c’est la simple part ; pour une base avec des nouveaux, ce que sera cette part s’ils reviennent comme leurs aînés.",
  },
  second_purchase_effect: {
    name: "Ce qu’annonce le deuxième achat",
    short: "Après le deuxième achat",
    definition:
      "Commandes par client dans les 180 jours après le deuxième achat, selon les jours depuis le premier et selon le montant du deuxième. Seuls comptent ceux qui ont été suivis pendant ces 180 jours entiers, et rien d’avant le deuxième achat.",
    reading:
      "La figure dit qui commande plus, non pourquoi : qui aime l’enseigne revient plus tôt et continue d’acheter. Elle ne peut dire si hâter le deuxième achat servirait à quelque chose ; seul un essai avec un groupe témoin le peut. Rien n’est dit de ceux qui ont acheté une fois. Les clients d’avant les données ont pu acheter plus tôt.",
  },
  lifecycle_flow: {
    name: "Flux de clients",
    short: "Flux",
    definition:
      "Acheteurs d’une période : les nouveaux, ceux qui avaient déjà acheté dans la période d’avant, et ceux qui reviennent après une pause. Sont en pause les acheteurs de la période d’avant qui n’ont pas acheté dans celle-ci.",
    reading:
      "En pause ne veut pas dire perdu : là où l’on achète moins d’une fois par période, la plupart reviennent. Tous ceux qui ont acheté comptent, y compris les personnes hors périmètre.",
  },
  age_structure: {
    name: "Âge et sexe",
    short: "Âges",
    definition:
      "Clients selon l’âge à la date des données et le sexe enregistré. Les dates de naissance impossibles (1er janvier 1900, dans l’avenir) comptent comme inconnues.",
    reading:
      "Ceux qui donnent leur date de naissance ne sont pas tout le monde : on la demande aux membres du programme de fidélité, rarement aux autres. La figure décrit ceux qui l’ont dite.",
  },
  cohort_value: {
    name: "Valeur d’une cohorte jusque-là",
    short: "Valeur jusque-là",
    definition:
      "Ce que ceux qui ont acheté ensemble pour la première fois ont payé depuis, par client : ceux qui ne sont jamais revenus comptent aussi.",
    reading:
      "C’est le passé, non l’avenir : les cohortes récentes ont eu moins de temps, on compare donc dans une colonne, non le long d’une ligne. Les retours sont déduits dans la période où ils ont lieu : un cumul peut donc baisser.",
  },
  region_index: {
    name: "Indice rapporté à la population",
    short: "Indice",
    definition:
      "Clients d’une région par habitant, rapportés aux clients par habitant de la France métropolitaine : 100 correspond à ce que la population laisserait attendre, 200 au double.",
    reading:
      "On compte les clients dont le code postal français est connu, dans la région de son département. Un indice élevé peut venir d’un magasin proche, non d’un goût ; ceux qui donnent une adresse sont plus souvent clients de la boutique en ligne.",
  },
  category_value: {
    name: "Valeur dans une catégorie, et parmi tous",
    short: "Valeur en contexte",
    definition:
      "Parmi le cinquième des acheteurs d’une catégorie qui y ont le plus dépensé dans la fenêtre RFM, la part qui figure aussi dans le meilleur cinquième de tous les acheteurs, entre celui-ci et la moitié, ou au-dessous.",
    reading:
      "Une part bien inférieure à 100 % dans le meilleur cinquième désigne des clients qu’un classement global oublie. Les grandes catégories pèsent elles-mêmes dans ce classement : leurs meilleurs y sont forcément bien placés.",
  },
  order_bands: {
    name: "Nombre de commandes des clients",
    short: "Commandes",
    definition:
      "Acheteurs selon le nombre de leurs commandes valides jusqu’ici, avec leur part du chiffre d’affaires de 12 mois.",
    reading:
      "Les nouveaux venus ont eu moins de temps pour recommander : une base qui grandit paraît moins fidèle. Le chiffre d’affaires est celui des 12 derniers mois seulement.",
  },
  main_category: {
    name: "Ce que les clients achètent surtout",
    short: "Catégorie principale",
    definition:
      "Chaque acheteur des 24 derniers mois compte une fois, dans la catégorie où est allé le plus d’argent, avec sa part du chiffre d’affaires de 12 mois, toutes catégories confondues.",
    reading: "Presque tous achètent dans plusieurs catégories. À montants égaux, la première dans l’alphabet compte.",
  },
  revenue_by_cohort: {
    name: "Chiffre d’affaires par année de premier achat",
    short: "Par première année",
    definition:
      "Chiffre d’affaires de chaque période, selon l’année où ses clients ont acheté pour la première fois. Une couche qui garde sa hauteur, ce sont les clients d’une année qui restent.",
    reading:
      "Seulement les ventes dont le client est connu ; les retours sont déduits dans la période où ils ont lieu. Les clients d’avant les données figurent dans leur première année. La couche d’une année en cours a eu moins de temps pour grandir.",
  },
  revenue_change: {
    name: "Pourquoi le chiffre d’affaires a changé",
    short: "Changement",
    definition:
      "Ce que le chiffre d’affaires des 12 derniers mois doit aux clients perdus, aux clients gagnés, et à ceux des deux années : combien de fois ils commandent, et ce que vaut une commande. Les effets s’additionnent au changement.",
    reading:
      "Cela dit de quoi le changement est fait, non ce qui l’a causé. Un client qui commande un an sur deux est perdu une année et gagné la suivante. L’intervalle est celui d’un autre tirage de tels clients ; un seul gros client l’élargit.",
  },
  top_share: {
    name: "Concentration du chiffre d’affaires",
    short: "Part des meilleurs",
    definition:
      "Part de tout ce que les acheteurs ont payé jusqu’ici qu’ont payée les meilleurs d’entre eux. L’indice de Gini la résume : 0 si tous ont payé autant, 1 si un seul a tout payé.",
    reading:
      "Une partie tient à l’ancienneté : qui est venu il y a longtemps a eu plus de temps pour acheter. Une base qui grandit paraît plus concentrée.",
  },
  value_deciles: {
    name: "Échelle de valeur",
    short: "Échelle de valeur",
    definition:
      "Acheteurs des 12 derniers mois en dix parts égales selon ce qu’ils ont apporté, les plus précieux d’abord : la part de chacune, et de combien de commandes de quelle valeur elle vient. La marge là où les lignes la disent pour l’essentiel du chiffre d’affaires, sinon le chiffre d’affaires, retours déduits.",
    reading:
      "Elle regarde une année passée : certains des meilleurs n’ont fait qu’un gros achat et descendront l’an prochain ; qui est venu tard dans l’année a eu moins de temps pour acheter. Elle ne peut dire qui vaudra le plus. Ceux d’en bas demandent peu d’attention, mais ensemble ils sont la plupart des clients.",
  },
  p_alive: {
    name: "Encore client, sans doute",
    short: "Encore client",
    definition:
      "Probabilité que quelqu’un soit encore client, selon le nombre et la fraîcheur de ses achats ; moyenne d’un groupe. Les clients partent sans le dire : elle est prévue, non comptée.",
    reading:
      "Elle ne dit rien de sûr d’une personne, ignore saisons, prix et concurrents, et dépend du modèle plus que les achats attendus. Qui a acheté une fois est peut-être parti aussitôt : les modèles qui l’excluent (BG/NBD) tiennent pour client quiconque a acheté une fois.",
  },
  expected_orders: {
    name: "Achats attendus en 12 mois",
    short: "Achats attendus",
    definition:
      "Jours d’achat que les clients d’aujourd’hui devraient faire dans les 12 mois à venir s’ils continuent comme avant ; les nouveaux clients n’y sont pas.",
    reading:
      "Une prévision tirée du seul passé : une saison, une offre ou une boutique fermée ne s’y voit pas. L’erreur constatée sur des achats laissés de côté figure à côté.",
  },
  clv: {
    name: "Valeur vie client, 12 mois",
    short: "Valeur à 12 mois",
    definition:
      "Ce que valent les achats attendus des clients d’aujourd’hui dans les 12 mois à venir : la marge si son taux est connu, sinon le chiffre d’affaires ; les mois lointains sont actualisés.",
    reading:
      "Ni le coût de servir ou de gagner les clients, ni les retours n’en sont déduits. L’intervalle contient ce qu’on ignore des paramètres, non si les modèles sont justes : à lire avec la vérification sur des achats laissés de côté.",
  },
  retention_gain: {
    name: "Gain par la rétention",
    short: "Gain par la rétention",
    definition:
      "Ce que valent en un an un à cinq acheteurs gardés de plus sur cent. Chacun vaut ce que valaient ceux qui sont restés et avaient acheté aussi souvent que ceux qui sont partis.",
    reading:
      "Un calcul, non une promesse : qui reste de lui-même vaut peut-être plus que celui qu’il faut convaincre, et le coût pour les garder n’est pas déduit. L’intervalle ne contient que le hasard.",
  },
  newcomer_value: {
    name: "Valeur d’un nouveau client",
    short: "Nouveau client",
    definition:
      "Ce qu’ont rapporté en moyenne, tant de mois plus tard, ceux dont le premier achat date de l’avant-dernière année, moins ce qui est revenu jusque-là ; la marge si son taux est connu, sinon le chiffre d’affaires. Rapporté aux coûts de recrutement de cette année-là par nouveau client connu.",
    reading:
      "Elle ne dit ni ce que coûte ni ce que rapporte le prochain client : les coûts comprennent ceux qui seraient venus de toute façon et ceux qui restent inconnus, et une autre année peut différer.",
  },
  holdout_error: {
    name: "Erreur de la prévision",
    short: "Erreur de prévision",
    definition:
      "La fin de l’historique est mise de côté, les modèles ne voient que ce qui précède, et leur prévision est comparée à ce qui est venu. À côté, ce qu’aurait dit la reprise du rythme passé.",
    reading:
      "Une seule vérification sur une seule période : si elle fut inhabituelle, l’erreur l’est aussi. Un total peut être juste alors que des groupes ne le sont pas ; les lignes les montrent.",
  },
  completeness: {
    name: "Complétude",
    short: "Complétude",
    definition: "Part des fiches clients d’un système qui contiennent une valeur utilisable.",
    reading: "Un champ rempli peut être faux ; les règles de qualité regardent ce qu’il contient.",
  },
  validity: {
    name: "Validité",
    short: "Validité",
    definition: "Part des valeurs remplies qui peuvent être justes : bien écrites, plausibles, non contredites.",
    reading: "Une valeur possible peut être celle d’un autre, ou périmée : personne n’a été interrogé.",
  },
  record_score: {
    name: "Score de fiche",
    short: "Score",
    definition: "Poids des champs à valeur utilisable, sur le poids de tous les champs qu’un système exporte.",
    reading:
      "Les poids disent ce dont l’équipe se sert, et report.yaml peut les fixer : le score classe les fiches, pas les systèmes.",
  },
  freshness: {
    name: "Fraîcheur des fiches",
    short: "Fraîcheur",
    definition:
      "Temps depuis l’écriture d’une fiche, ou depuis le dernier achat, message, avis ou clic de la personne.",
    reading:
      "Un signe de vie confirme la personne, pas chaque champ ; les jours où un programme a touché les fiches ne comptent pas.",
  },
  change_rate: {
    name: "Changements par an",
    short: "Changements par an",
    definition:
      "Fréquence à laquelle un champ diffère entre deux fiches successives d’une personne, par année entre elles.",
    reading:
      "Visible seulement pour qui a plusieurs fiches ; deux systèmes peuvent aussi connaître deux adresses justes.",
  },
  rule_failures: {
    name: "Écarts à une règle",
    short: "Écarts",
    definition: "Part des valeurs ou des lignes vérifiées par une règle nommée qui ne la respectent pas.",
    reading: "Chaque règle a ses propres limites ; report.yaml peut faire de toute règle une condition de publication.",
  },
  anomalies: {
    name: "Fiches à vérifier",
    short: "À vérifier",
    definition: "Fiches d’une famille de bizarreries, comme un numéro de téléphone porté par de nombreuses personnes.",
    reading:
      "Une bizarrerie pose une question sans y répondre : une famille, une entreprise ou une caisse peut l’expliquer.",
  },
  rows_rejected: {
    name: "Lignes rejetées",
    short: "Rejetées",
    definition: "Part des lignes d’un fichier qui n’ont pu être lues comme la table le demande.",
    reading: "Elles sont listées avec leur motif dans le dossier privé, pour qui réparera l’export.",
  },
  persona_share: {
    name: "Part rattachée à un persona",
    short: "Part",
    definition: "Clients que la règle ou le questionnaire du persona lui rattache, sur l’ensemble de la base.",
    reading: "Un persona est un portrait, pas un segment mesuré ; les personas peuvent se recouvrir.",
  },
  lifecycle_status: {
    name: "Statut du cycle de vie",
    short: "Statut",
    definition: "Où en est une personne : la première règle qui convient, de hors périmètre à actif.",
    reading: "Les limites viennent du rythme des clients eux-mêmes, sauf si report.yaml les fixe.",
  },
  lifecycle_transition: {
    name: "Passages d’un statut à l’autre",
    short: "Passages",
    definition:
      "Parmi les clients qui avaient un statut à la fin d’un mois passé, la part qui a chaque statut aujourd’hui ; les deux selon les mêmes règles.",
    reading:
      "Ils disent où les personnes sont allées, ni pourquoi, ni par quels statuts elles sont passées entre-temps. Un nouveau client ne peut pas rester nouveau : une petite part sur la diagonale n’est alors pas un échec.",
  },
  heat: {
    name: "Chaleur des clients",
    short: "Chaleur",
    definition:
      "Les signes d’intérêt d’une année, chacun réduit de moitié après sa demi-vie, additionnés : un achat 100 (30 jours), un panier 40 (7 jours), une visite 20 (7 jours), un clic 10 (14 jours), un avis 10 (30 jours). Chaud à partir de 50, tiède à partir de 10, froid sinon. Si les achats sont les seuls signes : chaud dans les 30 jours d’un achat, tiède dans les 180. Mis à l’épreuve par les achats des 30 jours après une fin de mois.",
    reading:
      "Poids et demi-vies sont fixés par jugement, non appris : l’épreuve dit s’ils valent quelque chose ici. Qui n’est pas connecté, ou empêche le suivi de ses courriels, paraît plus froid qu’il n’est. Sans aucun signe en un an, on n’est dans aucun degré.",
  },
  segment_quality: {
    name: "Qualité d’un segment maison",
    short: "Écarts expliqués",
    definition:
      "Des écarts de chiffre d’affaires sur 12 mois entre clients, la part qui sépare ceux du segment de ceux du dehors (η²). L’intervalle vient de ce qu’on laisse de côté un quarantième de la base à la fois, au hasard : s’il est large, quelques clients décident.",
    reading:
      "0 % ne dit rien de ce que valent les clients : le segment peut rester utile à ce pour quoi il est fait. Un segment découpé par le chiffre d’affaires l’explique par construction. Un segment seul en explique rarement plus d’un dixième. La stabilité dit combien de ceux qui y étaient à l’avant-dernière fin de mois y étaient encore à la suivante ; du consentement, de la distance, des catégories et de l’adhésion, on ne connaît qu’aujourd’hui, et les segments qui s’en servent n’en disent rien.",
  },
  flag_share: {
    name: "Traits des clients",
    short: "Trait",
    definition:
      "Promotions seulement : des achats sur deux jours ou plus, tous remisés, ou plus souvent remisés que la base au-delà du hasard. Une seule saison : des achats sur au moins deux années, tous dans les mêmes 62 jours de l’année. Par canal : sur 24 mois, à partir de deux jours d’achat, pour ceux qui ont acheté sur le web ou en boutique. Surtout des cadeaux : au moins la moitié des commandes dites cadeaux. De loin : l’achat médian plus loin du domicile que catchment_km dans report.yaml (50 km).",
    reading:
      "Ce ne sont pas des statuts : les traits se cumulent. De bien des clients on ne peut les dire, parce qu’ils n’ont acheté qu’une fois, sont connus depuis moins de 24 mois, ou que les exports ne disent rien des remises, des cadeaux ou des lieux ; ceux-là sont comptés à part, jamais comme un non. Un trait dit comment on a acheté, non qu’on n’achèterait pas autrement.",
  },
  ...voiceMetrics,
  ...programmeMetrics,
  ...brandLoyaltyMetrics,
  ...habitMetrics,
  ...shopMetrics,
  ...spendingMetrics,
  ...serviceMetrics,
  ...aftermathMetrics,
  ...alertMetrics,
  ...trendMetrics,
  reachable_share: {
    name: "Personnes joignables",
    short: "Joignables",
    definition:
      "Part de la base qu’un canal peut et a le droit de joindre : une adresse utilisable, un accord, et aucun refus depuis.",
    reading:
      "L’accord est la dernière déclaration, toutes fiches confondues ; qui n’a jamais été sollicité n’a pas accepté. Un désabonnement, une plainte ou deux messages revenus de suite y mettent fin.",
  },
  data_coverage: {
    name: "Couverture de la base par une famille de données",
    short: "Couverture",
    definition: "Part de la base dont on a au moins une trace de cette famille.",
    reading: "La navigation ne compte que les visites connectées ; les autres personnes viennent peut-être aussi.",
  },
  attached_share: {
    name: "Interactions rattachées à une personne",
    short: "Rattachées",
    definition: "Part des interactions de 12 mois qui reviennent à une personne connue.",
    reading:
      "Une personne connue par la seule adresse de sa demande compte aussi ; la part qui a une fiche client dit combien sont connues ailleurs.",
  },
  question_response: {
    name: "Réponses aux questions",
    short: "Réponses",
    definition: "Part des fois où une question a été posée et a reçu une réponse.",
    reading: "Qui répond contre un cadeau ne vaut pas pour la base ; une réponse ancienne ne vaut peut-être plus.",
  },
  quality_cost: {
    name: "Coût de la non-qualité",
    short: "Coût",
    definition: "Dépense annuelle en messages vers des fiches en trop et en messages qui n’arrivent pas.",
    reading:
      "Les coûts unitaires sont des hypothèses, réglables dans report.yaml ; la fourchette les fait varier. Le temps et la confiance perdus n’y sont pas.",
  },
  enrichment_match: {
    name: "Taux d’appariement des données achetées",
    short: "Appariement",
    definition: "Part des personnes soumises à un fournisseur pour lesquelles il a rendu une valeur.",
    reading:
      "Les personnes appariées ne sont pas tirées au hasard : les comparer aux autres ne dit rien de l’apport des données.",
  },
  persons_on_record: {
    name: "Personnes avec fiche",
    short: "Avec fiche",
    definition: "Personnes distinctes auxquelles mènent les fiches des exports clients.",
    reading:
      "Il y a plus de personnes que celles-là si des commandes, demandes ou enquêtes nomment quelqu’un qui ne figure dans aucun export clients.",
  },
  contact_only: {
    name: "Connues par un seul contact",
    short: "Contact seul",
    definition:
      "Personnes auxquelles ne mène aucune fiche d’un export clients : seul un numéro, un e-mail, un téléphone ou une carte les nomme, dans d’autres exports.",
    reading:
      "Ce sont des personnes, non des doublons. Certaines sont peut-être des clients qui ont écrit d’une adresse qu’aucune fiche ne porte : une meilleure clé (le numéro client à l’assistance, un e-mail en caisse) les réunirait.",
  },
  duplicate_rate: {
    name: "Doublons",
    short: "Doublons",
    definition:
      "Part des fiches des exports clients menant à une personne qui sont une fiche de plus de quelqu’un qui en a déjà une. Les numéros et contacts des autres exports ne sont pas des fiches.",
    reading:
      "Deux systèmes qui ont chacun une fiche du même client font aussi un doublon : ce n’est pas une faute, mais compter des fiches pour des personnes, c’est en compter trop.",
  },
  identity_precision: {
    name: "Test : liens vers la bonne personne (précision)",
    short: "Liens justes",
    definition:
      "Parmi les copies cachées dans la base et reliées à quelqu’un, part de celles reliées à la personne dont elles sont tirées.",
    reading:
      "Un test, non la part des fusions justes : les confusions entre personnes différentes qui se ressemblent ne se voient qu’en partie, si bien que la part réelle est souvent plus basse. Les paires jugées à la main estiment cette part elle-même. Une fusion fausse mêle les achats de deux personnes et montre à l’une ceux de l’autre.",
  },
  identity_recall: {
    name: "Test : copies retrouvées (rappel)",
    short: "Retrouvées",
    definition:
      "Part des copies cachées dans la base, avec les lacunes d’autres fiches et les fautes propres à la base, qui ont été retrouvées.",
    reading:
      "Un test, non la part des doublons réunis : il peut rester trop peu à une copie pour qu’on la retrouve, si bien que la part réelle est souvent plus haute. Une fusion manquée compte un client deux fois et fait d’un habitué deux acheteurs occasionnels.",
  },
  match_weight: {
    name: "Poids d’un rapprochement",
    short: "Poids",
    definition:
      "Logarithme en base 2 du rapport de vraisemblance : ce que les accords et les écarts de deux fiches ont de plus vraisemblable s’il s’agit d’une même personne.",
    reading:
      "Un bit de plus rend une même personne deux fois plus vraisemblable. Les poids s’additionnent ; à partir du seuil, deux fiches sont prises pour une même personne.",
  },
  rfm_outlook: {
    name: "Ce que le score a valu",
    short: "Ont racheté",
    definition:
      "Les clients sont notés tels qu’ils étaient à une fin de mois suivie de 90 jours révolus ; de chaque segment RFM, la part qui a acheté dans ces 90 jours.",
    reading:
      "Il dit si le score classe les clients, ni pourquoi ils sont venus, ni ce qu’un message y changerait. Quatre-vingt-dix jours sont une saison : le même score peut faire mieux ou moins bien dans une autre. Sous 30 personnes, un segment est indicatif.",
  },
  rfm_stability: {
    name: "Constance du score",
    short: "Ont gardé le segment",
    definition: "Parmi les clients d’un segment RFM à une fin de mois, la part dans le même segment à la suivante.",
    reading:
      "La récence déplace tous ceux qui n’achètent pas, et les quintiles bougent avec les autres : quitter un segment n’est pas un événement en soi. Qui sort de la fenêtre compte comme parti.",
  },
  rfm: {
    name: "Segments RFM",
    short: "RFM",
    definition: "La récence (R) croisée avec la moyenne de la fréquence et du montant (V), chacune notée de 1 à 5.",
    reading: "Les notes par quintile sont relatives : il y a toujours un meilleur cinquième, même une mauvaise année.",
  },
};
