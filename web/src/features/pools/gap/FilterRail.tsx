import { useState } from "react";
import { gapTexts } from "@/locales";
import type { GapList } from "@/shared/api/contract";
import styles from "./Rail.module.css";
import type { useGap } from "./useGap";

type Gap = ReturnType<typeof useGap>;

const fewPlaces = 5;

const listOf = (text: string | null) => (text ? text.split(",").filter(Boolean) : []);
const toggled = (all: string[], one: string) =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

/** What stops whom, and the other filters. */
export function FilterRail({ list, gap, open }: { list: GapList; gap: Gap; open: boolean }) {
  const refused = gap.read("refused") === "true";
  return (
    <aside className={styles.rail} data-open={open} aria-label={gapTexts.filters}>
      <Stuck list={list} gap={gap} />
      <Failed list={list} gap={gap} />
      <Places list={list} gap={gap} />
      <section className={styles.group}>
        <h3 className={styles.title}>{gapTexts.judgement}</h3>
        <Choice
          text={gapTexts.withRefused}
          count={list.refusedCount}
          checked={refused}
          onChange={() => gap.set({ page: null, refused: refused ? null : "true" })}
        />
        {(["given", "none"] as const).map((task) => (
          <Choice
            key={task}
            text={task === "given" ? gapTexts.taskGiven : gapTexts.taskNone}
            checked={gap.read("task") === task}
            onChange={() => gap.set({ page: null, task: gap.read("task") === task ? null : task })}
          />
        ))}
      </section>
    </aside>
  );
}

/** 卡在哪一条: dark, whom nothing else stops; a click filters. */
function Stuck({ list, gap }: { list: GapList; gap: Gap }) {
  const most = Math.max(1, ...list.stuck.map((one) => one.total));
  const chosen = gap.read("stuck");
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {gapTexts.stuckTitle}
        <span className={styles.quiet}>{gapTexts.households}</span>
      </h3>
      {list.stuck.map(({ criterion, label, total, sole }) => (
        <button
          key={criterion}
          type="button"
          className={styles.stuck}
          aria-pressed={chosen === criterion}
          title={gapTexts.stuckHint(label, total, sole)}
          onClick={() => gap.set({ page: null, stuck: chosen === criterion ? null : criterion })}
        >
          <span className={styles.stuckHead}>
            <span>{label}</span>
            <b>{total}</b>
          </span>
          <span className={styles.stuckBar} style={{ width: `${(total / most) * 100}%` }}>
            <i style={{ flexGrow: sole }} data-sole="true" />
            <i style={{ flexGrow: total - sole }} />
          </span>
        </button>
      ))}
      <p className={styles.legend}>
        <span data-sole="true">{gapTexts.sole}</span>
        <span>{gapTexts.several}</span>
      </p>
    </section>
  );
}

function Failed({ list, gap }: { list: GapList; gap: Gap }) {
  const chosen = listOf(gap.read("failed") ?? "0,1,2,4");
  const counts = [list.failed.none, list.failed.one, list.failed.two, list.failed.more, list.failed.unknown];
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {gapTexts.failedTitle}
        <button
          type="button"
          className={styles.link}
          onClick={() => gap.set({ page: null, failed: null, stuck: null, places: null, task: null, refused: null })}
        >
          {gapTexts.clear}
        </button>
      </h3>
      {gapTexts.failed.map((text, at) => (
        <Choice
          key={text}
          text={text}
          count={counts[at]}
          checked={chosen.includes(String(at))}
          onChange={() => gap.set({ page: null, failed: toggled(chosen, String(at)).sort().join(",") || "0,1,2,3,4" })}
        />
      ))}
    </section>
  );
}

function Places({ list, gap }: { list: GapList; gap: Gap }) {
  const [all, setAll] = useState(false);
  const chosen = listOf(gap.read("places"));
  const shown = all ? list.places : list.places.slice(0, fewPlaces);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {gapTexts.places}
        {list.places.length > fewPlaces && (
          <button type="button" className={styles.link} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? gapTexts.less : gapTexts.more}
          </button>
        )}
      </h3>
      {shown.map((place) => (
        <Choice
          key={place.unitId}
          text={place.unit}
          count={place.count}
          checked={chosen.includes(place.unitId)}
          onChange={() => gap.set({ page: null, places: toggled(chosen, place.unitId).join(",") })}
        />
      ))}
    </section>
  );
}

interface ChoiceProps {
  text: string;
  count?: number | undefined;
  checked: boolean;
  onChange: () => void;
}

function Choice({ text, count, checked, onChange }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span>{text}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </label>
  );
}
