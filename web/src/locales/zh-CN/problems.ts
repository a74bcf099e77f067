type Params = Record<string, unknown>;

/** What happened and what to do next, for every code the server or the client raises. */
const texts: Record<string, (params: Params) => string> = {
  "login-failed": () => "用户名或密码不对，请检查后再试。",
  "locked-out": (p) => `连续多次输错，账号已锁定，请 ${p.minutes ?? "几"} 分钟后再试，或请系统管理员解锁。`,
  "too-many-requests": () => "操作太频繁，请稍等片刻再试。",
  "not-logged-in": () => "登录已过期，请重新登录。",
  forbidden: () => "您的账号没有查看这项内容的权限；需要时请联系系统管理员。",
  "plan-not-found": () => "没有找到这份计划，可能不在您的查看范围内；请在上方另选一份。",
  "unit-not-found": () => "没有找到这个单位，可能不在您的查看范围内；请回到上一级再选。",
  "indicator-not-found": () => "这份计划没有这项指标，请在上方另选一项。",
  "table-not-found": () => "这份计划没有这张表，请从目录里另选一张。",
  "not-found": () => "没有找到要看的内容，可能已移走或不在您的查看范围内。",
  antiforgery: () => "页面停留太久，安全校验已过期，请刷新页面后再试。",
  "validation-failed": () => "填写的内容有误，请按提示改正后再提交。",
  "bad-request": () => "地址里的条件不完整或写法不对，请重新选择条件。",
  "bad-date": () => "日期写法不对，请重新选择日期。",
  "bad-trajectory": () => "没有这种应达口径，请在页面上重新选择。",
  "bad-band-basis": () => "没有这种分色依据，请在页面上重新选择。",
  "wrong-page-size": () => "每页条数超出范围，请改小后再试。",
  "no-unit": () => "您的账号今天没有所属单位，请联系安全管理员分配单位。",
  "no-role": () => "您的账号还没有分配角色，请联系安全管理员分配角色和单位。",
  "rule-broken": () => "内容不符合规定，请按提示改正后再提交。",
  "already-exists": () => "已有同名或同编号的内容，请换一个再试。",
  "target-not-found": () => "没有找到这个目标值，可能已被移走或不在您的查看范围内；请刷新页面。",
  "target-exists": (p) => `${p.year ?? "这一"}年已有这个单位的目标值，请刷新页面后直接修改。`,
  "target-has-no-value": () => "这个目标是文字要求，没有数值，不能填数。",
  "target-negative": (p) => `${p.indicator ?? "目标值"}不能小于 0，请核对。`,
  "target-too-large": (p) => `${p.indicator ?? "目标值"}大得不合常理，请核对计量单位。`,
  "target-yes-or-no": (p) => `${p.indicator ?? "这个目标"}只能填 1（是）或 0（否）。`,
  "whole-number-needed": (p) => `${p.indicator ?? "这个目标"}按${p.unit ?? "个"}计，请填整数。`,
  "share-over-100": (p) => `${p.indicator ?? "占比"}不能超过 100%，请核对。`,
  "reason-needed": () => "请填写理由，方便以后查看为什么这样改。",
  "reason-too-long": (p) => `理由最多 ${p.most ?? 500} 字，请删短一些。`,
  "year-outside-plan": (p) => `${p.year ?? "这一"}年不在计划期内（${p.from ?? "起"}—${p.to ?? "止"}年），请另选年份。`,
  "bad-comparator": () => "没有这种比较方式，请重新选择。",
  "nothing-to-undo": () => "没有可以撤销的修改；正式下达的目标请通过修订调整。",
  "version-conflict": () => "内容刚被别人改过，请刷新后核对两个版本再改。",
  "too-large": () => "内容超过大小限制，请减小后再试。",
  "wrong-content-type": () => "内容格式不对，请刷新页面后再试。",
  "method-not-allowed": () => "这个地址不支持这种操作，请刷新页面后再试。",
  "request-timeout": () => "请求超时，请检查网络后再试。",
  "request-aborted": () => "请求已取消。",
  "database-busy": () => "数据库正忙，请稍等片刻再试。",
  "database-unavailable": () => "暂时连不上数据库，请稍后再试；仍不行请联系系统管理员。",
  "disk-full": () => "服务器磁盘空间不足，这次没有保存。请联系系统管理员清理磁盘后再试。",
  "disk-trouble": () => "服务器读写数据文件失败，这次没有保存。请联系系统管理员检查磁盘和权限。",
  unavailable: () => "服务暂不可用，请稍后再试；仍不行请联系系统管理员。",
  conflict: () => "内容刚被别人改过，请刷新后再改。",
  unexpected: () => "服务器处理时出错，已记录；请稍后重试，仍不行请把编号告诉管理员。",
  "network-unreachable": () => "连不上服务器，请检查网络后重试。",
  "unexpected-response": () => "服务器的回答无法识别，请刷新页面；仍不行请联系管理员。",
};

/** Text for a problem code. An unknown code still says what to do, and shows the code so that it can be reported. */
export function problemText(code: string, params: Params = {}): string {
  return texts[code]?.(params) ?? `操作没有成功（${code}），请重试；仍不行请联系管理员。`;
}

export const problemCodes = Object.keys(texts);
