import { commonTexts } from "@/locales";
import styles from "./DemoTag.module.css";

/** Says that invented figures are in view. Stays on screen, in print and in pictures. */
export function DemoTag() {
  return (
    <span className={styles.tag} title={commonTexts.demoHint}>
      {commonTexts.demo}
    </span>
  );
}
