import { Select } from "antd";
import { poolTexts } from "@/locales";
import type { GapList } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { DemoTag } from "@/shared/ui/DemoTag";
import styles from "./Gap.module.css";
import type { useGap } from "./useGap";
import { useGapUnits } from "./useGapUnits";

/** What another question starts with. */
const start = { page: null, stuck: null, sole: null, places: null, state: null };

type Gap = ReturnType<typeof useGap>;

/** Figures of a year are complete when it is over. */
export const usualYear = (gap: Gap, today: number) => (gap.amount ? today - 1 : today);

/** Unit, indicator and year. */
export function GapChoices({ gap, list }: { gap: Gap; list: GapList | undefined }) {
  const session = useSession();
  const units = useGapUnits(gap.chosen?.plan, gap.indicator?.code);
  const today = Number(session?.today.slice(0, 4) ?? 0);
  const { from, to } = gap.chosen?.plan ?? { from: "", to: "" };
  const first = Number(from.slice(0, 4)) || today;
  const years = Array.from({ length: Math.max(1, Number(to.slice(0, 4)) - first + 1) }, (_, at) => first + at);
  return (
    <div className={styles.choices}>
      <Select
        aria-label={poolTexts.unit}
        value={(gap.amount ? null : list?.unitId) ?? gap.read("unit") ?? units[0]?.value}
        options={units}
        onChange={(unit) => gap.set({ ...start, unit })}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 220 }}
      />
      <IndicatorChoice gap={gap} />
      <Select
        aria-label={poolTexts.yearLabel}
        value={(gap.amount ? 0 : list?.year) || Number(gap.read("year")) || usualYear(gap, today)}
        options={years.map((year) => ({ value: year, label: poolTexts.year(year) }))}
        onChange={(year) => gap.set({ ...start, year: String(year) })}
        style={{ width: 100 }}
      />
      {list && !gap.amount && <span className={styles.quiet}>{poolTexts.asOf(list.on)}</span>}
      {list?.demo && <DemoTag />}
    </div>
  );
}

function IndicatorChoice({ gap }: { gap: Gap }) {
  const present = gap.chosen?.plan.planId;
  const choose = (value: string) => {
    const [plan = null, indicator = null] = value.split("|");
    gap.set({ ...start, plan, indicator, unit: plan === present ? gap.read("unit") : null });
  };
  return (
    <Select
      aria-label={poolTexts.indicator}
      value={`${present}|${(gap.amount ?? gap.indicator)?.code}`}
      options={gap.choices.map(({ plan, indicators, amounts }) => ({
        label: plan.shortTitle,
        options: [...indicators, ...amounts].map((one) => ({ value: `${plan.planId}|${one.code}`, label: one.name })),
      }))}
      onChange={choose}
      popupMatchSelectWidth={false}
      style={{ width: 176 }}
    />
  );
}
