import { cultivationTexts, cultivationTabTexts as texts } from "@/locales";
import type { EnterpriseCultivation } from "@/shared/api/contract";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Cultivation.module.css";

/** When applications are taken, of titles with a window known: open ones first, then the next to open. */
export function Windows({ data: { kinds } }: { data: EnterpriseCultivation }) {
  const known = kinds
    .flatMap(({ kind, name, window }) => (window ? [{ kind, name, window }] : []))
    .sort((a, b) => a.window.opens.localeCompare(b.window.opens));
  return (
    <Panel title={texts.windows}>
      {known.length === 0 && <p className={styles.quiet}>{texts.noWindows}</p>}
      <ul className={styles.list}>
        {known.map(({ kind, name, window }) => (
          <li key={kind} className={styles.window}>
            <b>{name}</b>
            <span title={window.sourceText}>{cultivationTexts.windowOf(window.name, window.opens, window.closes)}</span>
            <span className={styles.quiet}>
              {window.daysToOpen === 0
                ? cultivationTexts.windowOpen(window.daysLeft)
                : cultivationTexts.windowAhead(window.daysToOpen)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
