import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { MemoryRouter, Route, Routes, useLocation } from "react-router";
import { vi } from "vitest";
import type {
  Finding,
  IndicatorRef,
  Matrix,
  MatrixCell,
  MatrixRow,
  PlanDetail,
  PlanTask,
  Session,
  TargetRow,
} from "@/shared/api/contract";
import { SessionContext } from "@/shared/session/session";

const district = { unitId: "500118", name: "永川区", shortName: "永川", kind: "district" as const };

export const session: Session = {
  userName: "zhang",
  displayName: "张三",
  unit: district,
  roles: ["officer"],
  permissions: ["read-plans", "read-findings", "export-data", "edit-plans", "enter-values"],
  actsFor: [],
  mustSetPassword: false,
  canReadFindings: true,
  canExport: true,
  demo: true,
  today: "2025-10-09",
  version: "0.1.0",
};

export const hnte: IndicatorRef = {
  code: "hnte",
  name: "高新技术企业",
  shortName: "高新技术企业",
  measureUnit: "家",
  baseUnit: "家",
  decimals: 0,
  kind: "stock",
  direction: "up",
  definition: "期末证书在有效期内的家数",
  scope: "按注册地",
  source: null,
  displayUnits: [{ name: "家", factor: 1 }],
  hasUnits: true,
};

export const gerd: IndicatorRef = {
  ...hnte,
  code: "gerd",
  name: "全社会研发经费",
  shortName: "研发投入",
  measureUnit: "亿元",
  baseUnit: "元",
  decimals: 2,
  displayUnits: [
    { name: "万元", factor: 1e4 },
    { name: "亿元", factor: 1e8 },
  ],
};

export const cell = (year: number, over: Partial<MatrixCell> = {}): MatrixCell => ({
  year,
  target: null,
  printed: null,
  comparator: null,
  actual: null,
  actualOn: null,
  source: null,
  sourceText: null,
  expected: null,
  completion: null,
  gap: null,
  remaining: null,
  level: null,
  ratio: null,
  obstacle: null,
  evaluation: "none",
  band: "none",
  edited: false,
  targetId: null,
  version: null,
  packValue: null,
  ...over,
});

export const row = (label: string, over: Partial<MatrixRow> = {}): MatrixRow => ({
  number: null,
  label,
  unit: null,
  indicator: null,
  responsible: null,
  targetOnly: false,
  nature: null,
  partOf: null,
  baseline: null,
  baselinePrinted: null,
  cells: [],
  ...over,
});

const unit = (name: string) => ({ unitId: name, name, shortName: name, kind: "zone" as const });

const hnteRows: MatrixRow[] = [
  row("永川高新区管委会", {
    number: "1",
    unit: unit("永川高新区管委会"),
    responsible: "永川高新区管委会",
    baseline: 139,
    baselinePrinted: "139",
    cells: [
      cell(2024, {
        target: 200,
        printed: "200",
        comparator: ">=",
        actual: 210,
        completion: 1.05,
        gap: 0,
        band: "green",
        source: "demo",
      }),
      cell(2025, {
        target: 239,
        printed: "239",
        comparator: ">=",
        actual: 218,
        actualOn: "2025-09-30",
        source: "demo",
        expected: 225,
        completion: 0.912,
        gap: 21,
        ratio: 0.918,
        level: 0.969,
        band: "yellow",
        edited: true,
      }),
      cell(2027, { target: 334, printed: "334", comparator: ">=", remaining: 116 }),
    ],
  }),
  row("大数据产业园", {
    number: "2",
    unit: unit("大数据产业园"),
    responsible: "大数据产业园",
    baseline: 35,
    baselinePrinted: "35",
    cells: [
      cell(2024, {
        target: 51,
        printed: "51",
        comparator: ">=",
        actual: 47,
        completion: 0.9216,
        gap: 4,
        band: "orange",
        source: "demo",
      }),
      cell(2025, { target: 60, printed: "60", comparator: ">=", actual: null }),
      cell(2027, { target: 217, printed: "217", comparator: ">=" }),
    ],
  }),
  row("区招商投资局", {
    number: "3",
    unit: unit("区招商投资局"),
    responsible: "区招商投资局",
    targetOnly: true,
    baselinePrinted: "/",
    cells: [
      cell(2024, { target: 20, printed: "20" }),
      cell(2025, { target: 30, printed: "30" }),
      cell(2027, { target: 50, printed: "50" }),
    ],
  }),
];

const totals = {
  computedTotal: row("合计（计算数）", {
    baseline: 174,
    cells: [
      cell(2024, { target: 271, actual: 257, completion: 0.948, band: "orange" }),
      cell(2025, { target: 329 }),
      cell(2027, { target: 601 }),
    ],
  }),
  printedTotal: row("合计（文件数）", {
    baseline: 174,
    cells: [
      cell(2024, { target: 271, printed: "271" }),
      cell(2025, { target: 329, printed: "329" }),
      cell(2027, { target: 600, printed: "600" }),
    ],
  }),
  textTargets: row("正文目标", {
    cells: [
      cell(2024),
      cell(2025, { target: 300, comparator: ">", printed: "超过300家" }),
      cell(2027, { target: 600, comparator: ">", printed: "超过600家" }),
    ],
  }),
  parentTargets: null,
};

