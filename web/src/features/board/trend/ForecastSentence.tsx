import { boardTexts } from "@/locales";
import type { Trend } from "@/shared/api/contract";
import { formatMeasure, formatPercent, formatValue } from "@/shared/format/number";
import styles from "./TrendPanel.module.css";

/** The forecast in words: value, interval, distance to the target. Without a forecast, why there is none. */
export function ForecastSentence({ trend, measure }: { trend: Trend; measure: string | null }) {
  const { forecast, indicator } = trend;
  if (!forecast) {
    return <span className={styles.sentence}>{noForecastText(trend)}</span>;
  }
  const { yearEnd } = forecast;
  const show = (value: number) => formatValue(value, indicator, measure);
  const confidence = formatPercent(forecast.confidence, 0);
  const gap = yearEnd.gapToTarget;
  const hint = boardTexts.forecast.observations(forecast.observations, confidence);
  return (
    <span className={styles.sentence} title={hint}>
      {boardTexts.forecast.lead(yearEnd.on, trend.on.slice(0, 4))}
      <b>{show(yearEnd.value)}</b>
      {boardTexts.forecast.interval(confidence, show(yearEnd.low), show(yearEnd.high))}
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

export function noForecastText(trend: Trend): string {
  return trend.noForecastReason ? boardTexts.noForecast[trend.noForecastReason] : boardTexts.noForecastOther;
}

const isZero = (digits: string) => !/[1-9]/.test(digits);
