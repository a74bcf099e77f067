/** The search of the top bar: apart from the other texts of enterprises, because every page has it. */
export const searchTexts = {
  placeholder: "搜索企业：名称、代码、拼音首字母",
  key: "/",
  results: "找到的企业",
  none: "没有找到。可以换用简称、曾用名、信用代码或拼音首字母",
  failed: "搜索没有成功，请稍后再试",
  total: (n: string) => `共 ${n} 家`,
  all: "在企业库中查看全部",
  former: (name: string) => `曾用名 ${name}`,
};
