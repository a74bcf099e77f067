import { amountTexts, shortfallTexts } from "@/locales";
import type { MoneyGapList, ShortfallKind } from "@/shared/api/contract";
import { pasteRows } from "@/shared/format/cells";
import { formatNumber } from "@/shared/format/number";

type Row = MoneyGapList["rows"][number];

const tenThousand = 10_000;

/** Yuan as 万元 with two decimals; a missing amount stays missing. */
export const inTenThousands = (yuan: number | null | undefined): string =>
  formatNumber(yuan === null || yuan === undefined ? yuan : yuan / tenThousand, 2);

/** Growth against the year before; null where one of the two is missing or there was nothing to grow from. */
export const growthOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : now / before - 1;

/** Rows of a state; null is all. */
export const rowsOf = (rows: readonly Row[], state: ShortfallKind | null): readonly Row[] =>
  state === null ? rows : rows.filter((row) => row.state === state);

/** How many fall short in a state, listed or not; null is all. */
export const countOf = (list: MoneyGapList, state: ShortfallKind | null): number =>
  list.states.reduce((sum, each) => sum + (state === null || state === each.state ? each.count : 0), 0);

/** All that is missing, over all states: what shares are of. */
export const allMissing = (list: MoneyGapList): number => list.states.reduce((sum, { amount }) => sum + amount, 0);

/** The list as a spreadsheet pastes it. */
export const pasteText = (rows: readonly Row[]): string =>
  pasteRows([
    amountTexts.copyHead,
    ...rows.map((row) => [
      row.name,
      row.creditCode,
      row.unit ?? "",
      shortfallTexts[row.state],
      inTenThousands(row.before),
      row.value === null ? amountTexts.missing : inTenThousands(row.value),
      inTenThousands(row.amount),
    ]),
  ]);
