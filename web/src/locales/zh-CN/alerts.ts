import type { Alert } from "@/shared/api/contract";
import { findingTexts } from "./findings";

type Params = Record<string, string>;

/** Alerts: what the tag says, what happened, and the act its button names. Numbers arrive formatted. */
export const alertTexts = {
  title: "预警",
  pending: (n: number) => `${n} 项待处理`,
  all: (n: number) => `全部 ${n} 项`,
  none: "没有需要处理的预警",
  noneText: "所选日期没有严重滞后、未报送或待校核的事项。",
  kinds: {
    "lagging-unit": "进度滞后",
    "not-reported": "未报送",
    finding: "文本疑点",
    "sources-differ": "来源不一",
  } satisfies Record<Alert["kind"], string>,
  findingKinds: { error: "文本错误", doubt: "文本疑点", note: "文本提示" },
  acts: {
    targets: "看目标分解",
    findings: "去校核",
    board: "看进度",
    sources: "看数据来源",
    plan: "看计划",
  },
  subject: { missing: (n: string) => `${n} 个单位`, all: "全部单位" },
  facts: {
    lagging: (p: Params) =>
      [
        `现有 ${p.actual}`,
        `应达 ${p.expected}`,
        p.gap && (p.targetYear ? `距 ${p.targetYear} 目标差 ${p.gap}` : `缺口 ${p.gap}`),
      ]
        .filter(Boolean)
        .join("，"),
    notReported: (indicator: string) => `${indicator}没有所选日期的数据`,
    sourcesDiffer: (p: Params) =>
      `${p.on ? `${p.on} 的数据` : ""}有${p.sources ? ` ${p.sources} 个` : "不同"}来源${p.difference ? `，相差 ${p.difference}` : ""}`,
    finding: (p: Params) =>
      [p.year && `${p.year} 年`, p.stated && `文本为 ${p.stated}`, p.computed && `对照为 ${p.computed}`]
        .filter(Boolean)
        .join("，"),
  },
  finding: (code: string) => findingTexts[code] ?? "文本需要校核",
};
