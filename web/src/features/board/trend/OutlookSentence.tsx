import { useQuery } from "@tanstack/react-query";
import { boardTexts } from "@/locales";
import type { BoardParams } from "../boardParams";
import { outlookQuery } from "./outlook";
import styles from "./TrendPanel.module.css";

/** The second forecast: by enterprises instead of a line. Nothing where the indicator is not counted by enterprise. */
export function OutlookSentence({ params }: { params: BoardParams }) {
  const { data } = useQuery(outlookQuery(params));
  if (!data) return null;
  return (
    <span className={styles.sentence} title={boardTexts.outlook.hint(data)}>
      {boardTexts.outlook.lead}
      <b>{data.value}</b>
      {boardTexts.outlook.interval(data.low, data.high)}
    </span>
  );
}
