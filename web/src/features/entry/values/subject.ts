import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { periodText } from "@/shared/format/period";

/** 大安街道 科技型企业 2025 年第 3 季度 */
export const subjectOf = (value: Pick<Observation, "unit" | "period">, indicator: IndicatorRef) =>
  `${value.unit} ${indicator.shortName} ${periodText(value.period)}`;
