import { windowListTexts as texts } from "@/locales";
import type { ApplicationWindow } from "@/shared/api/contract";
import table from "@/shared/ui/Table.module.css";
import styles from "../Ladder.module.css";

/** A title that is applied for. */
export interface Kind {
  kind: string;
  name: string;
}

interface Props {
  windows: readonly ApplicationWindow[];
  kinds: readonly Kind[];
  /** Null for those who only look. */
  onAct: ((asked: { act: "edit" | "remove"; window: ApplicationWindow }) => void) | null;
}

export function WindowTable({ windows, kinds, onAct }: Props) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {texts.columns.slice(0, onAct ? undefined : -1).map((title) => (
              <th key={title} className={table.left}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => (
            <Row key={window.id} window={window} kinds={kinds} onAct={onAct} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ window, kinds, onAct }: { window: ApplicationWindow; kinds: readonly Kind[]; onAct: Props["onAct"] }) {
  const cells = [
    kinds.find(({ kind }) => kind === window.kind)?.name ?? window.kind,
    window.name,
    window.opens,
    window.closes,
    stateOf(window),
    window.unit,
  ];
  return (
    <tr>
      {cells.map((cell, at) => (
        <td key={texts.columns[at]} className={table.left}>
          {cell}
        </td>
      ))}
      <td className={`${table.left} ${table.wrap}`}>{window.sourceText}</td>
      {onAct && (
        <td className={table.left}>
          {window.canEdit ? (
            (["edit", "remove"] as const).map((act) => (
              <button key={act} type="button" className={styles.act} onClick={() => onAct({ act, window })}>
                {texts[act]}
              </button>
            ))
          ) : (
            <span className={table.quiet}>{texts.theirs}</span>
          )}
        </td>
      )}
    </tr>
  );
}

/** How long it is open, until it opens, or that it is over. */
function stateOf({ daysToOpen, daysLeft }: ApplicationWindow): string {
  if (daysLeft < 0) return texts.over;
  return daysToOpen === 0 ? texts.isOpen(daysLeft) : texts.ahead(daysToOpen);
}
