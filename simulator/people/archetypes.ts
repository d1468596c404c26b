import type { Category } from "../shop/products.js";

/** What moves a kind of customer: the truth that personas try to describe. */
export interface Archetype {
  id: "gentle" | "eco" | "skin" | "tourist" | "gift" | "beauty" | "routine";
  share: number;
  women: number;
  /** Age at the first purchase: mean and deviation. */
  age: [mean: number, deviation: number];
  /** Mean orders a year while a customer, and the gamma shape of how it varies between people. */
  rate: [mean: number, shape: number];
  /** Mean years as a customer, before the variation between people. */
  life: number;
  web: number;
  season: "all" | "tourism" | "gifts";
  /** Willingness to wait for a promotion. */
  bargain: number;
  tastes: Partial<Record<Category, number>>;
}

export const archetypes: readonly Archetype[] = [
  {
    id: "gentle",
    share: 0.17,
    women: 0.94,
    age: [32, 4.5],
    rate: [4.4, 1.6],
    life: 1.7,
    web: 0.66,
    season: "all",
    bargain: 0.3,
    tastes: {
      Bébé: 9,
      "Peaux sensibles": 4,
      "Visage & corps": 3,
      Cheveux: 1,
      Solaires: 1,
      "Solide & recharge": 1,
      Coffrets: 0.4,
    },
  },
  {
    id: "eco",
    share: 0.17,
    women: 0.78,
    age: [38, 12],
    rate: [3.9, 1.4],
    life: 2.4,
    web: 0.42,
    season: "all",
    bargain: 0.1,
    tastes: { "Solide & recharge": 9, Cheveux: 2, "Visage & corps": 2, "Peaux sensibles": 1, Solaires: 0.6, Bébé: 0.4 },
  },
  {
    id: "skin",
    share: 0.15,
    women: 0.74,
    age: [29, 10],
    rate: [4.2, 1.3],
    life: 1.5,
    web: 0.62,
    season: "all",
    bargain: 0.2,
    tastes: {
      "Peaux sensibles": 9,
      "Visage & corps": 2,
      Solaires: 1.2,
      Maquillage: 1.2,
      Cheveux: 1,
      "Solide & recharge": 0.5,
    },
  },
  {
    id: "tourist",
    share: 0.12,
    women: 0.68,
    age: [46, 14],
    rate: [0.9, 1],
    life: 2.2,
    web: 0.06,
    season: "tourism",
    bargain: 0.1,
    tastes: { Coffrets: 4, Solaires: 4, Parfums: 3, "Visage & corps": 2, "Solide & recharge": 2 },
  },
  {
    id: "gift",
    share: 0.11,
    women: 0.5,
    age: [45, 14],
    rate: [1.4, 1.2],
    life: 2.2,
    web: 0.5,
    season: "gifts",
    bargain: 0.3,
    tastes: { Coffrets: 7, Parfums: 5, "Visage & corps": 2, Bébé: 1, Maquillage: 1 },
  },
  {
    id: "beauty",
    share: 0.15,
    women: 0.95,
    age: [34, 12],
    rate: [3.8, 1.1],
    life: 1.4,
    web: 0.56,
    season: "all",
    bargain: 0.6,
    tastes: { Maquillage: 7, Parfums: 4, Cheveux: 3, "Visage & corps": 3, Coffrets: 0.6, Solaires: 0.6 },
  },
  {
    id: "routine",
    share: 0.13,
    women: 0.7,
    age: [52, 13],
    rate: [3.4, 1.5],
    life: 2.8,
    web: 0.3,
    season: "all",
    bargain: 0.25,
    tastes: {
      "Visage & corps": 6,
      Cheveux: 5,
      "Solide & recharge": 1.5,
      Parfums: 1,
      Solaires: 0.8,
      "Peaux sensibles": 1,
    },
  },
];
