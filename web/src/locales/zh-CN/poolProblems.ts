/** 梯次培育：派单、入库、申报、窗口。 */
type Params = Record<string, unknown>;

const rowWords: Record<string, string> = {
  "task-open": "已有在办任务",
  "due-past": "时限已过",
  "officer-unknown": "承办人不存在或已停用",
  "officer-elsewhere": "企业不在承办人的管辖范围",
  "place-needed": "企业没有属地，请先在企业页补上镇街或园区",
};

/** 甲公司（已有在办任务）、乙公司（时限已过）等 5 家 */
function refusedRows({ rows }: Params): string {
  const all = Array.isArray(rows) ? (rows as { name: string; code: string }[]) : [];
  const named = all.slice(0, 3).map((row) => `${row.name}（${rowWords[row.code] ?? row.code}）`);
  return named.join("、") + (all.length > 3 ? ` 等 ${all.length} 家。` : "。");
}

export const poolProblems: Record<string, (params: Params) => string> = {
  "title-kind-not-found": () => "没有这种资质，请在列表里另选一种。",
  "enterprise-not-found": () => "企业库里没有这家企业，或不在您的查看范围内；请核对统一社会信用代码。",
  "refusal-until": (p) => `不再提示的截止日须在今天（${p.today ?? ""}）到 ${p.years ?? 3} 年之内，请改选日期。`,
  "refusal-open": (p) => `已经记录了不申报原因（${p.by ?? ""}，到 ${p.until ?? ""}）。要改原因，请先撤回那条记录。`,
  "refusal-not-found": () => "没有找到这条不申报记录，可能不在您的查看范围内；请刷新清单。",
  "refusal-withdrawn": (p) => `这条记录已由${p.by ?? "别人"}撤回（${p.on ?? ""}），请刷新清单。`,
  "date-ahead": (p) => `日期 ${p.on ?? ""} 还没有到（今天 ${p.today ?? ""}），请改填已经发生的日期。`,
  "application-not-found": () => "没有找到这项申报，可能不在您的查看范围内；请刷新。",
  "application-open": (p) => `这家企业已有一项在途申报（${p.since ?? ""} 提交），请在那一项上推进，不要重复登记。`,
  "application-closed": (p) => `这项申报已于 ${p.on ?? ""} 办结，不能再推进；重新申报请另登记一项。`,
  "application-step-back": () => "申报只能往后推进，不能退回前一阶段；登记错了请撤回这一项后重新登记。",
  "application-step-early": (p) => `日期 ${p.on ?? ""} 早于上一阶段（${p.last ?? ""}），请核对。`,
  "window-words-needed": () => "请填写批次名称和依据（通知文号或出处）。",
  "window-not-found": () => "没有找到这个申报窗口，可能已被删除；请刷新。",
  "window-there": (p) => `这个单位已有一个 ${p.opens ?? "同一天"} 开始的窗口，请直接修改那一个。`,
  "pool-not-found": () => "没有找到这个库，可能不在您的查看范围内；请回到列表另选。",
  "pool-there": (p) => `这个单位已有同类的库“${p.name ?? ""}”，请直接使用或修改它。`,
  "pool-not-yours": () => "这个库由上级单位管理，您可以让本单位企业入库、出库，不能改库的名称和条件。",
  "pool-name-needed": () => "请填写库的名称。",
  "pool-most-failed": (p) => `最多差几项请填 0 到 ${p.most ?? 20} 之间的整数。`,
  "pool-place-not-found": () => "没有找到这条入库记录，可能不在您的查看范围内；请刷新。",
  "pool-place-left": (p) => `这家企业已于 ${p.on ?? ""} 出库，请刷新。`,
  "assign-items": (p) => `一次可以办理 1 到 ${p.most ?? 200} 家，且不能重复；现在选了 ${p.count ?? 0} 家，请调整。`,
  "assign-refused": (p) =>
    `有 ${Array.isArray(p.rows) ? p.rows.length : "几"} 家不能派单，全部没有写入：${refusedRows(p)}`,
  "officer-unknown": () => "没有这个承办人，或账号已停用；请另选一位。",
  "cultivation-task-not-found": () => "没有找到这项任务，可能不在您的查看范围内；请刷新。",
  "cultivation-task-closed": () => "这项任务已办结或撤回，请刷新后查看结果。",
  "no-target": () => "这份计划没有给这个单位定这一年的目标，算不出缺口；请改选单位或年份，或先在行动计划里补上目标。",
  "indicator-not-counted": () =>
    "这项指标不由企业库计算，没有企业清单；请改选高新技术企业、科技型企业等按企业计数的指标。",
  "indicator-not-money": () => "这项指标按企业计数，不按金额；请看目标缺口清单。",
  "bad-year": (p) => `年份“${p.value ?? ""}”写法不对，请填四位年份。`,
};
