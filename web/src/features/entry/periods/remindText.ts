import { commonTexts, periodTexts } from "@/locales";
import type { PeriodProgress } from "@/shared/api/contract";
import { periodText } from "@/shared/format/period";

/** Who has not reported what, as one sends it to a group: each unit once, over all plans. */
export function remindText({ period, plans }: PeriodProgress): string {
  const missing = new Map<string, Set<string>>();
  for (const plan of plans) {
    const names = new Map(plan.indicators.map(({ code, name }) => [code, name]));
    for (const { unit, cells } of plan.units) {
      for (const { indicator, state } of cells) {
        if (state !== "missing") continue;
        const known = missing.get(unit) ?? new Set();
        missing.set(unit, known.add(names.get(indicator) ?? indicator));
      }
    }
  }
  const lines = [...missing].map(([unit, names]) =>
    periodTexts.remindLine(unit, [...names].join(commonTexts.enumeration)),
  );
  return periodTexts.remindText({
    period: periodText(period.period),
    deadline:
      period.closesOn !== null && period.daysLeft !== null
        ? periodTexts.remindDeadline(period.closesOn, period.daysLeft)
        : periodTexts.remindNoDeadline,
    units: missing.size,
    items: [...missing.values()].reduce((sum, names) => sum + names.size, 0),
    lines: lines.join("\n"),
  });
}
