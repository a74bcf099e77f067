import { queryOptions } from "@tanstack/react-query";
import { call, get } from "@/shared/api/client";
import type { Letter } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import type { Breakdown, BreakdownItem, Cell, Creation, Setup } from "./model";

const planPath = (planId: string) => `/api/plans/${encodeURIComponent(planId)}/breakdowns`;
export const breakdownPath = (id: number, rest = "") => `/api/breakdowns/${id}${rest}`;

export const breakdownsQuery = (planId: string) =>
  queryOptions({
    queryKey: ["plans", planId, "breakdowns"],
    queryFn: ({ signal }) => get<BreakdownItem[]>(planPath(planId), undefined, signal),
    staleTime: 0,
  });

export const breakdownKey = (id: number) => ["breakdowns", id] as const;

export const breakdownQuery = (id: number) =>
  queryOptions({
    queryKey: breakdownKey(id),
    queryFn: ({ signal }) => get<Breakdown>(breakdownPath(id), undefined, signal),
    staleTime: 10_000,
  });

const send = <T = Breakdown>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown) =>
  call<T>(method, path, { key: newKey(), ...(body === undefined ? {} : { body }) });

export const makeBreakdown = (planId: string, wish: Creation) => send("POST", planPath(planId), wish);

/** What would come out, without storing it. */
export const previewQuery = (planId: string, wish: Creation | null) =>
  queryOptions({
    queryKey: ["plans", planId, "breakdown-preview", wish],
    queryFn: ({ signal }) => call<Breakdown>("POST", `${planPath(planId)}/preview`, { body: wish, signal }),
    enabled: wish !== null,
    staleTime: 60_000,
  });

/** A figure as it is to be: a unit's target of a year or, without a year, its base. Not by hand and without a value it is given back to the method. */
export interface CellChange extends Omit<Cell, "year"> {
  unitId: string;
  year: number | null;
}

/** Everything that can be done to a breakdown; each answers with it as it then is. */
export const breakdownActs = {
  settings: (id: number, version: number, settings: Setup) => send("PUT", breakdownPath(id), { ...settings, version }),
  cells: (id: number, version: number, cells: CellChange[]) =>
    send("PATCH", breakdownPath(id, "/cells"), { version, cells }),
  bases: (id: number, version: number, bases: { unitId: string; base: number | null }[]) =>
    send("PATCH", breakdownPath(id, "/bases"), { version, bases }),
  consult: (id: number, version: number, commentsUntil: string) =>
    send("POST", breakdownPath(id, "/consult"), { version, commentsUntil }),
  approve: (id: number, version: number, reason: string | null) =>
    send("POST", breakdownPath(id, "/approve"), { version, reason }),
  return: (id: number, version: number, reason: string) =>
    send("POST", breakdownPath(id, "/return"), { version, reason }),
  assign: (id: number, version: number, document: string, on: string) =>
    send("POST", breakdownPath(id, "/assign"), { version, document, on }),
  revise: (id: number, version: number) => send("POST", breakdownPath(id, "/revise"), { version }),
  remove: (id: number, version: number) => send<void>("DELETE", `${breakdownPath(id)}?version=${version}`),
  comment: (
    id: number,
    word: { unitId: string; stance: "agree" | "disagree"; text: string; year: number | null; proposed: number | null },
  ) => send("POST", breakdownPath(id, "/comments"), word),
  /** `replaces`: when the answer was given that this one takes the place of. */
  answer: (id: number, commentId: number, accepted: boolean, reply: string, replaces: string | null) =>
    send("POST", breakdownPath(id, `/comments/${commentId}/answer`), { accepted, reply, replaces }),
};

/** A lot of changed figures; bases first, as targets are worked out from them. */
export async function saveFigures(id: number, version: number, lot: CellChange[]): Promise<Breakdown> {
  const bases = lot.filter(({ year }) => year === null).map(({ unitId, value }) => ({ unitId, base: value }));
  const cells = lot.filter(({ year }) => year !== null);
  const worked = bases.length > 0 ? await breakdownActs.bases(id, version, bases) : null;
  return worked && cells.length === 0 ? worked : breakdownActs.cells(id, worked?.version ?? version, cells);
}

/** The letter of one unit. */
export const letterQuery = (id: number, unit: string) =>
  queryOptions({
    queryKey: ["breakdowns", id, "letter", unit],
    queryFn: ({ signal }) => get<Letter>(breakdownPath(id, "/letter"), { unit }, signal),
  });
