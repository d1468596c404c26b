import { expect, test } from "vitest";
import { normalise } from "./normalise.js";

const ADDRESSES = [
  ["Jean.Dupont@Gmail.com", "jeandupont@gmail.com"],
  ["jean.dupont+promo@googlemail.com", "jeandupont@gmail.com"],
  ["jean.dupont+promo@outlook.fr", "jean.dupont@outlook.fr"],
  ["jean.dupont+promo@orange.fr", "jean.dupont+promo@orange.fr"],
  ["jean-promo@yahoo.fr", "jean-promo@yahoo.fr"],
  ["Jean Dupont <jean@free.fr>", "jean@free.fr"],
  ["mailto:jean@free.fr", "jean@free.fr"],
  ["jean @ free.fr", "jean@free.fr"],
  ["jean@free.fr; paul@free.fr", "jean@free.fr"],
  ["jean@gmial.com", "jean@gmail.com"],
  ["jean@ornage.fr", "jean@orange.fr"],
  ["jean@gmail.con", "jean@gmail.com"],
  ["jean@gmail.fr", "jean@gmail.fr"],
  ["dupont@dupont.fr", "dupont@dupont.fr"],
  ["hélène@free.fr", "helene@free.fr"],
  ["o'brien@free.fr", "o'brien@free.fr"],
  ["martin@info.fr", "martin@info.fr"],
] as const;

const FAULTS = [
  ["jean.free.fr", "syntax"],
  ["jean@free", "syntax"],
  ["jean@@free.fr", "syntax"],
  ["jean..d@free.fr", "syntax"],
  ["+tag@gmail.com", "syntax"],
  ["info@ferme.fr", "role"],
  ["Contact@gmail.com", "role"],
  ["commande2@ferme.fr", "role"],
  ["no-reply@ferme.fr", "role"],
  ["test@test.fr", "placeholder"],
  ["a@a.fr", "placeholder"],
  ["aucun@free.fr", "placeholder"],
  ["xxx@xxx.fr", "placeholder"],
  ["x@x.x.com", "placeholder"],
  ["jean@example.com", "placeholder"],
  ["n/a", "placeholder"],
  ["aucun", "placeholder"],
  [".", "placeholder"],
  ["0", "placeholder"],
] as const;
const { records, faults } = await normalise([...ADDRESSES, ...FAULTS].map(([email]) => ({ email })));

test.each(ADDRESSES.map(([raw, email], index) => ({ raw, email, index })))("$raw is $email", ({ email, index }) => {
  expect(records[index]).toMatchObject({ email, email_user: email.split("@")[0] });
  expect(faults[index]).toEqual([]);
});

test.each(FAULTS.map(([raw, fault], index) => ({ raw, fault, index: index + ADDRESSES.length })))(
  "$raw: $fault",
  ({ fault, index }) => {
    expect(records[index]).toMatchObject({ email: null, email_user: null });
    expect(faults[index]).toEqual([`email: ${fault}`]);
  },
);
