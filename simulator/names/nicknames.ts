import type { Random } from "../random/random.js";

const pairs = `
Camille:Cam,Camcam|Catherine:Cathy,Kathy|Isabelle:Isa|Nathalie:Nath|Véronique:Véro|Stéphanie:Steph|Sandrine:Sandy|Christine:Chris|Patricia:Pat|Dominique:Dom|Élisabeth:Babeth,Lise|Virginie:Vivi,Virg|Alexandre:Alex|Alexis:Alex|Benjamin:Ben|Christophe:Chris,Tof|Frédéric:Fred|Philippe:Phil|Nicolas:Nico|Sébastien:Seb|Maxime:Max|Thomas:Tom|Mathieu:Mat|Matthieu:Matt|Guillaume:Guigui|Florian:Flo|Florence:Flo|Delphine:Delph|Élodie:Elo|Mélanie:Mel|Caroline:Caro|Charlotte:Cha|Laurence:Lolo|Valérie:Val|Valentin:Val|Valentine:Val|Joséphine:Jo,Josie|Jonathan:Jo|Emmanuel:Manu|Jean-Pierre:JP|Jean-Claude:JC|Jean-Luc:JL|Jean-Marc:JM|Jean-Michel:JM|Jean-Paul:JP|Jean-François:Jeff,JF|Jean-Louis:JL|Marie-Christine:Marie-Chri|Marie-Thérèse:Maïté|Anne-Sophie:Anso|Anne-Laure:Anlo|Marie-Laure:Malo|Marie-Claude:Marie|Marie-Hélène:Marilène|Béatrice:Béa|Bernadette:Nadette|Geneviève:Ginette|Grégory:Greg|Grégoire:Greg|Raphaël:Raf|Samuel:Sam|Mickaël:Mika|Antoine:Toinou|Antonio:Toni|Clémentine:Clem|Clément:Clem|Quentin:Quent|Julie:Juju|Juliette:Juju|Sabrina:Sab|Séverine:Sév|Laetitia:Laeti|Morgane:Momo|Mohamed:Momo|Gwenaëlle:Gwen|Gwenaël:Gwen|Agathe:Aga|Mathilde:Mathou|Pauline:Paulette,Popo|Marion:Marie|Audrey:Dédé|Jacqueline:Jackie|Monique:Momo|Françoise:Fanchon|Brigitte:Bri|Ludivine:Ludi|Ludovic:Ludo|Arnaud:Nono|Victoire:Vic|Victor:Vic|Apolline:Polline|Constance:Cons|Capucine:Capu|Perrine:Perrinette|Émilie:Mimi|Aurélie:Lili|Corentin:Coco|Corinne:Coco|Coralie:Coco`;

const nicknames = new Map(
  pairs
    .trim()
    .split("|")
    .map((entry): [string, string[]] => {
      const [name = "", short = ""] = entry.split(":");
      return [name, short.split(",")];
    }),
);

/** What friends say, and what some people type in a form. */
export function nicknameOf(firstName: string, random: Random): string {
  return random.pick(nicknames.get(firstName) ?? [firstName]);
}
