import { type Html, trusted } from "../html.js";

/** FNV-1a: the same id gives the same face on every machine. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const mark of id) hash = Math.imul(hash ^ (mark.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Hair in front of the face; what lies behind it is drawn first. */
const HAIR: readonly (readonly [behind: string, front: string])[] = [
  [
    "M25 47c-3-25 10-34 23-34s26 9 23 34c1 10 2 17 5 23H20c3-6 4-13 5-23z",
    "M32 43c1-13 9-18 17-18 9 0 15 6 15 18-7-2-12-5-16-10-4 6-9 9-16 10z",
  ],
  ["", "M31 46c-3-17 6-26 17-26s20 9 17 26c-2-7-4-11-7-13-6 2-15 1-19-2-4 3-6 8-8 15z"],
  [
    "M27 40c0-17 9-25 21-25s21 8 21 25c3 5 2 11-2 13H29c-4-2-5-8-2-13z",
    "M32 44c-1-12 7-19 16-19s17 7 16 19c-4-8-9-11-16-11s-12 3-16 11z",
  ],
  [
    "M40 15a9 8 0 1 1 16 0c9 3 14 13 13 27H27c-1-14 4-24 13-27z",
    "M32 42c0-11 7-18 16-18s16 7 16 18c-6-1-12-5-16-11-4 6-10 10-16 11z",
  ],
  ["", "M31 42c-1-15 7-22 17-22 11 0 18 7 17 22-3-8-6-9-9-9-5 0-6-3-11-3-7 0-11 3-14 12z"],
];

/** A face without features, drawn from the id: a portrait that nobody mistakes for a photograph of someone. */
export function avatar(id: string): Html {
  const seed = seedOf(`persona:${id}`);
  const pick = (shift: number, count: number) => ((seed >>> shift) % count) + 1;
  const [behind, front] = HAIR[pick(3, HAIR.length) - 1] ?? ["", ""];
  const shapes = [
    `<circle class="avatar-ground-${pick(7, 5)}" cx="48" cy="48" r="48"/>`,
    behind && `<path class="avatar-hair-${pick(11, 5)}" d="${behind}"/>`,
    `<path class="avatar-cloth-${pick(7, 5)}" d="M13 96c3-25 18-33 35-33s32 8 35 33z"/>`,
    `<path class="avatar-skin-${pick(17, 5)} avatar-shade" d="M40 58h16v11c0 6-16 6-16 0z"/>`,
    `<ellipse class="avatar-skin-${pick(17, 5)}" cx="48" cy="45" rx="16" ry="19"/>`,
    `<path class="avatar-hair-${pick(11, 5)}" d="${front}"/>`,
  ];
  return trusted(
    `<svg class="avatar" viewBox="0 0 96 96" aria-hidden="true" focusable="false">${shapes.filter(Boolean).join("")}</svg>`,
  );
}
