import { type KeyboardEvent, useState } from "react";
import { targetEditTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
import { figureText } from "@/shared/format/figure";
import { readTyped } from "../../matrix/editing/typedValue";
import type { Measure } from "../../matrix/measure";
import styles from "./BreakdownGrid.module.css";

interface Props {
  label: string;
  value: number | null;
  /** The character that opened it; null to start from the value. */
  typed: string | null;
  indicator: IndicatorRef;
  measure: Measure;
  onSave: (value: number | null) => void;
  /** With the arrow that leads on; null stays on the cell. */
  onLeave: (key: string | null) => void;
}

const leads: Record<string, string> = { Enter: "ArrowDown", ArrowDown: "ArrowDown", ArrowUp: "ArrowUp" };

/** A cell while it is typed into: Enter and arrows save and go on, Esc leaves it as it was; what cannot be read stays and says why. */
export function CellInput({ label, value, typed, indicator, measure, onSave, onLeave }: Props) {
  const present = figureText(value, measure);
  const [text, setText] = useState(typed ?? present);
  const read = text === present ? { value, problem: null } : readTyped(text, indicator, measure);
  const save = (key: string | null) => {
    if (read.problem) return;
    if (text !== present) onSave(read.value);
    onLeave(key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave(null);
    else if (event.key === "Tab") save(event.shiftKey ? "ArrowLeft" : "ArrowRight");
    else if (leads[event.key]) save(leads[event.key] ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        className={styles.input}
        aria-label={label}
        aria-invalid={read.problem !== null}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed into
        autoFocus
        onFocus={(event) => typed === null && event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={() => !read.problem && save(null)}
      />
      {read.problem && <Problem text={targetEditTexts.problems[read.problem]} />}
    </>
  );
}

const Problem = ({ text }: { text: string }) => (
  <span className={styles.problem} role="alert">
    {text}
  </span>
);
