/** How people type figures. */
export const figureTexts = {
  /** What people write for "nothing", after full-width signs became narrow ones. */
  missingSigns: ["", "-", "--", "—", "——", "/", "无", "暂无", "…", "..."] as readonly string[],
  /** Words of magnitude before a measure unit. */
  scales: { 亿: 100_000_000, 万: 10_000, 千: 1000 } as Record<string, number>,
};
