import { Checkbox } from "antd";
import { breakdownTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import type { Choice } from "./choices";
import { MethodFields } from "./MethodFields";
import styles from "./Wizard.module.css";
import { planYears, stepsOf, type Wish } from "./wish";

const texts = breakdownTexts.wizard;

interface Props {
  plan: PlanDetail;
  choice: Choice;
  wish: Wish;
  /** Units' values add up to the whole. */
  additive: boolean;
  onChange: (part: Partial<Wish>) => void;
}

/** Which years, and how the cells are worked out. */
export function MethodStep({ plan, choice, wish, additive, onChange }: Props) {
  const all = planYears(plan);
  const years = wish.years ?? all;
  return (
    <div className={styles.fields}>
      <div className={styles.field} role="group" aria-label={texts.years}>
        <span className={styles.fieldName}>{texts.years}</span>
        <Checkbox.Group
          options={all.map((year) => ({ value: year, label: `${year}` }))}
          value={years}
          onChange={(chosen) => onChange({ years: all.filter((year) => chosen.includes(year)) })}
        />
      </div>
      <MethodFields
        additive={additive}
        steps={stepsOf(choice.indicator)}
        years={years}
        value={wish}
        onChange={onChange}
      />
    </div>
  );
}
