import type { ParagraphItem } from "./paragraph-items";

/** What an item is, seen with its neighbours. */
export interface ItemPlace {
  readonly kind: "task" | "section" | "text";
  /** The units of the heading above, for a task that names none; empty where there are none. */
  readonly inheritedUnits: string;
  /** The heading directly above. */
  readonly heading: ParagraphItem | null;
}

interface Node {
  readonly item: ParagraphItem;
  readonly parent: Node | null;
  readonly siblings: Siblings;
  hasItemsBelow: boolean;
  hasTasksBelow: boolean;
}

/** Items numbered on under one heading. */
interface Siblings {
  /** One of them is a task by its own units, so that the others are tasks too. */
  hasTasks: boolean;
}

/** Parts of a plan that give nothing out: 总体要求, 保障措施. */
const FRAME =
  /^(?:指导思想|(?:总体|工作|主要|基本|有关|相关|具体)(?:要求|思路|目标|原则)|保障措施|(?:加强|强化)?组织(?:领导|保障|实施)|(?:加强|强化)督[导查]|(?:实施|工作)步骤|附则)/;

/**
 * Tells tasks from headings by what stands below and beside them: a numbered line with items of a
 * lower level below it is a heading, one without is a task where it, a heading above it or a
 * neighbour in its numbering names units.
 */
export function placeItems(items: readonly ParagraphItem[]): ReadonlyMap<ParagraphItem, ItemPlace> {
  const nodes = nodesOf(items);
  for (const node of nodes)
    if (!node.hasItemsBelow && node.item.namesUnits) node.siblings.hasTasks = true;
  const tasks = new Set<Node>();
  // From below, because a heading whose units no task takes over is a task itself.
  for (const node of [...nodes].reverse()) {
    if (!isTask(node)) continue;
    tasks.add(node);
    for (let above = node.parent; above !== null; above = above.parent) above.hasTasksBelow = true;
  }
  return new Map(
    nodes.map((node): [ParagraphItem, ItemPlace] => {
      const kind = tasks.has(node) ? "task" : node.hasTasksBelow ? "section" : "text";
      const heading = node.parent?.item ?? null;
      return [node.item, { kind, inheritedUnits: unitsAbove(node), heading }];
    })
  );
}

function nodesOf(items: readonly ParagraphItem[]): readonly Node[] {
  let open: readonly Node[] = [];
  return items.map((item) => {
    const parent = open.filter((node) => mayHead(node.item, item)).at(-1) ?? null;
    const before = open.find((node) => node.item.level === item.level && node.parent === parent);
    // A numbering that begins anew is another list.
    const goesOn = before !== undefined && item.order > before.item.order;
    const siblings = goesOn ? before.siblings : { hasTasks: false };
    const node: Node = { item, parent, siblings, hasItemsBelow: false, hasTasksBelow: false };
    if (parent !== null) parent.hasItemsBelow = true;
    open = [...open.filter((above) => above.item.level < item.level), node];
    return node;
  });
}

/** Units on a line of their own make a task of the line above, below which the next unnumbered one begins. */
function mayHead(above: ParagraphItem, item: ParagraphItem): boolean {
  const isClosed = above.namesUnits && above.lines.length > 1 && item.number === "";
  return above.level < item.level && !isClosed;
}

function isTask(node: Node): boolean {
  const { item, siblings } = node;
  if (node.hasTasksBelow) return false;
  if (item.namesUnits) return true;
  if (node.hasItemsBelow) return false;
  const isFrame = FRAME.test(item.taskLines[0] ?? "");
  return !isFrame && (unitsAbove(node) !== "" || siblings.hasTasks);
}

function unitsAbove(node: Node): string {
  for (let above = node.parent; above !== null; above = above.parent)
    if (above.item.namesUnits) return above.item.labels.join("；");
  return "";
}
