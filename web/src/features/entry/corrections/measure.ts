import type { CorrectionRequest } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";

type Measured = Pick<CorrectionRequest, "measureUnit" | "displayUnits">;

/** A request's value in the indicator's usual unit, with as many digits as it has, at most 4. */
export function requestMeasure(value: number | null, { measureUnit, displayUnits }: Measured): string | null {
  if (value === null) return null;
  const factor = displayUnits.find(({ name }) => name === measureUnit)?.factor ?? 1;
  const shown = Number((value / factor).toPrecision(15));
  const decimals = Math.min(4, (String(shown).split(".")[1] ?? "").length);
  const digits = formatNumber(shown, decimals);
  return measureUnit.startsWith("%") ? digits + measureUnit : `${digits} ${measureUnit}`;
}