const notes: Matrix["notes"] = [
  { year: 2027, code: "sum-differs", message: "逐行相加比文件多1家。", findingIndex: 0 },
  { year: 2025, code: "text-annex-differ", message: "正文超过300家，附件329家。", findingIndex: 1 },
];

const scale: Matrix["scale"] = {
  id: "default",
  label: "平台默认",
  basis: "from-base",
  bounds: [
    { band: "green", from: 1.1 },
    { band: "blue", from: 1 },
    { band: "yellow", from: 0.9 },
    { band: "orange", from: 0.7 },
    { band: "red", from: null },
  ],
  words: {},
  colors: {},
};

/** Two zones and the investment bureau, 2024 closed, 2025 running, 2027 ahead; the sum of 2027 is one more than printed. */
export const hnteMatrix = (over: Partial<Matrix> = {}): Matrix => ({
  planId: "663",
  table: {
    tableId: "annex-2",
    title: "高新技术企业培育目标任务分解",
    clause: "附件2",
    rowsAre: "units",
    breakdownId: null,
    indicator: hnte,
    difference: 1,
  },
  on: "2025-09-30",
  baselineYear: 2022,
  unitHeading: "园区",
  rowsVisible: "all",
  years: [
    { year: 2024, state: "closed", actualOn: "2024-12-31" },
    { year: 2025, state: "current", actualOn: "2025-09-30" },
    { year: 2027, state: "future", actualOn: null },
  ],
  rows: hnteRows,
  ...totals,
  notes,
  scale,
  demo: true,
  canEdit: false,
  assignment: { state: "assigned", on: "2023-04-12" },
  ...over,
});

export const target = (over: Partial<TargetRow> = {}): TargetRow => ({
  targetId: 1,
  version: 1,
  edited: false,
  packValue: null,
  indicator: hnte,
  unit: district,
  year: 2027,
  kind: "level",
  comparator: ">",
  value: 600,
  printed: "超过600家",
  printedMeasureUnit: "家",
  nature: null,
  clause: "一（二）",
  scope: null,
  effort: false,
  task: null,
  partOf: null,
  baseline: 227,
  baselineOn: "2022-12-31",
  actual: 366,
  actualOn: "2025-09-30",
  source: "demo",
  sourceText: "演示数据",
  expected: null,
  ratio: 0.9,
  completion: 0.61,
  obstacle: null,
  evaluation: "below",
  band: "yellow",
  ...over,
});

export const plan = (over: Partial<PlanDetail> = {}): PlanDetail => ({
  planId: "663",
  title: "永川区“663”行动计划",
  shortTitle: "“663”行动计划",
  level: "district",
  unit: district,
  issuer: "永川区人民政府办公室",
  number: "永川府办发〔2023〕26号",
  issued: "2023-04-12",
  from: "2023-01-01",
  to: "2027-12-31",
  baseDate: "2022-12-31",
  follows: null,
  targets: 30,
  tasks: 13,
  mechanisms: 2,
  findings: { error: 0, doubt: 1, note: 1 },
  boardIndicators: [hnte],
  own: false,
  latestData: "2025-09-30",
  rowsVisible: "all",
  version: 1,
  packVersion: 1,
  packChanges: [],
  headline: [target()],
  mechanismList: [],
  assignment: { state: "assigned", on: "2023-04-12" },
  tables: [hnteMatrix().table],
  below: [],
  above: null,
  ...over,
});

export const task = (over: Partial<PlanTask> = {}): PlanTask => ({
  number: "1",
  title: "建立后备库",
  section: "（一）",
  clause: "二（一）1",
  kind: "task",
  lead: [],
  responsible: [{ unitId: "区科技局", printed: "区科技局" }],
  due: null,
  duePrinted: null,
  goals: [],
  ...over,
});

export const finding = (over: Partial<Finding> = {}): Finding => ({
  plan: "663",
  code: "sum-differs",
  severity: "note",
  indicator: "hnte",
  indicatorName: "高新技术企业",
  year: 2027,
  stated: 600,
  computed: 601,
  measureUnit: "家",
  places: [
    { plan: "663", clause: "附件2 合计", text: "600" },
    { plan: "663", clause: "附件2 第1—3行", text: "601" },
  ],
  message: "逐行相加比文件多1家。",
  ...over,
});

/** Answers GETs by path; a path without an answer is 404. Returns the paths asked for. */
export function answer(answers: Record<string, unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal(
    "fetch",
    vi.fn(async (path: string) => {
      asked.push(path);
      const body = answers[path.split("?")[0] ?? path];
      return body === undefined
        ? new Response(JSON.stringify({ status: 404, code: "not-found" }), { status: 404 })
        : new Response(JSON.stringify(body), { status: 200 });
    }),
  );
  return asked;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

/** A screen at an address, with a session and fresh data. */
export function show(
  element: ReactElement,
  { at = "/plans/663/targets", route = "/plans/:planId/:tab", as = session } = {},
) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <SessionContext.Provider value={as}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[at]}>
          <Routes>
            <Route path={route} element={element} />
            <Route path="*" element={null} />
          </Routes>
          <Address />
        </MemoryRouter>
      </QueryClientProvider>
    </SessionContext.Provider>,
  );
}
