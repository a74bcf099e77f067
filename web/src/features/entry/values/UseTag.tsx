import { CheckCircleFilled } from "@ant-design/icons";
import { valueTexts } from "@/locales";
import type { Observation } from "@/shared/api/contract";
import shared from "../entry.module.css";
import { Tone } from "../Tone";
import styles from "./Values.module.css";

/** Whether the value counts, who decided so, and whether it was changed or came late. */
export function UseTag({ value }: { value: Observation }) {
  return (
    <>
      {value.used ? (
        <Tone tone="blue" icon={<CheckCircleFilled />} title={value.chosen ? valueTexts.chosenHint : undefined}>
          {value.chosen ? valueTexts.chosen : valueTexts.used}
        </Tone>
      ) : (
        <Tone tone="grey" title={value.setAside ? valueTexts.setAsideHint : undefined}>
          {value.setAside ? valueTexts.setAside : valueTexts.notUsed}
        </Tone>
      )}
      {value.edited && (
        <span className={styles.editedMark} title={valueTexts.editedHint}>
          {valueTexts.edited}
        </span>
      )}
      {value.late && (
        <span className={shared.late} title={valueTexts.lateHint}>
          {valueTexts.late}
        </span>
      )}
    </>
  );
}
