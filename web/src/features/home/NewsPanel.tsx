import { Link } from "react-router";
import { homeTexts } from "@/locales";
import type { Home } from "@/shared/api/contract";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Home.module.css";

const newsText = ({ kind, text }: Home["news"][number]) => homeTexts.newsText(kind, text);

/** What changed lately, newest first. */
export function NewsPanel({ news }: { news: Home["news"] }) {
  return (
    <Panel title={homeTexts.news}>
      {news.length === 0 && <p className={styles.quiet}>{homeTexts.newsEmpty}</p>}
      <ul className={styles.list}>
        {news.map((entry) => (
          <li key={entry.on + entry.kind + entry.text} className={styles.row}>
            <time className={styles.when} dateTime={entry.on}>
              {entry.on}
            </time>
            <span className={styles.kind}>{homeTexts.newsKinds[entry.kind] ?? homeTexts.newsOther}</span>
            <span className={styles.what}>
              {entry.planId ? <Link to={`/plans/${entry.planId}`}>{newsText(entry)}</Link> : newsText(entry)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
