import { boardTexts } from "@/locales";
import type { DrawnTrend } from "./outlook";
import { outlookColor } from "./outlookSeries";
import styles from "./TrendPanel.module.css";
import { drawsExpected } from "./trendShape";

/** What the lines are. Only what is drawn is named. */
export function TrendKey({ trend }: { trend: DrawnTrend }) {
  return (
    <span className={styles.key}>
      <span>
        <Stroke color="#1d4ed8" width={2.25} />
        {boardTexts.seriesActual}
      </span>
      {trend.forecast && (
        <span>
          <Stroke color="#1d4ed8" width={2} dash="5 3" />
          {boardTexts.seriesForecast}
        </span>
      )}
      {trend.outlook && (
        <span>
          <svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true" focusable="false">
            <path d="M0 5h18" stroke={outlookColor} strokeWidth="1.5" strokeDasharray="1.5 3" />
            <path d="M5 1h8v8H5z" fill={outlookColor} />
          </svg>
          {boardTexts.seriesOutlook}
        </span>
      )}
      {trend.targets.length > 0 && (
        <span>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" fill="#ffffff" stroke="#4b5563" strokeWidth="1.2" />
          </svg>
          {boardTexts.seriesTarget}
        </span>
      )}
      {drawsExpected(trend) && (
        <span>
          <Stroke color="#8a94a6" width={1.25} />
          {boardTexts.seriesExpected}
        </span>
      )}
    </span>
  );
}

function Stroke({ color, width, dash }: { color: string; width: number; dash?: string }) {
  return (
    <svg width="18" height="6" viewBox="0 0 18 6" aria-hidden="true" focusable="false">
      <path d="M0 3h18" stroke={color} strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
}
