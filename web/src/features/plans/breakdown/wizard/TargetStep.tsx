import { Link } from "react-router";
import { breakdownTexts } from "@/locales";
import { formatMeasure } from "@/shared/format/number";
import { breakdownAddress } from "../../addresses";
import shared from "../../plans.module.css";
import { type Choice, isOpen } from "./choices";
import styles from "./Wizard.module.css";
import type { Wish } from "./wish";

const texts = breakdownTexts.wizard;

interface Props {
  choices: Choice[];
  choice: Choice | null;
  onChange: (part: Partial<Wish>) => void;
}

/** Which indicator: each with the targets of the plan's unit. Those the document breaks down itself are named, not offered. */
export function TargetStep({ choices, choice, onChange }: Props) {
  return (
    <fieldset className={styles.choices}>
      <legend>{texts.indicatorLead}</legend>
      {choices.map((entry) => (
        <label
          key={entry.indicator.code}
          className={styles.choice}
          data-chosen={entry === choice || undefined}
          data-closed={!isOpen(entry) || undefined}
        >
          <input
            type="radio"
            name="indicator"
            checked={entry === choice}
            disabled={!isOpen(entry)}
            onChange={() => onChange({ indicator: entry.indicator.code })}
          />
          <span className={styles.name}>
            {entry.indicator.name}
            {entry.table && (
              <span className={shared.tag} title={texts.alreadyHint}>
                {texts.already(entry.table.clause)}
              </span>
            )}
            {entry.breakdown && (
              <Link to={breakdownAddress(entry.breakdown.plan, String(entry.breakdown.id))} className={styles.made}>
                {texts.made(entry.breakdown.number)}
              </Link>
            )}
            <small>{entry.indicator.scope}</small>
          </span>
          <Targets entry={entry} />
        </label>
      ))}
    </fieldset>
  );
}

function Targets({ entry }: { entry: Choice }) {
  return (
    <span className={styles.targets}>
      {entry.targets.map(({ year, value, printed, clause }) => (
        <span key={year} title={`${clause} ${printed}`}>
          <small>{year}</small>
          <b>{formatMeasure(value, entry.indicator)}</b>
        </span>
      ))}
    </span>
  );
}
