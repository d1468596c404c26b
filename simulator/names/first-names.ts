import { Weighted } from "../random/weighted.js";

/** Name, then the decade its bearers are mostly born in; a trailing number widens or narrows its popularity. */
const women = `
Marie 1950 3|Monique 1942|Jacqueline 1938|Françoise 1948 2|Nicole 1946|Christiane 1944|Michèle 1947|Annie 1948|Danielle 1946|Josiane 1947|Chantal 1952|Martine 1954 2|Brigitte 1956|Sylvie 1960 3|Catherine 1959 3|Patricia 1962 2|Christine 1961 3|Dominique 1957|Véronique 1963 2|Isabelle 1964 3|Nathalie 1967 3|Corinne 1964|Pascale 1962|Florence 1966|Laurence 1966|Valérie 1968 2|Agnès 1963|Anne 1964 2|Hélène 1966|Béatrice 1960|Élisabeth 1956|Odile 1952|Évelyne 1953|Geneviève 1949|Colette 1943|Denise 1936|Yvette 1938|Simone 1934|Jeannine 1937|Bernadette 1946|Marie-Christine 1956|Marie-Claude 1950|Marie-Thérèse 1946|Anne-Marie 1952|Marie-Laure 1968|Anne-Sophie 1979|Marie-Hélène 1960|Sandrine 1972 3|Stéphanie 1975 3|Céline 1979 3|Karine 1972 2|Virginie 1975 2|Sophie 1971 3|Delphine 1976 2|Séverine 1975|Magali 1974|Carole 1971|Fabienne 1966|Estelle 1976|Aurélie 1983 3|Émilie 1983 3|Élodie 1985 2|Julie 1984 3|Audrey 1984 2|Laetitia 1979|Vanessa 1983|Mélanie 1984 2|Jennifer 1986|Amandine 1984|Caroline 1979 2|Claire 1978 3|Hélène 1978|Cécile 1977|Charlotte 1986 2|Marion 1988 2|Pauline 1989 3|Laura 1990 3|Camille 1993 4|Marine 1990 2|Mathilde 1991 2|Manon 1995 3|Léa 1998 4|Chloé 1997 3|Justine 1991|Anaïs 1992 2|Morgane 1991|Margaux 1995|Lucie 1992 2|Sarah 1993 3|Clara 1998 2|Inès 2000 2|Océane 1999 2|Emma 2003 3|Jade 2006|Lola 2003|Zoé 2002|Alice 1996 2|Juliette 1996 2|Louise 2000 2|Eva 2000|Lina 2003|Nina 2002|Romane 2000|Ambre 2003|Agathe 1998|Élise 1994|Noémie 1991|Coralie 1988|Fanny 1984|Solène 1992|Maëlle 1998|Enora 1998|Gwenaëlle 1978|Rozenn 1972|Nolwenn 1986|Maïwenn 1992|Anne-Laure 1981|Marie-Pierre 1962|Fatima 1974|Nadia 1976|Yasmina 1980|Samira 1979|Aïcha 1970|Khadija 1978|Leïla 1985|Amina 1992|Maria 1966|Ana 1980|Sofia 1998|Elena 1988|Inès 1994|Victoire 2001|Apolline 2001|Capucine 2003|Constance 1994|Diane 1992|Flavie 1996|Gaëlle 1981|Joséphine 1998|Katell 1976|Ludivine 1984|Myriam 1972|Ophélie 1991|Perrine 1985|Rachel 1974|Sabrina 1982|Tiphaine 1986|Valentine 1992|Wendy 1991|Yolande 1945|Ghislaine 1950|Jocelyne 1949|Maud 1979|Nadine 1958|Muriel 1963|Régine 1952|Solange 1940|Thérèse 1940|Viviane 1953`;

