/* The HTTP contract as the screens use it. All values are in base units (元, 家, 人, fraction …), unrounded; null is missing, never 0.
   Dates are "YYYY-MM-DD". Failures are problem details (RFC 9457) with a stable `code`; texts for codes live in locales. */

export interface Problem {
  type?: string; title?: string; status: number; code: string;
  params?: Record<string, string | number | null>; traceId?: string;
}

export type Role = "officer" | "leader" | "reporter" | "system-admin" | "security-admin" | "auditor";
export interface UnitRef { unitId: string; name: string; shortName: string; kind: UnitKind }
export type UnitKind = "city" | "district" | "zone" | "township" | "department" | "group";

/** GET /api/session → Session, 401 when not logged in. POST /api/session {userName,password} → Session; 400 login-failed, 423 locked-out {minutes}, 429 too-many-requests.
    DELETE /api/session → 204. Every unsafe verb needs the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN (set by GET /api/session, also on 401). */
export interface Session {
  userName: string; displayName: string; unit: UnitRef; roles: Role[];
  canReadFindings: boolean; canExport: boolean;
  demo: boolean;          // demonstration data are loaded: show 演示数据
  today: string; version: string;
}

/** GET /api/plans */
export interface PlanSummary {
  planId: string; title: string; shortTitle: string; level: "city" | "district"; unit: UnitRef; issuer: string; number: string | null; issued: string;
  from: string; to: string; baseDate: string; follows: string | null;
  targets: number; tasks: number; mechanisms: number; findings: FindingCounts | null;   // null: the caller may not read findings
  boardIndicators: IndicatorRef[];   // indicators with at least one level target, addends first: what the board can show
  latestData: string | null; rowsVisible: "all" | "own";
}
export interface FindingCounts { error: number; doubt: number; note: number }
export interface IndicatorRef {
  code: string; name: string; shortName: string; measureUnit: string; baseUnit: string;   // e.g. 亿元 and 元; "%" and "fraction"
  decimals: number; kind: "stock" | "flow" | "ratio" | "growth"; direction: "up" | "down"; definition: string; scope: string | null; source: string | null;
  displayUnits: { name: string; factor: number }[];   // what the reader may switch between; value ÷ factor is shown
  hasUnits: boolean;                // the plan lists addends for it
}
/** GET /api/plans/{planId}: PlanSummary plus … */
export interface PlanDetail extends PlanSummary {
  version: number; packVersion: number; packChanges: PackChange[];
  headline: TargetRow[];            // the whole unit's own targets, printed order
  mechanismList: { kind: string; label: string; every: string | null; units: string[]; clause: string }[];
  assignment: Assignment; tables: TableRef[];
}
export interface PackChange { what: string; where: string; packValue: string | null; editedValue: string | null }   // an edited value that a newer pack differs from
export interface Assignment { state: "draft" | "consulting" | "approved" | "assigned"; on: string | null }
export interface TableRef { tableId: string; title: string; clause: string; rowsAre: "units" | "indicators"; indicator: IndicatorRef | null; difference: number | null }
export interface TargetRow {
  indicator: IndicatorRef; unit: UnitRef; year: number | null; kind: TargetKind; comparator: Comparator | null; value: number | null; printed: string;
  printedMeasureUnit: string; nature: "binding" | "anticipatory" | null; clause: string; scope: string | null; effort: boolean; task: string | null;
  baseline: number | null; baselineOn: string | null;
  actual: number | null; actualOn: string | null; source: SourceKind | null; sourceText: string | null;
  expected: number | null; ratio: number | null; evaluation: Evaluation; band: Band;
}
export type TargetKind = "level" | "increment" | "cumulative" | "minimum-per-year" | "yes-no" | "relative" | "rank" | "cohort";
export type Comparator = ">" | ">=" | "<=" | "~" | "=";
export type Evaluation = "done-early" | "faster" | "as-expected" | "below" | "lagging" | "none";
export type Band = "green" | "blue" | "yellow" | "orange" | "red" | "none";
export type SourceKind = "plan" | "report" | "import" | "registry" | "demo";

