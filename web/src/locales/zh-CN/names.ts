import type { Band, Comparator, ObservationState, Role, SourceKind, Trajectory, UnitKind } from "@/shared/api/contract";

/** Default words of the five bands; a place's own scale may bring others. */
export const bandTexts: Record<Band, string> = {
  green: "超前",
  blue: "达到进度",
  yellow: "略有滞后",
  orange: "滞后",
  red: "严重滞后",
  none: "暂无数据",
};

/** Has a value, but nothing is due yet. */
export const notDueText = "未到考核期";

export const roleTexts: Record<Role, string> = {
  officer: "业务人员",
  leader: "领导",
  "co-officer": "共管部门",
  department: "责任部门",
  reporter: "填报人员",
  "data-supplier": "数据提供部门",
  supervisor: "督查人员",
  "working-group": "专班人员",
  "system-admin": "系统管理员",
  "security-admin": "安全管理员",
  auditor: "审计管理员",
};

export const unitKindTexts: Record<UnitKind, string> = {
  city: "市",
  district: "区县",
  zone: "园区",
  township: "镇街",
  department: "部门",
  group: "片区",
};

export const comparatorTexts: Record<Comparator, string> = {
  ">": "超过",
  ">=": "不低于",
  "<=": "不超过",
  "~": "左右",
  "=": "等于",
};

export const sourceTexts: Record<SourceKind, string> = {
  plan: "计划文本",
  report: "填报或公报",
  import: "导入",
  registry: "企业库",
  demo: "演示数据",
};

/** A reported value whose writer is known: loaded from a public report, or filled in by a person. */
export const reportTexts = { published: "公开报告", entered: "填报" };

export const stateTexts: Record<ObservationState, string> = {
  estimate: "预计数",
  flash: "快报数",
  "annual-report": "年报数",
  final: "终值",
};

export const trajectoryTexts: Record<Trajectory, { name: string; hint: string }> = {
  linear: { name: "按时间均摊", hint: "从基期到期末，按天数均匀推进" },
  milestones: { name: "按年度目标", hint: "逐年达到计划列出的年度目标，年内按天数推进" },
  "batch-dates": { name: "按批次日期", hint: "当年任务在各批次公布日按比例落地" },
  "last-year-share": { name: "按上年同期份额", hint: "上年此时完成了全年的多少，今年也应完成多少" },
};
