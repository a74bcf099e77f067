import { commonTexts, countingTexts } from "@/locales";
import type { BoardRow, IndicatorRef } from "@/shared/api/contract";
import { formatMeasure, formatValue, signed } from "@/shared/format/number";

/** The registry's count beside the number in use, with the difference; nothing where the number in use is the count. */
export function countedFacts({ counted }: BoardRow, indicator: IndicatorRef): [string, string][] {
  if (!counted || (counted.used && !counted.difference)) return [];
  const difference =
    counted.difference === null
      ? ""
      : commonTexts.comma +
        (counted.difference === 0
          ? countingTexts.same
          : countingTexts.difference(signed(formatValue(counted.difference, indicator, null))));
  return [[countingTexts.registryOn(counted.on), formatMeasure(counted.value, indicator, null) + difference]];
}
