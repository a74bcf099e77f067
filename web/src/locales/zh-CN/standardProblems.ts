type Params = Record<string, unknown>;

/** Problems of standards and runs. */
export const standardProblems: Record<string, (params: Params) => string> = {
  "standard-not-found": (p) => `没有这项标准（${p.id ?? "—"}），或它在评价日不适用；请从标准目录里重新选择。`,
  "run-not-found": () => "没有找到这次测评，可能不在您的查看范围内；请从测评记录里重新选择。",
  "run-not-done": () => "这次测评还在进行，完成后自动显示结果。",
  "run-failed": () => "这次测评没有完成，没有留下结果；请重新运行。",
  "parameter-not-found": () => "这一版标准里没有这个参数，请刷新页面后重新选择。",
  "no-standard-in-force": (p) => `${p.on ?? "这一天"}没有一项所选标准有效，请换一个评价日或标准。`,
  "judged-unknown": (p) => `这项标准没有“${p.value ?? "—"}”这一评审条目，或同一条目写了两次；请刷新页面后重新填写。`,
  "judged-basis-needed": () => "请写明意见出处，例如评审会纪要的名称和日期。",
  "judged-nothing-said": (p) => `${p.on ?? "这一天"}的意见没有变化，没有要保存的内容；请先填写至少一条意见。`,
  "too-many-enterprises": (p) =>
    `一次最多列 ${p.largest ?? "—"} 家企业，现有 ${p.count ?? "—"} 家；请按单位运行，或分几次运行。`,
};