/** GET /api/plans/{planId}/targets?on= → TargetRow[]: every target of the plan that the caller may see */
/** GET /api/plans/{planId}/tasks */
export interface PlanTask {
  number: string; title: string | null; section: string | null; clause: string; kind: "task" | "safeguard";
  lead: TaskUnit[]; responsible: TaskUnit[]; goals: TargetRow[];
}
export interface TaskUnit { unitId: string; printed: string }
/** GET /api/plans/{planId}/findings?severity= ; 403 for a reporter */
export interface Finding {
  plan: string; code: string; severity: "error" | "doubt" | "note"; indicator: string | null; indicatorName: string | null; year: number | null;
  stated: number | null; computed: number | null; measureUnit: string | null; places: { plan: string; clause: string; text: string }[]; message: string;
}

/** GET /api/plans/{planId}/tables/{tableId}?on= → Matrix. GET …/tables/{tableId}/workbook?on= → xlsx in the annex's shape. */
export interface Matrix {
  planId: string; table: TableRef; on: string; baselineYear: number | null; unitHeading: string; rowsVisible: "all" | "own";
  years: { year: number; state: "closed" | "current" | "future"; actualOn: string | null }[];     // target years, baseline excluded
  rows: MatrixRow[];                // printed order
  computedTotal: MatrixRow | null;  // 合计（计算数）; null when rows are indicators or the caller sees only its own
  printedTotal: MatrixRow | null;   // 合计（文件数）
  textTargets: MatrixRow | null;    // 正文目标, cells null where the text has none
  parentTargets: MatrixRow | null;  // the plan above's target for this unit, where it has one
  notes: { year: number; code: string; message: string; findingIndex: number }[];   // findings about this table
  scale: BandScale; demo: boolean; assignment: Assignment;
}
export interface MatrixRow {
  number: string | null; label: string; unit: UnitRef | null; indicator: IndicatorRef | null; responsible: string | null; targetOnly: boolean;
  nature: "binding" | "anticipatory" | null; partOf: string | null;
  baseline: number | null; baselinePrinted: string | null; cells: MatrixCell[];       // one per year
}
export interface MatrixCell {
  year: number; target: number | null; printed: string | null; comparator: Comparator | null;
  actual: number | null; actualOn: string | null; source: SourceKind | null;
  expected: number | null; completion: number | null;      // actual ÷ target
  gap: number | null;                                      // target − actual where positive, else 0; null where either is missing
  remaining: number | null;                                // future years: target − latest actual
  level: number | null;                                    // actual ÷ expected
  ratio: number | null; evaluation: Evaluation; band: Band; edited: boolean;
}

/** GET /api/board?plan=&indicator=&on=&unit=&trajectory=&bandBasis=
    unit: draw everything for this unit (default the plan's unit): rows are its addends or children; a unit without children gives rows [].
    trajectory: linear|milestones|batch-dates|last-year-share (default the indicator's). bandBasis: from-base (default) | level.
    404 plan-not-found / unit-not-found / indicator-not-found, also for what lies outside the caller's scope. */
