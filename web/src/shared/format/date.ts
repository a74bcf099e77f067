/** Dates arrive as YYYY-MM-DD and are shown so; nothing here depends on the reader's time zone. */
export const yearOf = (date: string) => Number(date.slice(0, 4));
export const monthDay = (date: string) => date.slice(5);
export const isYearEnd = (date: string) => date.endsWith("-12-31");

/** Days since 1970 at UTC: a linear axis for dates. */
export const dayNumber = (date: string) =>
  Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant (UTC) on the clock of China, wherever the reader is: 2025-10-09 16:20. */
export const chinaTime = (at: string) => clock.format(new Date(at));

const seconds = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The same to the second, for trails. */
export const chinaTimeExact = (at: string) => seconds.format(new Date(at));
