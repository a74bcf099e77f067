/** All Chinese text of the web app, by area. Screens import what they show; nothing Chinese stands elsewhere. */
export { loadProblemTexts, problemText } from "./problemText";
export { accountTexts } from "./zh-CN/account";
export { accountStateTexts, adminTexts, delegationStateTexts } from "./zh-CN/admin";
export { alertTexts } from "./zh-CN/alerts";
export { amountTexts, shortfallTexts } from "./zh-CN/amounts";
export { attributionTexts } from "./zh-CN/attribution";
export {
  actionTexts,
  auditFieldTexts,
  auditOutcomeTexts,
  auditTexts,
  auditValueTexts,
  objectKindTexts,
} from "./zh-CN/audit";
export { basicsTexts } from "./zh-CN/basics";
export { boardTexts } from "./zh-CN/board";
export { breakdownTexts } from "./zh-CN/breakdown";
export { changeTexts } from "./zh-CN/changes";
export { commonTexts } from "./zh-CN/common";
export { countingTexts } from "./zh-CN/counting";
export {
  applicationListTexts,
  cultivationTabTexts,
  cultivationTexts,
  windowListTexts,
} from "./zh-CN/cultivation";
export { editTexts } from "./zh-CN/editing";
export {
  assetTexts,
  enterpriseStateTexts,
  factSourceTexts,
  fieldTexts,
  sizeTexts,
  titleEndTexts,
  titleStateTexts,
  vetoTexts,
} from "./zh-CN/enterpriseNames";
export { enterpriseTexts } from "./zh-CN/enterprises";
export { entryTexts } from "./zh-CN/entry";
export { figureTexts } from "./zh-CN/figures";
export { evaluationTexts, findingTexts, severityTexts } from "./zh-CN/findings";
export { homeTexts } from "./zh-CN/home";
export { importTexts } from "./zh-CN/imports";
export { industryNames } from "./zh-CN/industries";
export { judgedTexts } from "./zh-CN/judged";
export {
  bandTexts,
  comparatorTexts,
  notDueText,
  reportTexts,
  roleTexts,
  sourceTexts,
  stateTexts,
  trajectoryTexts,
  unitKindTexts,
} from "./zh-CN/names";
export { noPlansTexts } from "./zh-CN/noPlans";
export { periodTexts } from "./zh-CN/periods";
export { planPartTexts } from "./zh-CN/planParts";
export { assignmentTexts, everyTexts, levelTexts, mechanismTexts, planTexts, targetKindTexts } from "./zh-CN/plans";
export {
  confidenceTexts,
  gapTexts,
  judgementTexts,
  ladderTexts,
  poolExitTexts,
  poolKindTexts,
  poolListTexts,
  poolTexts,
  refusalTexts,
  stageTexts,
  taskStateTexts,
  taskTexts,
} from "./zh-CN/pools";
export { registryTexts } from "./zh-CN/registry";
export { searchTexts } from "./zh-CN/search";
export { sessionTexts } from "./zh-CN/session";
export { shellTexts } from "./zh-CN/shell";
export { standardTexts } from "./zh-CN/standards";
export { targetEditTexts } from "./zh-CN/targetEdit";
export { valueTexts } from "./zh-CN/values";
export { verdictWords } from "./zh-CN/verdicts";
export { wizardTexts } from "./zh-CN/wizard";
