import { periodEnd } from "@/shared/format/period";

/** A period that was opened for reporting, as far as choosing goes. */
interface Known {
  period: string;
  periodEnd: string;
  state: "open" | "closed" | "locked";
}

const quartersBack = 8;
const monthsBack = 12;

/** Years, quarters and months one may fill in today, newest first: up to the one now running. */
export function periodChoices(today: string, firstYear: number): Record<"years" | "quarters" | "months", string[]> {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  const years = Array.from({ length: Math.max(1, year - firstYear + 1) }, (_, back) => String(year - back));
  const quarters = Array.from({ length: quartersBack }, (_, back) => {
    const index = year * 4 + quarter - 1 - back;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
  const months = Array.from({ length: monthsBack }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
  return { years, quarters, months };
}

/** Where filling begins: the open reporting period that ended last, else the last quarter that is over. */
export function usualPeriod(today: string, known: readonly Known[]): string {
  const open = known.filter(({ state }) => state === "open").sort((a, b) => b.periodEnd.localeCompare(a.periodEnd))[0];
  if (open) return open.period;
  const { quarters } = periodChoices(today, Number(today.slice(0, 4)));
  return quarters.find((quarter) => periodEnd(quarter) < today) ?? quarters[0] ?? today.slice(0, 4);
}

/** True for 2026, 2026-Q3, 2026-09: what an address may ask for. */
export const isPeriod = (text: string | null): text is string =>
  text !== null && /^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(text);
