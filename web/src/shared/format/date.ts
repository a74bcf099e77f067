/** Dates arrive as YYYY-MM-DD and are shown so; nothing here depends on the reader's time zone. */
export const yearOf = (date: string) => Number(date.slice(0, 4));
export const monthDay = (date: string) => date.slice(5);
export const isYearEnd = (date: string) => date.endsWith("-12-31");

/** Days since 1970 at UTC: a linear axis for dates. */
export const dayNumber = (date: string) =>
  Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
