import { type Cell, type Equation, isUnknown, type Link } from "./system.js";

/** Unknown cells that equations tie together, with nothing tying them to others. */
export interface Component {
  readonly cells: readonly Cell[];
  /** What is left of the equations once known cells are moved to the other side. */
  readonly equations: readonly Equation[];
  readonly links: readonly Link[];
  readonly unitsAdd: boolean;
  readonly isPart: boolean;
  /** Equal for components of the same unknown rows and links: the same matrix, of another measure. */
  readonly signature: string;
}

/** The unknowns of a linked system, split into independent components. */
export function components(links: readonly Link[]): Component[] {
  const parents = new Map<Cell, Cell>();
  const open: { equation: Equation; link: Link; anchor: Cell }[] = [];
  for (const link of links) {
    if (link.unknown === 0) continue;
    for (const { terms, isPart } of link.equations) {
      const unknown = terms.filter(({ cell }) => isUnknown(cell.row));
      const anchor = unknown[0]?.cell;
      if (!anchor) continue;
      for (const { cell } of unknown) join(parents, anchor, cell);
      open.push({ equation: { terms: unknown, isPart }, link, anchor });
    }
  }
  const groups = new Map<Cell, typeof open>();
  for (const entry of open) {
    const root = find(parents, entry.anchor);
    const group = groups.get(root);
    if (group) group.push(entry);
    else groups.set(root, [entry]);
  }
  return [...groups.values()].map(describe);
}

function describe(entries: readonly { equation: Equation; link: Link }[]): Component {
  const equations = entries.map(({ equation }) => equation);
  const links = [...new Set(entries.map(({ link }) => link))];
  const cells = [...new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
  const isPart = equations.every((equation) => equation.isPart);
  const linkIds = entries.map(({ link }) => link.id);
  const rowIds = cells.map(({ row }) => row.id).sort((a, b) => a - b);
  const column = isPart ? cells[0]?.column : "";
  const signature = [column, linkIds.join(), rowIds.join()].join("|");
  return { cells, equations, links, unitsAdd: links.every((link) => link.unitsAdd), isPart, signature };
}

function find(parents: Map<Cell, Cell>, cell: Cell): Cell {
  let root = cell;
  for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent;
  for (let node = cell; node !== root; ) {
    const next = parents.get(node) ?? root;
    parents.set(node, root);
    node = next;
  }
  return root;
}

function join(parents: Map<Cell, Cell>, a: Cell, b: Cell): void {
  const [left, right] = [find(parents, a), find(parents, b)];
  if (left !== right) parents.set(right, left);
}
