import { useQuery } from "@tanstack/react-query";
import { boardTexts } from "@/locales";
import { get } from "@/shared/api/client";
import type { GapOutlook } from "@/shared/api/contract";
import type { BoardParams } from "../boardParams";
import styles from "./TrendPanel.module.css";

/** The second forecast: by enterprises instead of a line. Nothing where the indicator is not counted by enterprise. */
export function OutlookSentence({ params }: { params: BoardParams }) {
  const { plan, indicator, unit, on } = params;
  const { data } = useQuery({
    queryKey: ["gap", "outlook", plan, indicator, unit, on],
    queryFn: async ({ signal }) =>
      (await get<GapOutlook | undefined>(
        "/api/gap/outlook",
        { plan, indicator, unit, on, year: on?.slice(0, 4) },
        signal,
      )) ?? null,
    enabled: Boolean(plan && indicator),
    retry: false,
  });
  if (!data) return null;
  return (
    <span className={styles.sentence} title={boardTexts.outlook.hint(data)}>
      {boardTexts.outlook.lead}
      <b>{data.value}</b>
      {boardTexts.outlook.interval(data.low, data.high)}
    </span>
  );
}
