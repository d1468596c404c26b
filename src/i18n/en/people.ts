/** Words of figures about who customers are. */
export const people = {
  ages: {
    plain: "How old customers are",
    finding: (group: string, share: string, known: string) =>
      `The largest age group is ${group}: ${share} of the customers whose age and gender are known (${known} of all)`,
    subtitle: "Share of all customers by age and gender; in grey, how many they are",
    genders: { female: "Women", male: "Men", unknown: "Not known" },
    untold: (age: string, gender: string) => `Age not known: ${age} of customers; gender not known: ${gender}`,
    describe: (n: string) => `Bars of ${n} age groups, women beside men.`,
  },
};
