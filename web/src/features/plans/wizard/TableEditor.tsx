import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { wizardTexts } from "@/locales";
import { unitTreeQuery } from "@/shared/basics/queries";
import type { UnitNode } from "@/shared/basics/types";
import { flatten } from "@/shared/basics/unitRows";
import { blankRow } from "./document";
import { PasteMatrix } from "./PasteMatrix";
import { TableFields } from "./TableFields";
import { TableGrid } from "./TableGrid";
import type { DocumentTable, PlanDocument } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.table;

interface Props {
  plan: PlanDocument;
  table: DocumentTable;
  onChange: (table: DocumentTable) => void;
}

/** One table of targets: what it is, its units, its figures. */
export function TableEditor({ plan, table, onChange }: Props) {
  const { data: tree } = useQuery(unitTreeQuery(plan.issued));
  const [pasting, setPasting] = useState(false);
  const units = flatten(tree ?? []);
  const taken = table.rows.map(({ unit }) => unit.unitId);
  const add = (added: readonly UnitNode[]) =>
    onChange({
      ...table,
      rows: [...table.rows, ...added.map((unit, i) => blankRow(unit, table, table.rows.length + i))],
    });
  const below = units.filter(
    ({ parentId, kind, unitId }) => parentId === plan.unitId && kind !== "department" && !taken.includes(unitId),
  );
  return (
    <div className={styles.pane}>
      <TableFields plan={plan} table={table} onChange={onChange} />
      <div className={styles.row}>
        <Button type="primary" ghost onClick={() => setPasting(true)}>
          {texts.paste}
        </Button>
        <Button disabled={below.length === 0} onClick={() => add(below)}>
          {texts.addBelow}
        </Button>
        <UnitPicker units={units.filter(({ unitId }) => !taken.includes(unitId))} onPick={(unit) => add([unit])} />
      </div>
      {table.rows.length === 0 ? (
        <p className={styles.muted}>{texts.empty}</p>
      ) : (
        <TableGrid table={table} onChange={onChange} />
      )}
      {pasting && (
        <PasteMatrix plan={plan} table={table} units={units} onChange={onChange} onClose={() => setPasting(false)} />
      )}
    </div>
  );
}

function UnitPicker({ units, onPick }: { units: readonly UnitNode[]; onPick: (unit: UnitNode) => void }) {
  return (
    <Select
      aria-label={texts.addUnit}
      placeholder={texts.addUnit}
      showSearch={{ optionFilterProp: "label" }}
      value={null}
      style={{ width: 220 }}
      onChange={(id: string | null) => units.filter(({ unitId }) => unitId === id).forEach(onPick)}
      options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
    />
  );
}
