import { Input, Modal } from "antd";
import { useState } from "react";
import { commonTexts, wizardTexts } from "@/locales";
import type { UnitNode } from "@/shared/basics/types";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { yearOfDay } from "./document";
import { type PastedMatrix, readMatrix } from "./paste";
import type { DocumentTable, PlanDocument } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.table;

interface Props {
  plan: PlanDocument;
  table: DocumentTable;
  units: readonly UnitNode[];
  onChange: (table: DocumentTable) => void;
  onClose: () => void;
}

/** A matrix in the annex's shape from the clipboard: shows what was recognised before it is taken over. */
export function PasteMatrix({ plan, table, units, onChange, onClose }: Props) {
  const [text, setText] = useState("");
  const matrix = readMatrix(text, yearOfDay(plan.baseDate));
  const known = matrix?.rows.flatMap((row) => {
    const unit = unitNamed(units, row.name);
    return unit ? [{ row, unit }] : [];
  });
  const unknown = matrix?.rows.filter(({ name }) => !unitNamed(units, name)).map(({ name }) => name) ?? [];
  const apply = () => {
    if (!matrix || !known) return;
    onChange(taken(table, matrix, known));
    onClose();
  };
  return (
    <Modal
      open
      title={texts.pasteTitle}
      width={720}
      onCancel={onClose}
      closable={{ "aria-label": commonTexts.close }}
      footer={null}
    >
      <p className={styles.lead}>{texts.pasteHint}</p>
      <Input.TextArea
        aria-label={texts.pasteLabel}
        autoFocus
        rows={10}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text !== "" && !matrix && <p className={styles.differs}>{texts.pasteNone}</p>}
      {matrix && <Recognised years={matrix.years} known={known?.length ?? 0} unknown={unknown} />}
      <DialogButtons ok={texts.pasteApply} saving={false} disabled={!known?.length} onOk={apply} onCancel={onClose} />
    </Modal>
  );
}

const Recognised = ({ years, known, unknown }: { years: number[]; known: number; unknown: string[] }) => (
  <>
    <p className={styles.muted}>{texts.pasteRead(known, years.join(commonTexts.enumeration))}</p>
    {unknown.length > 0 && (
      <p className={styles.differs}>{texts.pasteUnknown(unknown.join(commonTexts.enumeration))}</p>
    )}
  </>
);

const unitNamed = (units: readonly UnitNode[], name: string) =>
  units.find((unit) => unit.name === name || unit.unitId === name) ??
  units.find((unit) => unit.shortName === name || unit.aliases.includes(name));

function taken(
  table: DocumentTable,
  matrix: PastedMatrix,
  known: { row: PastedMatrix["rows"][number]; unit: UnitNode }[],
): DocumentTable {
  return {
    ...table,
    years: matrix.years,
    baselineYear: matrix.baseYear,
    rows: known.map(({ row, unit }, i) => ({
      unit: { printed: row.name, unitId: unit.unitId },
      number: row.number ?? String(i + 1),
      values: row.values,
      targetOnly: false,
    })),
    total: matrix.total,
  };
}