const men = `
Jean 1945 3|Pierre 1952 2|Michel 1946 3|André 1940|René 1936|Claude 1944|Jacques 1943|Bernard 1946 2|Daniel 1949|Roger 1936|Gérard 1947|Christian 1953|Alain 1953 2|Patrick 1957 2|Philippe 1960 3|Jean-Pierre 1950|Jean-Claude 1949|Jean-Luc 1958|Jean-Marc 1959|Jean-Michel 1953|Jean-Paul 1952|Jean-François 1957|Jean-Louis 1952|Marc 1962|Éric 1964 2|Thierry 1963 2|Pascal 1962 2|Bruno 1963|Didier 1960|Hervé 1961|Laurent 1967 3|Christophe 1970 3|Frédéric 1971 2|Olivier 1970 2|Stéphane 1971 3|David 1976 2|Sébastien 1977 3|Nicolas 1981 3|Julien 1984 3|Jérôme 1975 2|Fabrice 1970|Franck 1969|Cédric 1978|Ludovic 1976|Arnaud 1976|Vincent 1977 2|Guillaume 1981 2|Mathieu 1983 2|Matthieu 1983|Thomas 1989 3|Alexandre 1989 3|Maxime 1992 3|Romain 1987 2|Florian 1991|Kevin 1991 2|Anthony 1987|Benjamin 1986 2|Clément 1991 2|Antoine 1990 2|Quentin 1993 2|Valentin 1994|Hugo 1998 3|Lucas 1999 3|Théo 1999 2|Nathan 2001 2|Enzo 2002|Louis 1999 2|Arthur 1999 2|Jules 2001|Paul 1995 2|Adrien 1990|Alexis 1992|Baptiste 1993|Bastien 1992|Simon 1989|Victor 1994|Gabriel 2000|Raphaël 1994|Léo 2002|Tom 2001|Mathis 2002|Axel 1999|Robin 1996|Corentin 1994|Dylan 1997|Jordan 1993|Loïc 1984|Yann 1978|Erwan 1984|Gwenaël 1979|Ronan 1979|Malo 2000|Ewen 2001|Tanguy 1989|Maël 2002|Mickaël 1983|Grégory 1980|Damien 1982|Fabien 1980|Gaël 1983|Emmanuel 1970|François 1963 2|Gilles 1961|Yves 1950|Xavier 1970|Denis 1960|Dominique 1956|Serge 1954|Roland 1946|Robert 1940|Raymond 1934|Henri 1938|Georges 1938|Lucien 1932|Marcel 1930|Maurice 1935|Mohamed 1979 2|Karim 1978|Mehdi 1986|Rachid 1973|Youssef 1988|Ibrahim 1992|Omar 1985|José 1958|Antonio 1965|Manuel 1966|Samuel 1988|Jonathan 1986|Rémi 1988|Tristan 1994|Étienne 1982|Grégoire 1988|Édouard 1990|Aurélien 1985|Cyril 1977|Dimitri 1990|Fabio 1992|Gauthier 1991|Joël 1957|Lionel 1970|Martin 1994|Noël 1952|Pierre-Yves 1972|Régis 1963|Sylvain 1977|Tony 1983|Ulysse 2002|Wilfried 1981|Yannick 1972|Zacharie 2001`;

interface Bearer {
  name: string;
  decade: number;
  weight: number;
}

function read(list: string): Bearer[] {
  return list
    .trim()
    .split("|")
    .map((entry) => {
      const [name = "", decade, weight = "1"] = entry.trim().split(" ");
      return { name, decade: Number(decade), weight: Number(weight) };
    });
}

const bearers = { female: read(women), male: read(men) };
const byYear = new Map<string, Weighted<string>>();

/** First names as they were given around a birth year: a bell of some ten years around each name's peak. */
export function firstNamesOf(gender: "female" | "male", birthYear: number): Weighted<string> {
  const year = Math.round(birthYear / 3) * 3;
  const key = `${gender}${year}`;
  let names = byYear.get(key);
  if (!names) {
    names = new Weighted(
      bearers[gender].map(({ name, decade, weight }) => [
        name,
        weight * Math.exp(-(((year - decade) / 11) ** 2)) + 0.002,
      ]),
    );
    byYear.set(key, names);
  }
  return names;
}
