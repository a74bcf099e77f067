import type { UnitNode } from "@/shared/api/contract";

export interface FlatUnit {
  unitId: string;
  name: string;
  depth: number;
}

/** The tree in reading order; a unit that hangs in two places stands at its first. */
export function flatUnits(nodes: readonly UnitNode[], depth = 0, seen = new Set<string>()): FlatUnit[] {
  return nodes.flatMap((node) => {
    if (seen.has(node.unitId)) return [];
    seen.add(node.unitId);
    return [{ unitId: node.unitId, name: node.name, depth }, ...flatUnits(node.children, depth + 1, seen)];
  });
}
