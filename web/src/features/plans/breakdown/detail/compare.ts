import type { Breakdown } from "../model";

export interface CellDifference {
  unitId: string;
  unit: string;
  year: number;
  from: number | null;
  to: number | null;
}

/** Cells of two versions that are not alike, in the order of the later one; units that only one has count as empty in the other. */
export function differencesOf(before: Breakdown, after: Breakdown): CellDifference[] {
  const valueAt = ({ units }: Breakdown, unitId: string, year: number) =>
    units.find((row) => row.unitId === unitId)?.cells.find((cell) => cell.year === year)?.value ?? null;
  const units = new Map([...after.units, ...before.units].map((row) => [row.unitId, row.unit]));
  const years = [...new Set([...before.years, ...after.years])].sort((a, b) => a - b);
  return [...units].flatMap(([unitId, unit]) =>
    years.flatMap((year) => {
      const from = valueAt(before, unitId, year);
      const to = valueAt(after, unitId, year);
      return from === to ? [] : [{ unitId, unit, year, from, to }];
    }),
  );
}
