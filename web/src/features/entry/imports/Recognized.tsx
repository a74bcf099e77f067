import { ArrowRightOutlined } from "@ant-design/icons";
import { commonTexts, importTexts } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Imports.module.css";

/** Which columns were taken for what, and which sheets were read: what is not used is said, not dropped. */
export function Recognized({ job }: { job: ImportJob }) {
  const used = job.columns.filter(({ field }) => field !== null);
  if (job.columns.length === 0) return null;
  return (
    <Panel title={importTexts.recognized} note={importTexts.recognizedNote(used.length, job.columns.length)}>
      <ul className={styles.columns}>
        {job.columns.map(({ header, field, sample }) => (
          <li
            key={`${header} ${field}`}
            className={styles.column}
            data-unused={field === null || undefined}
            title={sample.length > 0 ? importTexts.sample(sample.join(commonTexts.enumeration)) : undefined}
          >
            {header}
            <ArrowRightOutlined />
            <b>{field === null ? importTexts.unusedColumn : (importTexts.fields[field] ?? field)}</b>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        {importTexts.sheets + commonTexts.colon}
        {job.sheets
          .map(({ name, rows, used: taken }) =>
            taken ? importTexts.sheetRows(name, formatNumber(rows)) : importTexts.sheetUnused(name),
          )
          .join(commonTexts.enumeration)}
      </p>
    </Panel>
  );
}
