import { breakdownTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { Segmented } from "@/shared/ui/Segmented";
import type { Measure } from "../../matrix/measure";
import { type Breakdown, can } from "../model";
import styles from "./BreakdownPage.module.css";
import { CommentsPanel } from "./CommentsPanel";
import { countWords } from "./figures";
import { GrowthBars } from "./GrowthBars";
import { StepList } from "./StepList";

const texts = breakdownTexts.detail;

/** Beside the grid: the picture, what the units say, what happened. A unit that may speak sees the comments first. */
export function SidePanel({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const [read, set] = useAddress();
  const tabs = can(breakdown, "comment")
    ? (["comments", "chart", "steps"] as const)
    : (["chart", "comments", "steps"] as const);
  const tab = oneOf(tabs, read("side"));
  const { open } = countWords(breakdown);
  return (
    <aside className={styles.side}>
      <Segmented
        label={texts.panels}
        value={tab}
        onChange={(side) => set({ side })}
        options={tabs.map((value) => ({
          value,
          text: texts.tabs[value],
          mark: value === "comments" && open > 0 ? <span className={styles.count}>{open}</span> : undefined,
        }))}
      />
      {tab === "chart" && <GrowthBars breakdown={breakdown} measure={measure} />}
      {tab === "comments" && <CommentsPanel breakdown={breakdown} measure={measure} />}
      {tab === "steps" && <StepList breakdown={breakdown} />}
    </aside>
  );
}
