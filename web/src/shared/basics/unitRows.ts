import type { UnitNode } from "./types";

export type UnitRow = Omit<UnitNode, "children"> & { children?: UnitRow[] };

/** Rows of the tree that match, with everything above them; branches without a match go. */
export function matchingRows(nodes: readonly UnitNode[], query: string, kind: string | null): UnitRow[] {
  const wanted = query.trim().toLowerCase();
  return nodes.flatMap((node) => {
    const below = matchingRows(node.children, query, kind);
    if (!matches(node, wanted, kind) && below.length === 0) return [];
    const { children, ...rest } = node;
    return [below.length > 0 ? { ...rest, children: below } : rest];
  });
}

function matches(node: UnitNode, query: string, kind: string | null): boolean {
  if (kind && node.kind !== kind) return false;
  if (!query) return true;
  return [node.name, node.shortName, node.unitId, ...node.aliases].some((text) => text.toLowerCase().includes(query));
}

export const countRows = (rows: readonly { children?: readonly UnitRow[] | undefined }[]): number =>
  rows.reduce((sum, row) => sum + 1 + countRows(row.children ?? []), 0);

export const countNodes = (nodes: readonly UnitNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countNodes(node.children), 0);

/** Every unit with its depth, in reading order. */
export function flatten(nodes: readonly UnitNode[], depth = 0): (UnitNode & { depth: number })[] {
  return nodes.flatMap((node) => [{ ...node, depth }, ...flatten(node.children, depth + 1)]);
}

/** Ids to open at first: everything down to the second level. */
export const openAtFirst = (rows: readonly UnitRow[]): string[] =>
  rows.flatMap((row) => [row.unitId, ...(row.children ?? []).map((child) => child.unitId)]);

export const allIds = (rows: readonly UnitRow[]): string[] =>
  rows.flatMap((row) => [row.unitId, ...allIds(row.children ?? [])]);
