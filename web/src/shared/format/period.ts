import { commonTexts } from "@/locales";

/** 2022, 2022-Q3, 2022-06 in words. */
export function periodText(period: string): string {
  const [year = "", part] = period.split("-");
  if (!part) return commonTexts.periodYear(year);
  if (part.startsWith("Q")) return commonTexts.periodQuarter(year, part.slice(1));
  if (part.startsWith("H")) return commonTexts.periodHalf(year, part.slice(1));
  return commonTexts.periodMonth(year, String(Number(part)));
}

/** Last day of 2022, 2022-Q3 or 2022-06. */
export function periodEnd(period: string): string {
  const [year = "", part] = period.split("-");
  const month = !part
    ? 12
    : part.startsWith("Q")
      ? Number(part.slice(1)) * 3
      : part.startsWith("H")
        ? Number(part.slice(1)) * 6
        : Number(part);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
