import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { homeTexts } from "@/locales";
import type { BreakdownItem } from "@/shared/api/contract";
import { allBreakdownsQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { BandTag } from "@/shared/ui/BandTag";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Home.module.css";

const texts = homeTexts.breakdowns;

/** Breakdowns that wait for me: a unit's word on its draft, an officer's answers. Absent where none does. */
export function BreakdownPanel() {
  const edits = useSession().permissions.includes("edit-plans");
  const { data } = useQuery(allBreakdownsQuery);
  const waiting = (data ?? []).filter((item) => item.state === "consulting" && (!edits || item.openComments > 0));
  if (waiting.length === 0) return null;
  return (
    <Panel title={texts.title}>
      <ul className={styles.list}>
        {waiting.map((item) => (
          <Row key={item.id} item={item} edits={edits} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ item, edits }: { item: BreakdownItem; edits: boolean }) {
  const path = edits ? `/plans/${encodeURIComponent(item.plan)}/breakdown/${item.id}` : `/breakdowns/${item.id}`;
  return (
    <li className={`${styles.row} ${styles.todo}`}>
      <BandTag band="yellow" word={edits ? texts.open(item.openComments) : texts.asked} />
      <span className={styles.what}>
        {item.title}
        <small>{item.commentsUntil ? texts.until(item.planTitle, item.commentsUntil) : item.planTitle}</small>
      </span>
      <Link className={styles.act} to={`${path}?side=comments`}>
        {edits ? texts.answer : texts.speak}
      </Link>
    </li>
  );
}
