/** What can go wrong before any other text has arrived. */
export const connectionProblems: Record<string, () => string> = {
  "network-unreachable": () => "连不上服务器，请检查网络后重试。",
  "unexpected-response": () => "服务器的回答无法识别，请刷新页面；仍不行请联系管理员。",
};

/** For a code without a text: it still says what to do, and shows the code so that it can be reported. */
export const unknownProblem = (code: string) => `操作没有成功（${code}），请重试；仍不行请联系管理员。`;
