import { Button, Input, Radio, Select } from "antd";
import { useState } from "react";
import { breakdownTexts, targetEditTexts } from "@/locales";
import { hasReason } from "@/shared/ui/pickReason";
import { readTyped } from "../../matrix/editing/typedValue";
import type { Measure } from "../../matrix/measure";
import type { Breakdown } from "../model";
import styles from "./Comments.module.css";
import { useComments, type Word } from "./useComments";

const texts = breakdownTexts.comments;

interface Typed {
  unitId: string;
  stance: Word["stance"];
  text: string;
  year: number | null;
  proposed: string;
}

/** 无意见 / 有意见, with the year and the figure a unit would rather have. */
export function CommentForm({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const { typed, change, send, sending, says } = useWord(breakdown, measure);
  return (
    <section className={styles.form} aria-label={texts.yourWord}>
      <h3>{texts.yourWord}</h3>
      <UnitChoice breakdown={breakdown} value={typed.unitId} onChange={(unitId) => change({ unitId })} />
      <Radio.Group
        value={typed.stance}
        onChange={(event) => change({ stance: event.target.value })}
        options={[
          { value: "agree", label: texts.agree },
          { value: "disagree", label: texts.disagree },
        ]}
      />
      {typed.stance === "disagree" && <Wish breakdown={breakdown} measure={measure} typed={typed} onChange={change} />}
      <div className={styles.replyActs}>
        <span role="alert">{says}</span>
        <Button type="primary" size="small" loading={sending} onClick={send}>
          {texts.send}
        </Button>
      </div>
    </section>
  );
}

/** What is typed so far, and sending it. */
function useWord(breakdown: Breakdown, measure: Measure) {
  const blank: Typed = {
    unitId: breakdown.units[0]?.unitId ?? "",
    stance: "agree",
    text: "",
    year: null,
    proposed: "",
  };
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const { say, sending, failureText } = useComments(breakdown, () => {
    setTyped(blank);
    setTried(false);
  });
  const wish = readTyped(typed.proposed, breakdown.indicator, measure);
  const problem = typed.stance === "disagree" ? problemOf(typed, wish.problem) : null;
  const send = () => {
    setTried(true);
    if (!problem) say({ ...typed, proposed: typed.stance === "disagree" ? wish.value : null });
  };
  return {
    typed,
    change: (part: Partial<Typed>) => setTyped({ ...typed, ...part }),
    send,
    sending,
    says: (tried && problem) || failureText,
  };
}

function problemOf({ text }: Typed, wish: ReturnType<typeof readTyped>["problem"]): string | null {
  if (wish) return targetEditTexts.problems[wish];
  return hasReason(text) ? null : texts.textMissing;
}

function UnitChoice({ breakdown, value, onChange }: UnitChoiceProps) {
  if (breakdown.units.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={texts.forUnit}
      value={value}
      onChange={onChange}
      options={breakdown.units.map(({ unitId, unit }) => ({ value: unitId, label: unit }))}
    />
  );
}

interface UnitChoiceProps {
  breakdown: Breakdown;
  value: string;
  onChange: (id: string) => void;
}

interface WishProps {
  breakdown: Breakdown;
  measure: Measure;
  typed: Typed;
  onChange: (part: Partial<Typed>) => void;
}

function Wish({ breakdown, measure, typed, onChange }: WishProps) {
  return (
    <>
      <div className={styles.wish}>
        <Select
          size="small"
          aria-label={texts.year}
          value={typed.year}
          onChange={(year: number | null) => onChange({ year })}
          options={[
            { value: null, label: texts.whole },
            ...breakdown.years.map((year) => ({ value: year, label: String(year) })),
          ]}
        />
        <Input
          size="small"
          aria-label={texts.proposed}
          placeholder={texts.proposed}
          value={typed.proposed}
          suffix={measure.name}
          disabled={typed.year === null}
          inputMode="decimal"
          onChange={(event) => onChange({ proposed: event.target.value })}
        />
      </div>
      <Input.TextArea
        aria-label={texts.text}
        placeholder={texts.textHint}
        value={typed.text}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </>
  );
}
