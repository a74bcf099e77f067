import { poolProblems } from "./poolProblems";
import { standardProblems } from "./standardProblems";

type Params = Record<string, unknown>;

/** What happened and what to do next, for every code the server or the client raises. */
const texts: Record<string, (params: Params) => string> = {
  ...poolProblems,
  ...standardProblems,
  "login-failed": () => "用户名或密码不对，请检查后再试。",
  "locked-out": (p) =>
    `连续多次输错，已锁定，请 ${p.minutes ?? "几"} 分钟后再试，或请系统管理员解锁；再输错，锁定时间会加倍。`,
  "log-ins-paused": (p) =>
    `从这个网络地址连续登录失败太多，为防止有人猜密码，暂停在新电脑上登录。请 ${p.minutes ?? "几"} 分钟后再试；以前登录过的电脑不受影响。`,
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
  "account-disabled": () => "这个账号已停用（也可能是长期没有登录而自动停用）；需要恢复请联系系统管理员。",
  "account-not-found": () => "没有找到这个账号，可能已改名；请刷新列表。",
  "administrator-reset": (p) =>
    `管理员账号的密码只能在服务器上重设：请在服务器运行 tidu user reset ${p.userName ?? "用户名"}，避免一位管理员接管另一位。`,
  "delegation-administrator": () => "三类管理员和没有角色的账号不能代理，也不能被代理；请另选业务账号。",
  "delegation-exists": () => "这两人之间在这段时间里已有代理，不用再建；要改期限请先提前结束原来的。",
  "delegation-mixes-rights": () =>
    "两人的角色和单位都不相同，合在一起会超出任何一方原有的权限。请选同一单位或同一角色的人代理，或由安全管理员直接分配权限。",
  "delegation-not-found": () => "没有找到这条代理，请刷新列表。",
  "delegation-over": () => "这条代理已经结束，不用再操作。",
  "delegation-to-self": () => "不能代理自己，请另选一人。",
  "delegation-too-long": (p) => `代理最长 ${p.days ?? 366} 天，请缩短；长期需要请直接分配权限。`,
  "display-name-wrong": (p) => `姓名或名称要有 1 到 ${p.most ?? 60} 个字，不含换行等符号。`,
  "last-administrator": () => "这是最后一位能用的系统管理员或安全管理员，停用或改掉后没有人能管理；请先另设一位。",
  "own-account": () => "不能停用自己的账号，请由另一位系统管理员操作。",
  "own-rights": () => "不能修改自己的角色和单位，请由另一位安全管理员操作。",
  "password-has-name": (p) => `密码里不能有姓名或单位名（${p.name ?? ""}），请换一个。`,
  "password-has-user-name": () => "密码里不能有用户名，请换一个。",
  "password-must-change": () => "您的密码是首次使用或已到期，请先设置新密码。",
  "password-too-common": () =>
    "这个密码太容易猜到（常用词、单位名、年份或连续数字的组合），请换一个，例如几个不相干的词加数字。",
  "password-too-long": (p) => `密码最长 ${p.most ?? 256} 个字符，请缩短。`,
  "password-too-short": (p) => `密码至少 ${p.least ?? 8} 个字符，请加长。`,
  "password-too-simple": (p) => `密码要有小写字母、大写字母、数字、其他符号中的至少 ${p.classes ?? 3} 类，请补上。`,
  "password-used-before": (p) => `这个密码最近用过，不能与最近 ${p.count ?? 5} 次的相同，请换一个。`,
  "password-wrong": () => "原密码不对，请重新输入。",
  "role-unknown": (p) => `没有这种角色（${p.role ?? ""}），请刷新页面后再选。`,
  "roles-exclusive": () =>
    "系统管理员、安全管理员、审计管理员三者互斥，也不能兼任业务角色；请只留一个管理员角色，或只选业务角色。",
  "session-not-found": () => "这个会话已经结束，请刷新列表。",
  "setup-done": () => "管理员已经设立，这个页面不再可用；请直接登录。",
  "setup-same": () => "两个管理员的用户名和密码都不能相同，应由两个人分别掌管；请改成不同的。",
  "token-invalid": () =>
    "令牌不对、已用过、已过期（24 小时），或账号的权限后来有改动、已停用；请核对，或请系统管理员重新生成。",
  "unit-needed": () => "业务角色要有所属单位，请至少选一个单位。",
  "unit-unknown": (p) => `没有这个单位（${p.unit ?? ""}），请刷新页面后再选。`,
  "user-name-taken": (p) => `用户名 ${p.userName ?? ""} 已经有人用了，请换一个。`,
  "user-name-wrong": () => "用户名要有 2 到 50 个字符，只能用文字、数字、点、连字符和下划线，并以文字或数字开头。",
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
  "reason-too-long": (p) => `理由有 ${p.length ?? "太多"} 字，最多 ${p.most ?? 500} 字，请删短一些。`,
  "year-outside-plan": (p) => `${p.year ?? "这一"}年不在计划期内（${p.from ?? "起"}—${p.to ?? "止"}年），请另选年份。`,
  "bad-comparator": () => "没有这种比较方式，请重新选择。",
  "nothing-to-undo": () => "没有可以撤销的修改；正式下达的目标请通过修订调整，数值可以直接更正。",
  "breakdown-not-found": () => "没有找到这份任务分解，可能已删除或不在您的查看范围内；请回到列表再选。",
  "breakdown-exists": () => "这项指标已有任务分解，请打开现有的继续，下达后可修订出新版本。",
  "document-has-table": (p) => `${p.clause ?? "文件附件"}已有这项指标的分解，请直接在分解表里修改。`,
  "indicator-not-additive": (p) =>
    `${p.indicator ?? "这项指标"}各单位之和不等于全区数，不能按份额或系数分解；请改用“各单位同值”“不低于本级”或“手工”。`,
  "years-not-consecutive": () => "年份须由早到晚；按增长系数分解时还须逐年连续，请重新选择年份。",
  "bad-step": () => "最小单位须大于 0，例如 1 家、1 万元。",
  "bad-reserve": () => "预留比例须在 0 到 100% 之间（不含 100%）。",
  "bad-factor": () => "增长系数须大于 0、不超过 5，例如 1.15 表示每年增长 15%。",
  "bad-base": (p) => `${p.unit ?? "这个单位"}的基数有误，请核对后再填。`,
  "no-units-below": (p) => `${p.unit ?? "这个单位"}下面没有可分解的镇街或园区，请先在单位管理中添加，或另选单位。`,
  "units-overlap": (p) => `${p.unit ?? "有单位"}重复或与它的上级同时参加分解，请去掉一个。`,
  "title-too-long": (p) => `文字太长，最多 ${p.most ?? 100} 字，请删短一些。`,
  "cell-not-found": () => "分解表里没有这一格，请刷新页面后再改。",
  "cells-empty": (p) =>
    `还有 ${p.count ?? "若干"} 格没有目标值${emptyPlaces(p)}；请补上各单位的基数，或在表格里直接填写后再提交。`,
  "comment-answered": () => "这条意见刚被别人答复过；两份答复都在，请核对后再定用哪一份。",
  "comments-until-past": () => "意见截止日期不能早于今天，请重新选择。",
  "comments-unanswered": (p) => `还有 ${p.count ?? "若干"} 条不同意见没有答复，请逐条答复后再审定。`,
  "comment-needed": () => "有不同意见时请写明意见内容。",
  "comment-not-found": () => "没有找到这条意见，请刷新页面。",
  "consultation-open": (p) =>
    `征求意见到 ${p.until ?? "截止日"} 才结束，还有 ${p.waiting ?? "若干"} 个单位没有反馈；如需提前审定，请填写理由。`,
  "consultation-over": (p) => `征求意见已于 ${p.until ?? "截止日"} 结束，如仍有意见请联系牵头单位。`,
  "breakdown-sum-differs": (p) => `${p.year ?? "有的"}年各单位合计与要分解的目标不一致；请调整，或填写理由后审定。`,
  "document-needed": () => "请填写下达文件名称或文号以及下达日期。",
  "wrong-step": () => "这份任务分解已不在这一步，请刷新页面查看现在的状态。",
  "not-your-row": () => "只能对本单位的目标提意见。",
  "other-breakdown": () => "只能比较同一项任务分解的不同版本。",
  "unit-name-empty": () => "请填写单位名称。",
  "unit-name-wrong": (p) => `单位名称“${p.name ?? ""}”太长或含有换行等字符，请改成 ${p.most ?? 100} 字以内的名称。`,
  "unit-too-many-aliases": (p) => `别名最多 ${p.most ?? 30} 个，请删去不再使用的。`,
  "unit-code-wrong": (p) => `行政区划代码“${p.code ?? ""}”写法不对，应为 6 至 12 位数字；没有代码可不填。`,
  "unit-code-taken": (p) => `代码 ${p.code ?? ""} 已由“${p.other ?? "另一单位"}”使用，请核对后再填。`,
  "unit-dates-out-of-order": () => "停用日期早于启用日期，请核对两个日期。",
  "unit-name-taken": (p) =>
    `名称“${p.name ?? ""}”与同区、同一时期的“${p.other ?? "另一单位"}”相同，会分不清数据归谁；请换名称，或先停用原单位。`,
  "unit-parent-needed": () => "请选择上级单位。",
  "unit-parent-not-found": (p) => `没有找到上级单位“${p.parent ?? ""}”，请核对名称或先新建它。`,
  "unit-parent-closed": (p) => `上级单位“${p.parent ?? ""}”在这段时间并不存在，请调整启用日期或另选上级。`,
  "unit-cycle": (p) => `“${p.parent ?? ""}”本身在“${p.unit ?? ""}”之下，不能再做它的上级；请另选上级单位。`,
  "unit-is-own": (p) => `“${p.unit ?? "这个单位"}”是您所在的单位，只能由上级修改；您可以修改它下面的单位。`,
  "unit-not-at-that-date": (p) => `“${p.unit ?? "这个单位"}”在 ${p.on ?? "这一天"}并不存在，请另选日期。`,
  "unit-has-children": (p) =>
    `还有 ${p.count ?? "若干"} 个单位（如“${p.first ?? ""}”）在它下面，请先把它们迁走或停用。`,
  "unit-not-closed": (p) => `“${p.unit ?? "这个单位"}”没有停用，不需要恢复。`,
  "unit-merge-incomplete": () => "请选择至少两个单位合并成新单位，或把至少一个单位并入已有单位。",
  "indicator-name-wrong": (p) => `请填写指标名称，不超过 ${p.most ?? 100} 字。`,
  "indicator-definition-wrong": (p) => `请填写指标定义；定义、口径和来源各不超过 ${p.most ?? 1000} 字。`,
  "indicator-name-taken": (p) => `字典里已有名为“${p.name ?? ""}”的指标，请直接选用，或换一个名称。`,
  "indicator-decimals-wrong": (p) => `小数位数应在 0 到 ${p.most ?? 8} 之间。`,
  "indicator-parts-needed": () => "汇总方式选“分子之和除以分母之和”时，请从字典里选好分子和分母指标。",
  "indicator-from-pack": (p) =>
    `“${p.name ?? "这项指标"}”是系统自带的指标，不能在页面上修改；口径不同时请新建本区指标。`,
  "indicator-of-other-unit": (p) => `“${p.name ?? "这项指标"}”由其他单位建立，不能修改；口径不同时请新建本区指标。`,
  "measure-unit-unknown": (p) => `没有“${p.unit ?? ""}”这个计量单位，请从列表中选择。`,
  "measure-unit-of-other-base": (p) =>
    `计量单位“${p.unit ?? ""}”与该指标的“${p.base ?? ""}”不是同一类，无法换算；请另选。`,
  "plan-id-wrong": () => "计划编号只能用小写字母、数字和短横线，2 至 64 位。",
  "plan-id-taken": (p) => `编号 ${p.id ?? ""} 已有计划使用，请换一个编号，或留空由系统生成。`,
  "plan-refused": (p) => `计划内容有 ${p.count ?? "若干"} 处需要改正，请按页面上标出的位置修改后再保存。`,
  "plan-from-pack": (p) => `《${p.plan ?? "这份计划"}》来自系统自带的数据文件；要手工修改，请先改为“本单位维护”。`,
  "plan-is-own": (p) => `《${p.plan ?? "这份计划"}》已由本单位维护，可直接修改。`,
  "plan-dates-out-of-order": () => "计划期的结束日期早于开始日期，请核对。",
  "plan-issued-after-end": () => "印发日期晚于计划期结束，请核对。",
  "plan-base-after-start": () => "基期日期应不晚于计划期开始日期，请核对。",
  "plan-unit-unknown": (p) => `单位在印发日期（${p.on ?? "当日"}）并不存在，请核对印发日期或另选单位。`,
  "plan-above-unknown": () => "没有找到所选的上级计划，请重新选择。",
  "table-years-wrong": () => "年份应逐年递增且不重复，请核对年份列。",
  "table-empty": (p) => `“${p.table ?? "这张表"}”还没有单位行，请添加单位或删除这张表。`,
  "table-unit-twice": (p) => `单位“${p.unit ?? ""}”出现了两次，请删去重复的一行。`,
  "table-row-length": (p) =>
    `这一行有 ${p.count ?? "若干"} 个数，年份有 ${p.years ?? "若干"} 列，请补齐或删去多余的数。`,
  "target-task-unknown": (p) => `没有编号为“${p.task ?? ""}”的任务，请核对任务编号。`,
  "document-unit-unknown": (p) =>
    `没有找到单位“${p.unit ?? ""}”，或它在印发日期尚未启用；请核对名称，或先在“单位”里新建。`,
  "document-unit-outside": (p) =>
    `单位“${p.unit ?? ""}”不属于${p.plan ?? "本计划的地区"}，表、目标和汇总口径只能写本地区的单位；请改选，或从这一行删去。`,
  "document-indicator-unknown": (p) => `字典里没有指标“${p.indicator ?? ""}”，请从字典选择或新建。`,
  "document-text-needed": () => "这里不能为空，请填写。",
  "document-text-too-long": (p) => `文字太长，请控制在 ${p.most ?? 200} 字以内。`,
  "document-figure-needed": () => "请填写数值；文件印“/”的请填“/”。",
  "document-not-a-number": (p) => `“${p.value ?? ""}”不是数，请填阿拉伯数字；没有数的填“/”。`,
  "claim-years-wrong": (p) => `起始年（${p.from ?? ""}）应早于截止年（${p.to ?? ""}），请核对。`,
  "indicator-yes-or-no": (p) => `“${p.indicator ?? "这项指标"}”只有“是/否”，不能分解；请在计划正文目标里填写。`,
  "method-needs-ratio": (p) =>
    `“${p.indicator ?? "这项指标"}”各单位可以相加，请用按基数占比、按增长系数或手工；同值和不低于只用于比率、强度类指标。`,
  "plan-change-not-found": () => "没有找到这次修改，请刷新修改记录后再试。",
  "plan-changed-since": () => "这次修改涉及的内容后来又改过，不能单独撤销；请先撤销较晚的修改，或直接编辑。",
  "plan-not-readable": (p) => `内容前后不一致，无法保存：${p.message ?? "请核对各项内容"}。`,
  "target-import-plan-needed": () => "请先选择要导入到哪份计划。",
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
  "import-header-missing": () => "没有找到表头。请确认表格里有“单位”“指标”“时期”“数值”等列，或下载模板填写。",
  "import-column-twice": (p) =>
    `工作表“${p.sheet ?? ""}”的表头里“${p.column ?? ""}”出现了两次（${p.first ?? ""}、${p.second ?? ""}），不知道以哪一列为准。请删去或改名其中一列后重新上传。`,
  "import-no-rows": (p) => `工作表“${p.sheet ?? ""}”的表头下面没有数据，没有可导入的内容。请填写数据并保存后重新上传。`,
  "import-columns-missing": (p) =>
    `表头缺少：${p.missing ?? "必要的列"}。请补上这些列；整张表是同一指标或同一时期的，也可以在导入时选择。`,
  "import-indicator-unknown": (p) => `没有找到指标“${p.value ?? ""}”，请从指标字典里重新选择。`,
  "import-period-unknown": (p) => `时期“${p.value ?? ""}”无法识别，请写成 2025、2025-Q3 或 2025-06 的样子。`,
  "rows-bad": (p) =>
    `有 ${p.bad ?? "若干"} 条数据有误，没有导入。请下载返回的工作簿改正后重新上传，或改选“只导入正确的行”。`,
  "reason-needed": (p) =>
    p.changed === undefined
      ? "请写明原因，方便以后查看为什么这样改。"
      : `这次会更改 ${p.changed ?? 0} 条已有数据，另有 ${p.warned ?? 0} 条数据异常，需要填写原因后才能导入。`,
  "enterprise-header-missing": () =>
    "没有找到企业名单的表头。第一行应有“统一社会信用代码”或“企业名称”等列名；也可以下载模板填写。",
  "enterprise-money-unit": (p) =>
    `工作表“${p.sheet ?? ""}”的金额列没有写计量单位：${p.columns ?? ""}。请在表头写明（如 销售收入（万元）），或在导入时选择“金额单位”。`,
  "bad-fact-source": (p) => `没有“${p.value ?? ""}”这种数据来源，请从列表里选择。`,
  "bad-money-unit": (p) => `“${p.value ?? ""}”不是金额单位，请选择元、万元或亿元。`,
  "bad-template-variant": (p) => `没有“${p.value ?? ""}”这种模板，请刷新页面后重新选择。`,
  "bad-newcomer-list": (p) => `没有“${p.value ?? ""}”这种名单，请从列表里选择。`,
  "newcomer-month-needed": () => "请先选择名单所属月份。",
  "import-template-version": (p) =>
    `这份文件是第 ${p.version ?? ""} 版模板，当前程序只认识第 ${p.known ?? ""} 版及以前的模板。请重新下载模板，把数据粘贴过去再导入。`,
  "import-template-kind": (p) =>
    `这份文件是“${p.found ?? ""}”的模板，不是企业名单。请核对上传的文件，或换一种导入内容。`,
  "bad-duplicate-filter": () => "筛选条件无法识别，请刷新页面后重新选择。",
  "bad-duplicate-keep": (p) => `${p.code ?? ""} 不是这两家企业的代码，请刷新页面后重新选择保留哪一家。`,
  "duplicate-not-found": () => "没有找到这条疑似重复，可能已不在您的范围内；请回到列表刷新。",
  "duplicate-not-decided": () => "这条疑似重复还没有处理，不需要撤销。",
  "duplicate-decided": () => "这条疑似重复已经处理过；要改变结论，请先撤销原来的处理。",
  "duplicate-merged-elsewhere": () =>
    "其中一家企业已经合并到别的企业，不能再这样处理。请先在“已合并”里撤销那一次合并。",
  "bad-newcomer-filter": () => "筛选条件无法识别，请刷新页面后重新选择。",
  "bad-newcomer-decision": (p) =>
    `一次最多处理 ${p.most ?? ""} 家，说明不超过 ${p.longest ?? ""} 字；请刷新页面后重新选择。`,
  "newcomer-not-found": () => "没有找到这条线索，可能已不在您的范围内；请回到列表刷新。",
  "newcomer-decided": (p) => `“${p.name ?? ""}”已经处理过，请刷新列表。`,
  "newcomer-code-needed": (p) => `“${p.name ?? ""}”没有正确的统一社会信用代码，不能入库。请补上 18 位代码。`,
  "newcomer-code-known": (p) =>
    `代码 ${p.code ?? ""} 在企业库里已是“${p.name ?? ""}”，不能重复入库。请核对代码；确是同一家的，选“不纳入”并写明原因。`,
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
  "far-from-last": (p) =>
    `约为上期的 ${p.larger === false ? `1/${p.factor}` : `${p.factor ?? "很多"} 倍`}，可能多写、漏写了数字或写错了计量单位；确认无误请写明原因。`,
  "below-last": (p) => `本年累计数小于 ${p.lastPeriod ?? "上期"} 的累计数；确认无误请写明原因，例如核减。`,
  "text-too-long": (p) => `内容有 ${p.length ?? "太多"} 字，最多 ${p.most ?? "1000"} 字，请精简。`,
  "nothing-changed": () => "内容与现在的一样，没有需要保存的改动。",
  "demo-not-used": () => "演示数据不能选用，请先填报或导入真实数值。",
  "period-not-found": () => "没有找到这个填报期，可能不在您的数据范围内。",
  "period-exists": (p) => `${p.period ?? "这个报告期"} 已经建过填报期，请在列表里直接调整。`,
  "period-state": () => "填报期的状态已变，不能做这一步；请刷新后再操作。",
  "dates-reversed": () => "截止日期早于开始日期或已经过去，请改正日期。",
  "correction-not-found": () => "没有找到这条更正申请，可能不在您的数据范围内。",
  "correction-not-needed": (p) => `${p.period ?? "这个报告期"} 现在可以直接更正，不必提交申请。`,
  "correction-pending": () => "这个数值已有一条更正申请在等审批，请等结果，或先撤回那一条。",
  "own-request": () => "自己提交的更正申请不能自己审批，请由其他有审批权限的人办理。",
  "not-your-request": () => "只有提交人可以撤回申请；不同意请退回并写明原因。",
  "already-decided": (p) => `这条申请已由 ${p.by ?? "他人"} 办理，请刷新后查看结果。`,
  "value-changed": () => "申请提交以后这个数值又变过，没有执行；请核对现值后重新提交申请。",
  "idempotency-key-bad": () => "提交编号不合规，请刷新页面后重新提交。",
  "idempotency-key-reused": () => "这次提交的内容与上次不同，却用了同一个编号；请刷新页面后重新提交。",
  "request-under-way": () => "上一次提交还在处理，请稍等几秒再看结果，不必重复提交。",
  "request-interrupted": () => "上一次提交时服务器中断，不能确定是否已经保存；请刷新核对后再提交。",
  "draft-form": () => "草稿的名称不合规，请刷新页面后再试。",
  "draft-too-large": (p) => `草稿超过 ${p.most ?? 256} KB，没有保存；请先提交一部分。`,
  "too-many-drafts": (p) => `草稿已有 ${p.most ?? 200} 份，请先提交或清除一些。`,
  "counting-rule-not-found": () => "这项指标没有设置由企业库计数，可能已由别人取消；请刷新页面。",
  "counted-from-registry": () =>
    "这个数由企业库计数得出，不能直接改。数不对请改企业库里的证书、属地或归属；要改回填报，请由区级经办在“由企业库计数”里取消。",
  "not-countable": () => "这项指标不能由企业库计算，仍请填报或导入。",
  "registry-empty": (p) =>
    `企业库里还没有与“${p.plan ?? "这份计划"}”这项指标有关的资质，现在改为计数会全部变成 0。请先导入证书名单。`,
  "since-needed": () => "看新增、减少和迁移，要先选从哪一天算起。",
  "attribution-not-found": () => "没有找到这条归属规则，可能已删除或不在您的数据范围内。",
  "attribution-overlap": (p) => `同一对象在这段时间已归 ${p.unit ?? "另一单位"}，起止日期重叠；请先结束那条规则。`,
  "enterprise-not-found": () => "没有找到这家企业，代码可能有误，或者不在您的数据范围内。",
  "enterprise-merged": (p) => `这家企业已作为重复并入 ${p.into ?? "另一家企业"}，请查看并入后的企业。`,
  "enterprise-exists": (p) =>
    p.name
      ? `信用代码 ${p.code ?? ""} 已在企业库中：${p.name}。`
      : `信用代码 ${p.code ?? ""} 已在企业库中，但不在您的数据范围内；请联系上级业务人员调整属地。`,
  "name-needed": () => "请填写企业名称。",
  "industry-wrong": (p) => `行业代码“${p.value ?? ""}”不对，应为 GB/T 4754—2017 的门类字母加 2 至 4 位数字，如 C3484。`,
  "value-unreadable": (p) => `“${p.value ?? ""}”读不出来，请按格式填写。`,
  "day-in-future": (p) => `日期 ${p.on ?? ""} 还没有到，请核对。`,
  "source-needed": () => "请写明来源或依据的文件。",
  "title-unknown": (p) => `没有“${p.value ?? ""}”这种资质，请从列表中选择。`,
  "title-overlaps": (p) =>
    `${p.title ?? "同一资质"}在 ${p.from ?? ""} 至 ${p.to ?? "长期"} 已有一条，有效期不能重叠；续期请从到期次日起算，登记有误请先终止那一条。`,
  "title-not-found": () => "没有找到这条资质，可能已被删除；请刷新后再看。",
  "title-end-outside": (p) => `最后有效日要在有效期内：${p.from ?? ""} 至 ${p.to ?? "长期"}。`,
  "officer-unknown": (p) => `账号“${p.value ?? ""}”不能指定为服务专员：已停用、没有相应角色，或不在您的数据范围内。`,
  "fact-unknown": (p) => `没有“${p.value ?? ""}”这项指标，请从列表中选择。`,
  "fact-needs-day": (p) => `“${p.fact ?? "这项指标"}”按时点统计，请填写日期，不填年度。`,
  "fact-year-wrong": (p) =>
    `年度 ${p.year ?? ""} 不对，应在 ${p.first ?? ""} 至 ${p.last ?? ""} 之间（不早于企业成立当年）。`,
  "value-not-whole": (p) => `${p.value ?? "这个数"} 应为整数。`,
  "value-too-small": (p) => `${p.value ?? "这个数"} 小于允许的最小值 ${p.least ?? ""}，请核对。`,
  "value-too-large": (p) => `${p.value ?? "这个数"} 大于允许的最大值 ${p.most ?? ""}，请核对。`,
  "credit-code-wrong": (p) => `统一社会信用代码“${p.value ?? ""}”不对，应为 18 位且校验位相符，请核对。`,
  "plan-not-yours": () => "归属由计划所在地的业务人员决定，您可以提出归属争议。",
  "dispute-not-found": () => "没有找到这条归属争议，可能不在您的数据范围内。",
  "dispute-open": () => "同一对象已有一条归属争议在等裁定，请等结果。",
  "already-counts-there": (p) => `现在就计入 ${p.unit ?? "这个单位"}，不必提出争议。`,
  "place-needed": () => "请先填写企业所在的镇街或园区，才能知道现在计入哪里。",
  "network-unreachable": () => "连不上服务器，请检查网络后重试。",
  "unexpected-response": () => "服务器的回答无法识别，请刷新页面；仍不行请联系管理员。",
};

/** ：梁山街道、双桂街道等 33 个单位 */
function emptyPlaces({ cells, units }: Params): string {
  const names = [...new Set(Array.isArray(cells) ? cells.map(({ unit }: { unit: string }) => unit) : [])];
  if (names.length === 0) return "";
  const more = typeof units === "number" && units > 3 ? `等 ${units} 个单位` : "";
  return `（${names.slice(0, 3).join("、")}${more}）`;
}

/** Text for a problem code. An unknown code still says what to do, and shows the code so that it can be reported. */
export function problemText(code: string, params: Params = {}): string {
  return texts[code]?.(params) ?? `操作没有成功（${code}），请重试；仍不行请联系管理员。`;
}

export const problemCodes = Object.keys(texts);
