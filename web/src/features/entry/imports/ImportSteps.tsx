import { Steps } from "antd";
import { importTexts } from "@/locales";
import styles from "./Imports.module.css";

interface Props {
  current: number;
  failed?: boolean;
}

/** 选择文件 → 核对 → 导入 → 结果 */
export function ImportSteps({ current, failed }: Props) {
  return (
    <nav className={styles.steps} aria-label={importTexts.stepsLabel}>
      <Steps
        size="small"
        current={current}
        status={failed ? "error" : current === importTexts.steps.length - 1 ? "finish" : "process"}
        items={importTexts.steps.map((title) => ({ title }))}
      />
    </nav>
  );
}
