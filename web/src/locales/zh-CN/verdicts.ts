/** Words of verdicts, the same on every screen. */
export const verdictWords = {
  met: "符合",
  "not-met": "不符合",
  "lacks-facts": "待补数据",
  "awaits-judges": "待专家评审",
  "not-applicable": "不适用",
} as const;
