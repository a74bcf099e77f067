import { gapTexts, poolTexts } from "@/locales";
import type { GapCandidate } from "@/shared/api/contract";
import styles from "./Candidates.module.css";

type Item = GapCandidate["items"][number];

const most = 2;

/** What stands in the way: solid a measured gap, dashed a missing fact, grey what time settles, green where nothing does. */
export function Chips({ row }: { row: GapCandidate }) {
  if (row.items.length === 0) {
    return (
      <span className={styles.chip} data-state="ready">
        {gapTexts.readyChip(row.judged.length)}
      </span>
    );
  }
  const rest = row.items.slice(most);
  return (
    <>
      {row.items.slice(0, most).map((item) => (
        <span
          key={`${item.criterion}${item.state}`}
          className={styles.chip}
          data-state={item.state}
          title={textOf(item)}
        >
          <Content item={item} />
        </span>
      ))}
      {rest.length > 0 && (
        <span className={styles.plus} title={rest.map(textOf).join("\n")}>
          {gapTexts.plus(rest.length)}
        </span>
      )}
    </>
  );
}

function Content({ item }: { item: Item }) {
  if (item.state === "lacking") return <>{gapTexts.supply(item.facts.join(poolTexts.and) || item.label)}</>;
  return (
    <>
      {short(item)}
      {item.gap && (
        <>
          {gapTexts.lackBefore}
          <b>{item.gap}</b>
        </>
      )}
      {item.lever && <b>{gapTexts.about(item.lever)}</b>}
      {item.metOn && gapTexts.naturally(item.metOn)}
    </>
  );
}

/** The label and the value without what it is compared with. */
const short = ({ label, text }: Item) => `${label} ${text.split(/ [<>=]+ /)[0] ?? ""}`.trim();

const textOf = (item: Item) =>
  item.state === "lacking"
    ? gapTexts.supply(item.facts.join(poolTexts.and) || item.label)
    : [item.label, item.text, item.gap && `${gapTexts.lack} ${item.gap}`, item.lever].filter(Boolean).join(" ");
