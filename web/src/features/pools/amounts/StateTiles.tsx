import { shortfallTexts, amountTexts as texts } from "@/locales";
import type { MoneyGapList, ShortfallKind } from "@/shared/api/contract";
import styles from "./Amounts.module.css";
import { inTenThousands } from "./shortfalls";

interface Props {
  list: MoneyGapList;
  chosen: ShortfallKind | null;
  onChoose: (state: ShortfallKind | null) => void;
}

/** How many are in each state and how much is missing; a click filters, a second one takes the filter back. */
export function StateTiles({ list, chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.tiles} aria-label={texts.stateLabel}>
      {list.states.map(({ state, count, amount }) => (
        <button
          key={state}
          type="button"
          className={styles.tile}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <span className={styles.state} data-state={state}>
            {shortfallTexts[state]}
          </span>
          <b>{texts.households(count)}</b>
          <span className={styles.amount}>{texts.amount(inTenThousands(amount))}</span>
          <span className={styles.quiet}>{texts.hints[state]}</span>
        </button>
      ))}
    </fieldset>
  );
}
