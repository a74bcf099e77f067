import { factSourceTexts } from "./enterpriseNames";

type Params = Record<string, unknown>;

const sourceName = (source: unknown) => (factSourceTexts as Record<string, string>)[String(source)] ?? "其他部门";
const sourceNames = (sources: unknown) =>
  Array.isArray(sources) && sources.length > 0 ? sources.map(sourceName).join("、") : "无";

/** Problems of who may write what into the registry. */
export const registryProblems: Record<string, (params: Params) => string> = {
  "fact-source-not-yours": (p) =>
    `不能以“${sourceName(p.source)}”的名义写入数据：哪个部门的数据由哪个部门提供。您可以使用的来源：${sourceNames(p.allowed)}。发现数据有误，请联系该部门，或把依据文件交科技局更正。`,
  "fact-document-needed": (p) =>
    `“${sourceName(p.source)}”的数据由您代录，请在“出处”里写明文件或名单的名称，方便以后核对。`,
};