export interface Board {
  plan: string; indicator: string; on: string; measureUnit: string;
  units: BoardRow[];
  total: BoardTotal | null;         // null when the caller sees only its own row
  indicatorRef: IndicatorRef; planTitle: string; path: UnitRef[];
  trajectory: Trajectory; trajectories: Trajectory[]; bandBasis: "from-base" | "level"; scale: BandScale;
  rowsVisible: "all" | "own"; ranked: number;             // n: how many units have a rank
  reported: number; reportable: number;                    // 报送 27/27
  missing: UnitRef[];               // units without an actual
  tileUnits: BoardRow[] | null;     // rows for the map where the plan's own rows are areas: every district of the day
  layout: Layout | null; demo: boolean;
  yearStart: { additions: number | null; net: number | null; yearOnYear: number | null; gapToYearTarget: number | null; reason: string | null };
}
export type Trajectory = "linear" | "milestones" | "batch-dates" | "last-year-share";
export interface BoardRow {
  unitId: string; unit: string; kind: UnitKind; shortName: string;
  actual: number | null; actualOn: string | null; target: number | null; targetYear: number | null; comparator: Comparator | null;
  expected: number | null; ratio: number | null; basis: "from-base" | "completion" | "year-to-date" | null;
  evaluation: Evaluation; band: Band; rank: number | null; source: SourceKind | null; sourceText: string | null;
  base: number | null; baseOn: string | null; completion: number | null; level: number | null; gap: number | null;
  rankOf: number | null;            // how many comparable units have a rank: n of 第 r 名 / 共 n 个
  previousRank: number | null;      // at the end of the quarter before `on`; movement = previousRank − rank
  targetOnly: boolean; children: number; targetPlan: string | null;   // short title of another plan whose target this is
  otherSources: number;   // further sources for the same cell, open the list
}
export interface BoardTotal extends BoardRow { printed: number | null; sum: number | null; printedText: string | null; finalTarget: number | null; finalYear: number | null; finalComparator: Comparator | null }
export interface BandScale {
  id: string; label: string; basis: "from-base" | "level"; bounds: { band: Band; from: number | null }[];   // best first, lower bound inclusive, last null
  words: Record<string, string>; colors: Record<string, { tile: string; ink: string; tag: string; text: string; glyph: string }>;
}
export interface Layout {
  layoutId: string; columns: number; rows: number; tilesLabel: string; besideLabel: string | null;
  tiles: { unitId: string; label: string; column: number; row: number }[]; beside: { unitId: string; label: string }[];
}

/** GET /api/board/cards?plan=&on=&unit= → Card[]: the plan's headline indicators for the unit */
export interface Card {
  indicator: IndicatorRef; actual: number | null; actualOn: string | null; expected: number | null; level: number | null; ratio: number | null; band: Band; evaluation: Evaluation;
  yearTarget: number | null; yearTargetYear: number | null; finalTarget: number | null; finalYear: number | null; finalComparator: Comparator | null; finalPrinted: string | null;
  perYear: boolean; completion: number | null; source: SourceKind | null; sourceText: string | null; sparkline: { on: string; value: number }[];
}
/** GET /api/board/trend?plan=&indicator=&on=&unit=&trajectory= */
export interface Trend {
  unit: UnitRef; indicator: IndicatorRef; on: string; base: { on: string; value: number } | null;
  actuals: { on: string; value: number; source: SourceKind; state: ObservationState }[];
  expected: { on: string; value: number }[];
  targets: { on: string; year: number; value: number; comparator: Comparator }[];
  forecast: Forecast | null; noForecastReason: "too-few-observations" | "no-target-ahead" | "past-period" | null;
}
export interface Forecast { from: string; points: { on: string; value: number; low: number; high: number }[]; confidence: number; observations: number; yearEnd: { on: string; value: number; low: number; high: number; gapToTarget: number | null } }
/** GET /api/board/alerts?plan=&on= → Alert[], worst first */
export interface Alert { kind: "lagging-unit" | "not-reported" | "finding" | "sources-differ"; band: Band | null; severity: "error" | "doubt" | "note" | null; unit: UnitRef | null; indicator: IndicatorRef | null; code: string; params: Record<string, string | number | null>; link: string }

/** GET /api/observations?indicator=&unit=&from=&to= : the list behind a number, all sources side by side, newest first */
export type ObservationState = "estimate" | "flash" | "annual-report" | "final";
export interface Observation {
  id: number; indicator: string; unitId: string; unit: string; period: string; periodEnd: string; value: number; state: ObservationState;
  source: SourceKind; sourceText: string; sourceDate: string | null; batch: string; enteredBy: string; enteredAt: string; used: boolean; approximate: boolean;
  difference: number | null;        // value − the used one of the same cell
  note: string | null;
}

/** GET /api/home */
export interface Home {
  plans: { plan: PlanSummary; on: string; cards: Card[]; bands: Record<Band, number>; ownRank: { rank: number; of: number; indicator: string } | null }[];
  todo: { kind: "finding" | "not-reported" | "lagging-unit" | "sources-differ" | "pack-change"; count: number; planId: string; link: string; severity: "error" | "doubt" | "note" | null }[];
  news: { on: string; kind: string; text: string; planId: string | null }[];
}
