import type { Flows, Ladder } from "@/shared/api/contract";

export interface SankeyPicture {
  nodes: { name: string; label: string; depth: number }[];
  links: { source: string; target: string; value: number }[];
}

/** Those who moved, left to right. Those who stayed below the track are left out: they would hide everything else. */
export function sankeyOf(flows: Flows, track: Ladder["tracks"][number]): SankeyPicture {
  const nameOf = (kind: string | null) => track.rungs.find((rung) => rung.kind === kind)?.shortName ?? track.below;
  const own = flows.links.filter((link) => link.track === track.id && !(link.from === null && link.to === null));
  const links = own.map((link) => ({
    source: `a:${link.from ?? ""}`,
    target: `b:${link.to ?? ""}`,
    value: link.count,
  }));
  const sides: [string, 0 | 1, (link: (typeof own)[number]) => string | null][] = [
    ["a", 0, (link) => link.from],
    ["b", 1, (link) => link.to],
  ];
  const nodes = sides.flatMap(([side, depth, end]) =>
    [...new Set(own.map(end))].map((kind) => ({
      name: `${side}:${kind ?? ""}`,
      depth,
      label: `${nameOf(kind)} ${own.filter((link) => end(link) === kind).reduce((sum, link) => sum + link.count, 0)}`,
    })),
  );
  return { nodes, links };
}
