import type {
  AssetKind,
  EnterpriseField,
  EnterpriseSize,
  EnterpriseState,
  FactSource,
  QualificationEnd,
  TitleState,
  VetoKind,
} from "@/shared/api/contract";

export const sizeTexts: Record<EnterpriseSize, string> = {
  large: "大型",
  medium: "中型",
  small: "小型",
  micro: "微型",
};

export const enterpriseStateTexts: Record<EnterpriseState, string> = {
  active: "存续",
  suspended: "停业",
  "moved-out": "迁出",
  revoked: "吊销",
  deregistered: "注销",
};

export const factSourceTexts: Record<FactSource, string> = {
  declaration: "企业填报",
  "business-registration": "市场监管",
  tax: "税务",
  statistics: "统计",
  patents: "知识产权",
  bureau: "科技部门核实",
  judges: "专家评审",
  demo: "演示数据",
};

export const titleStateTexts: Record<TitleState, string> = {
  valid: "有效",
  future: "未生效",
  expired: "已到期",
  ended: "已终止",
};

export const titleEndTexts: Record<QualificationEnd, string> = {
  revoked: "被取消或撤销",
  lapsed: "放弃或条件不再具备",
  "moved-out": "迁出本地",
  "left-list": "退出名录",
};

export const vetoTexts: Record<VetoKind, { name: string; clear: string; found: string; unknown: string }> = {
  dishonesty: { name: "失信", clear: "无失信", found: "有失信", unknown: "失信待核" },
  safety: { name: "安全", clear: "无安全处罚", found: "有安全处罚", unknown: "安全处罚待核" },
  environment: { name: "环境", clear: "无环境处罚", found: "有环境处罚", unknown: "环境处罚待核" },
};

export const assetTexts: Record<AssetKind, string> = {
  "ip-right": "知识产权",
  "rd-institution": "研发机构",
  platform: "创新平台",
  carrier: "孵化载体",
  investment: "投融资",
};

export const fieldTexts: Record<EnterpriseField, string> = {
  name: "企业名称",
  unit: "属地",
  park: "园区",
  industry: "行业",
  size: "规模",
  state: "登记状态",
  "registered-on": "成立日期",
  field: "技术领域",
  "leading-industry": "主导产业",
  "key-cluster": "重点产业集群",
  "state-controlled": "国有控股",
  "listing-stage": "上市阶段",
  "contact-name": "联系人",
  "contact-post": "联系人职务",
  "contact-phone": "联系电话",
};
