import { boardTexts } from "@/locales";
import type { Forecast, Trend } from "@/shared/api/contract";
import { formatMeasure, formatPercent, formatValue } from "@/shared/format/number";
import styles from "./TrendPanel.module.css";

/** The forecast in words: value, interval, distance to the target. Without a forecast, why there is none. */
export function ForecastSentence({ trend, measure }: { trend: Trend; measure: string | null }) {
  const { forecast, indicator } = trend;
  const end = forecast && endOf(forecast);
  if (!end) {
    return <span className={styles.sentence}>{noForecastText(trend)}</span>;
  }
  const show = (value: number) => formatValue(value, indicator, measure);
  const confidence = formatPercent(forecast.confidence, 0);
  const gap = end.gapToTarget;
  const hint = boardTexts.forecast.observations(forecast.observations, confidence);
  return (
    <span className={styles.sentence} title={hint}>
      {boardTexts.forecast.lead(end.on, trend.on.slice(0, 4))}
      <b>{show(end.value)}</b>
      {boardTexts.forecast.interval(confidence, show(end.low), show(end.high))}
      {gap !== null && isZero(show(Math.abs(gap))) && boardTexts.forecast.even}
      {gap !== null && !isZero(show(Math.abs(gap))) && (
        <>
          {gap > 0 ? boardTexts.forecast.short : boardTexts.forecast.over}
          <b>{formatMeasure(Math.abs(gap), indicator, measure)}</b>
        </>
      )}
    </span>
  );
}

/** The end of the running year; where the forecast starts after it, the first year end it reaches, whose target is not told. */
function endOf({ yearEnd, points }: Forecast): NonNullable<Forecast["yearEnd"]> | null {
  const ahead = points.find((point) => point.on.endsWith("-12-31")) ?? points[points.length - 1];
  return yearEnd ?? (ahead ? { ...ahead, gapToTarget: null } : null);
}

export function noForecastText(trend: Trend): string {
  return trend.noForecastReason ? boardTexts.noForecast[trend.noForecastReason] : boardTexts.noForecastOther;
}

const isZero = (digits: string) => !/[1-9]/.test(digits);
