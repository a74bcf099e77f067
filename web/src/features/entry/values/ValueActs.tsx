import { valueTexts } from "@/locales";
import type { Observation } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import styles from "../entry.module.css";
import { may } from "../may";
import type { OpenValueDialog, ValueAct } from "./useValueDialogs";

/** What the person may do with a value. */
export function ValueActs({ value, open }: { value: Observation; open: OpenValueDialog }) {
  const session = useSession();
  const names = valueTexts.acts;
  const acts: { act: ValueAct; name: string; hint?: string }[] = [];
  if (value.source !== "demo" && may(session, "enter-values"))
    acts.push(
      value.canEdit
        ? { act: "correct", name: names.correct }
        : { act: "ask", name: names.ask, hint: valueTexts.lockedHint },
    );
  if (value.source !== "demo" && may(session, "govern-values")) {
    if (!value.used) acts.push({ act: "use", name: names.use });
    else acts.push({ act: "set-aside", name: names.setAside });
  }
  acts.push({ act: "history", name: names.history });
  return (
    <span className={styles.acts}>
      {acts.map(({ act, name, hint }) => (
        <button key={act} type="button" className={styles.link} title={hint} onClick={() => open(act, value)}>
          {name}
        </button>
      ))}
    </span>
  );
}
