import type { ShortfallKind } from "@/shared/api/contract";

/** 金额缺口清单: who has not reported, who fell to nothing, who fell, by amount. */
export const shortfallTexts: Record<ShortfallKind, string> = {
  "not-reported": "未报统",
  zero: "研发归零",
  falling: "同比下降",
};

export const amountTexts = {
  group: "按金额（企业库年度数据）",
  names: { "enterprise-rd": "企业研发投入", "industrial-rd": "规上工业研发投入" },
  target: "年度目标",
  noTarget: "计划没有列出这一年的目标",
  actual: (year: number) => `${year} 年已报`,
  reporting: (reporting: number, total: number) => `报数 ${reporting} 家，共 ${total} 家`,
  before: (year: number) => `${year} 年`,
  growth: (text: string) => `同比 ${text}`,
  noGrowth: "没有可比的数",
  gap: "缺口",
  over: "已超目标",
  noGap: "没有目标，先看谁比上年少",
  unit: "单位：万元",
  read: (actual: string, before: string) => `本年已报 ${actual} 万元，上年 ${before} 万元`,
  hints: {
    "not-reported": "上年有数，本年还没有：先催报",
    zero: "上年有数，本年报 0：先核实是否漏报",
    falling: "比上年少：先核对口径和归集",
  } satisfies Record<ShortfallKind, string>,
  amount: (text: string) => `${text} 万元`,
  households: (count: number) => `${count} 家`,
  stateLabel: "情况",
  title: "按缺额从大到小",
  shown: (shown: number, total: number) =>
    shown < total ? `列出缺额最大的 ${shown} 家，共 ${total} 家` : `共 ${total} 家`,
  columns: ["企业", "属地", "情况", "上年", "本年", "缺额", "占全部缺额"],
  missing: "未报",
  copy: "复制催办名单",
  copied: (count: number, total: number) =>
    count < total
      ? `已复制缺额最大的 ${count} 家（共 ${total} 家），可直接粘贴到表格或聊天窗口`
      : `已复制 ${count} 家，可直接粘贴到表格或聊天窗口`,
  copyFailed: "浏览器不允许复制，请选中表格后手动复制。",
  copyHead: ["企业", "统一社会信用代码", "属地", "情况", "上年（万元）", "本年（万元）", "缺额（万元）"],
  none: "没有缺额",
  noneText: "有上年数的企业，本年都不比上年少。",
};
