import type { people as en } from "../en/people.js";

/** Les mots des figures sur qui sont les clients. */
export const people: typeof en = {
  ages: {
    plain: "L’âge des clients",
    finding: (group, share, known) =>
      `La tranche d’âge la plus nombreuse : ${group}, ${share} des clients dont l’âge et le sexe sont connus (${known} de tous)`,
    subtitle: "Part de tous les clients selon l’âge et le sexe ; en gris, combien ils sont",
    genders: { female: "Femmes", male: "Hommes", unknown: "Inconnu" },
    untold: (age, gender) => `Âge inconnu : ${age} des clients ; sexe inconnu : ${gender}`,
    describe: (n) => `Barres de ${n} tranches d’âge, les femmes à côté des hommes.`,
  },
};
