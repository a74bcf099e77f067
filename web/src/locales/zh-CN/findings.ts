import type { Evaluation, Finding } from "@/shared/api/contract";

export const evaluationTexts: Record<Evaluation, string> = {
  "done-early": "已提前完成",
  faster: "快于预期",
  "as-expected": "基本符合预期",
  below: "低于预期",
  lagging: "滞后",
  none: "暂不评价",
};

export const severityTexts: Record<Finding["severity"], { name: string; hint: string }> = {
  error: { name: "错误", hint: "两处不可能都对" },
  doubt: { name: "疑点", hint: "很可能是笔误，请核对" },
  note: { name: "提示", hint: "可以并存，值得知道" },
};

/** What a finding is about, by its code. */
export const findingTexts: Record<string, string> = {
  "sum-differs": "合计与各行之和不一致",
  "number-repeated": "序号重复",
  "number-gap": "序号不连续",
  "doubling-not-met": "倍增关系不成立",
  "parts-exceed-whole": "其中项大于总项",
  "text-annex-differ": "正文与附件不一致",
  "texts-differ": "正文前后不一致",
  "plans-differ": "两份计划不一致",
  "below-baseline": "目标低于基数",
  "percent-point-slip": "百分比与百分点混用",
  "no-lead-unit": "没有写明牵头单位",
  "no-responsible-unit": "没有写明责任单位",
  "no-title": "没有标题",
  "unit-name-varies": "单位名称写法不一",
  "count-differs": "数量与正文所写不一致",
  "change-differs": "增幅与两年数值不一致",
  "sources-differ": "同一数据有不同来源",
};
