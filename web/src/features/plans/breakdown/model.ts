import type { AssignmentState, Comparator, IndicatorRef, UnitKind, UnitRef } from "@/shared/api/contract";

export const methods = ["share-of-base", "growth-factor", "by-hand"] as const;
export type Method = (typeof methods)[number];

/** GET /api/plans/{planId}/breakdowns */
export interface BreakdownItem {
  id: number;
  plan: string;
  indicator: IndicatorRef;
  unit: UnitRef;
  number: number;
  title: string;
  state: AssignmentState;
  units: number;
  /** Comments without an answer. */
  openComments: number;
  commentsUntil: string | null;
  assignedBy: string | null;
  assignedOn: string | null;
  createdByName: string;
  createdAt: string;
  version: number;
  /** The last of its versions. */
  latest: boolean;
}

/** What the unit is to reach in a year; `source`: stated by the plan, filled on the line between two stated years, or unknown. */
export interface ParentYear {
  year: number;
  target: number | null;
  comparator: Comparator | null;
  source: "stated" | "filled" | "unknown";
  printed: string | null;
}

export interface Cell {
  year: number;
  value: number | null;
  byHand: boolean;
}

export interface BreakdownRow {
  unitId: string;
  unit: string;
  shortName: string;
  kind: UnitKind;
  base: number | null;
  baseSource: string | null;
  factor: number | null;
  cells: Cell[];
  /** Last cell ÷ base. */
  growth: number | null;
}

export interface YearTotal {
  year: number;
  sum: number;
  reserve: number | null;
  target: number | null;
  /** target − reserve − sum: above 0 something is still to be given out. */
  difference: number | null;
}

export interface Remark {
  code: string;
  year: number | null;
  unitId: string | null;
  unit: string | null;
  amount: number | null;
}

export interface Comment {
  id: number;
  unitId: string;
  unit: string;
  stance: "agree" | "disagree";
  text: string;
  year: number | null;
  proposed: number | null;
  byName: string;
  at: string;
  accepted: boolean | null;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: string | null;
}

export interface Step {
  from: AssignmentState;
  to: AssignmentState;
  byName: string;
  at: string;
  reason: string | null;
}

export type BreakdownAct =
  | "edit-settings"
  | "edit-cells"
  | "delete"
  | "consult"
  | "comment"
  | "answer"
  | "approve"
  | "return"
  | "assign"
  | "revise";

export interface Settings {
  factor: number | null;
  /** By year, before the factor of all. */
  factors: Record<string, number>;
  /** Grown cells are fitted to the target; else they stay and the difference shows. */
  keepSum: boolean;
  notBelowBase: boolean;
  notBelowYearBefore: boolean;
  fillYears: boolean;
}

/** GET /api/breakdowns/{id}. `parent`, `totals` and `above` are null for one who sees only its own row. */
export interface Breakdown {
  /** 0 in a preview, which nobody stored. */
  id: number;
  plan: string;
  planTitle: string;
  indicator: IndicatorRef;
  unit: UnitRef;
  number: number;
  title: string;
  state: AssignmentState;
  method: Method;
  settings: Settings;
  step: number;
  reserve: number;
  years: number[];
  baseYear: number;
  version: number;
  commentsUntil: string | null;
  assignedBy: string | null;
  assignedOn: string | null;
  createdByName: string;
  createdAt: string;
  tableId: string | null;
  rowsVisible: "all" | "own";
  parent: ParentYear[] | null;
  units: BreakdownRow[];
  totals: YearTotal[] | null;
  remarks: Remark[];
  above: { plan: string; year: number; target: number | null; printed: string }[] | null;
  comments: Comment[];
  steps: Step[];
  actions: BreakdownAct[];
  versions: { id: number; number: number; state: AssignmentState; assignedOn: string | null }[];
}

/** How a target is to be broken down; what is absent takes the plan's own. */
export interface Setup {
  title?: string;
  years: number[];
  method: Method;
  factor: number | null;
  factors: Record<string, number>;
  step: number | null;
  reserve: number;
  baseYear: number | null;
  keepSum: boolean;
  notBelowBase: boolean;
  notBelowYearBefore: boolean;
  fillYears: boolean;
  units: { unitId: string; base: number | null; factor: number | null }[] | null;
}

export interface Creation extends Setup {
  indicator: string;
  unitId: string;
}

export const can = (breakdown: Breakdown, act: BreakdownAct) => breakdown.actions.includes(act);
