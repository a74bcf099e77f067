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
  "reason-too-long": (p) => `理由最多 ${p.most ?? p.longest ?? 500} 字，请删短一些。`,
  "year-outside-plan": (p) => `${p.year ?? "这一"}年不在计划期内（${p.from ?? "起"}—${p.to ?? "止"}年），请另选年份。`,
  "bad-comparator": () => "没有这种比较方式，请重新选择。",
  "nothing-to-undo": () => "没有可以撤销的修改；正式下达的目标请通过修订调整，数值可以直接更正。",
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
  "import-not-found": () => "没有找到这次导入，可能不是您发起的；请从导入记录里另选。",
  "import-file-missing": () => "没有收到文件，请选择文件后再上传。",
  "bad-import-options": () => "导入的类型或选项无法识别，请刷新页面后重新选择。",
  "rows-bad": (p) =>
    `有 ${p.bad ?? "若干"} 条数据有误，没有导入。请下载返回的工作簿改正后重新上传，或改选“只导入正确的行”。`,
  "reason-needed": (p) =>
    p.changed === undefined
      ? "请写明原因，方便以后查看为什么这样改。"
      : `这次会更改 ${p.changed ?? 0} 条已有数据，另有 ${p.warned ?? 0} 条数据异常，需要填写原因后才能导入。`,
  "import-file-gone": () => "上传的文件已超过 24 小时被清除，请重新上传。",
  "import-not-checked": () => "这次导入已经不在待确认状态，请刷新后查看最新进展。",
  "import-finished": () => "这次导入已经完成，不能再取消；需要改动请逐条更正或重新导入。",
  "import-conflict": (p) =>
    `检查之后有 ${p.count ?? "若干"} 条数据被他人改动，本次没有写入任何数据。已按最新数据重新检查，请核对后再确认。`,
  "import-interrupted": () => "服务中途停止，这次导入没有写入任何数据，可以重新开始。",
  "import-expired": () => "检查后超过 24 小时没有确认，文件已清除；没有写入任何数据，需要时请重新上传。",
  "file-empty": () => "文件是空的（0 字节），可能没有上传完整。请重新选择文件后再上传。",
  "file-too-large": (p) =>
    `文件有 ${p.size ?? ""} MB，超过上限 ${p.most ?? ""} MB。请删去图片和无关的工作表，或拆成几个文件后再上传。`,
  "file-type-wrong": (p) => `这是${p.found ?? ""}，不能直接导入。请在 WPS 或 Excel 中打开，另存为 .xlsx 后再上传。`,
  "file-encrypted": () =>
    "文件设有打开密码，无法读取。请在 WPS 或 Excel 中打开，取消密码（文件 → 文档加密）并另存为 .xlsx 后再上传。",
  "file-damaged": (p) =>
    `文件不完整或已损坏（${p.part ?? ""}），读不下去。请在 WPS 或 Excel 中打开确认内容，另存为 .xlsx 后再上传；打不开时请向提供者重新索取。`,
  "file-unsafe": (p) =>
    `文件里有${p.what ?? ""}（${p.part ?? ""}），正常的表格不会这样，为安全起见没有读取。请在 WPS 或 Excel 中新建表格，把内容粘贴为数值，另存为 .xlsx 后再上传。`,
  "file-too-large-unpacked": (p) =>
    `文件展开后超过 ${p.most ?? ""} MB，没有读取。请删去图片、空白的大片格式和无关的工作表，或拆成几个文件后再上传。`,
  "file-too-many-parts": (p) =>
    `文件内部超过 ${p.most ?? ""} 个部件，没有读取。请把数据粘贴到新的表格，另存为 .xlsx 后再上传。`,
  "file-too-many-sheets": (p) => `文件的工作表超过 ${p.most ?? ""} 张。请只留下要导入的工作表，另存为 .xlsx 后再上传。`,
  "file-no-sheets": () => "文件里没有可读的工作表（只有图表或宏表）。请把数据放到普通工作表中再上传。",
  "file-texts-too-large": (p) =>
    `文件里的文字超过 ${p.most ?? ""} MB，没有读取。请删去长篇说明，或拆成几个文件后再上传。`,
  "file-encoding": () =>
    "这个文本文件的编码无法识别，会出现乱码，没有读取。请用 WPS 或 Excel 打开，另存为 .xlsx（或“CSV UTF-8”）后再上传。",
  "too-many-rows": (p) => `工作表“${p.sheet ?? ""}”的数据超过 ${p.most ?? ""} 行。请拆成几个文件，分次导入。`,
  "too-many-columns": (p) =>
    `工作表“${p.sheet ?? ""}”的 ${p.address ?? ""} 处有内容，超出了 ${p.most ?? ""} 列。请删去右侧无关的列后再上传。`,
  "csv-quote": (p) =>
    `文本文件第 ${p.row ?? ""} 行的引号没有配对，后面的内容连成了一格。请补上或删去引号；也可用 WPS 打开，另存为 .xlsx 后再上传。`,
  unexpected: () => "服务器处理时出错，已记录；请稍后重试，仍不行请把编号告诉管理员。",
  "bad-period": (p) => `报告期“${p.value ?? ""}”写法不对，请写成 2026、2026-Q3 或 2026-06。`,
  "bad-state": () => "没有这种数值状态，请从预计数、快报数、年报数、终值中选一个。",
  "observation-not-found": () => "没有找到这个数值，可能已移走或不在您的数据范围内。",
  "entry-rows": (p) => `一次请保存 1 至 ${p.most ?? 500} 行，每个单位只写一行。`,
  "entry-refused": () => "有数值不能保存，整批都没有写入；请按标出的格子改正后再保存。",
  "unit-not-yours": () => "这个单位的数值不由您填报；请联系该单位或区级业务人员。",
  "unit-not-then": (p) => `这个单位在 ${p.period ?? "该报告期"} 末不存在，请核对报告期或改填承接的单位。`,
  "value-not-yours": (p) => `这个数值来自“${p.source ?? "其他来源"}”，您不能直接改；请另填来源，或请区级业务人员更正。`,
  "period-locked": (p) => `${p.period ?? "该报告期"} 已锁定，不能直接改；请提交更正申请，由他人审批后生效。`,
  "period-closed": (p) => `${p.period ?? "该报告期"} 已截止填报；请联系区级业务人员补录，或提交更正申请。`,
  "period-not-open": (p) => `${p.period ?? "该报告期"} 还没有开放填报，请在开放日之后再填；已填内容会留作草稿。`,
  "period-not-over": (p) => `报告期到 ${p.periodEnd ?? "期末"} 才结束，现在只能填预计数；请把状态改为“预计数”。`,
  "negative-value": () => "这项指标不能是负数，请核对后重填。",
  "not-whole": (p) => `这项指标按${p.measureUnit ?? "个"}计，只能填整数。`,
  "number-too-large": () => "数值大得不合理，请核对计量单位后重填。",
  "too-many-decimals": (p) => `小数位太多，折成基本单位后最多保留 ${p.most ?? 10} 位。`,
  "far-from-last": (p) => `与上期相差约 ${p.factor ?? "1000"} 倍，可能写错了计量单位；确认无误请写明原因。`,
  "below-last": (p) => `本年累计数小于 ${p.lastPeriod ?? "上期"} 的累计数；确认无误请写明原因，例如核减。`,
  "text-too-long": (p) => `内容有 ${p.length ?? "太多"} 字，最多 ${p.most ?? "1000"} 字，请精简。`,
  "nothing-changed": () => "内容与现在的一样，没有需要保存的改动。",
  "demo-not-used": () => "演示数据不能选用，请先填报或导入真实数值。",
  "network-unreachable": () => "连不上服务器，请检查网络后重试。",
  "unexpected-response": () => "服务器的回答无法识别，请刷新页面；仍不行请联系管理员。",
};

/** Text for a problem code. An unknown code still says what to do, and shows the code so that it can be reported. */
export function problemText(code: string, params: Params = {}): string {
  return texts[code]?.(params) ?? `操作没有成功（${code}），请重试；仍不行请联系管理员。`;
}

export const problemCodes = Object.keys(texts);
