import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { wizardTexts } from "@/locales";
import { columnSum, figureOf } from "./document";
import type { DocumentRow, DocumentTable } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.table;

interface Props {
  table: DocumentTable;
  onChange: (table: DocumentTable) => void;
}

/** Units × years to type in; the sum is worked out beside the printed total. */
export function TableGrid({ table, onChange }: Props) {
  const setRow = (at: number, row: DocumentRow | null) =>
    onChange({ ...table, rows: table.rows.flatMap((each, i) => (i === at ? (row ? [row] : []) : [each])) });
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{table.unitHeading}</th>
            {table.years.map((year) => (
              <th key={year} scope="col" className={styles.figure}>
                {columnText(table, year)}
              </th>
            ))}
            <th scope="col">{texts.unitNote(table.measureUnit)}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <Row
              key={row.unit.unitId ?? row.unit.printed}
              table={table}
              row={row}
              onChange={(next) => setRow(i, next)}
            />
          ))}
        </tbody>
        <tfoot>
          <SumRow table={table} />
          {table.total && <TotalRow table={table} onChange={onChange} />}
        </tfoot>
      </table>
    </div>
  );
}

const columnText = (table: DocumentTable, year: number) =>
  year === table.baselineYear ? texts.columns.base(year) : texts.columns.year(year);

const replaced = (values: string[], at: number, value: string) => values.map((each, i) => (i === at ? value : each));

interface RowProps {
  table: DocumentTable;
  row: DocumentRow;
  onChange: (row: DocumentRow | null) => void;
}

function Row({ table, row, onChange }: RowProps) {
  const name = row.unit.printed;
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        {name}
      </th>
      {table.years.map((year, i) => (
        <td key={year} className={year === table.baselineYear ? styles.base : undefined}>
          <Figure
            label={texts.cell(name, columnText(table, year))}
            value={row.values[i] ?? ""}
            onChange={(value) => onChange({ ...row, values: replaced(row.values, i, value) })}
          />
        </td>
      ))}
      <td>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={texts.removeRow(name)}
          onClick={() => onChange(null)}
        />
      </td>
    </tr>
  );
}

function Figure({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const wrong = Number.isNaN(figureOf(value) ?? 0);
  return (
    <input
      className={styles.input}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? texts.notNumber : undefined}
      value={value}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => onChange(target.value)}
      onBlur={() => value.trim() === "" && onChange(texts.noValue)}
    />
  );
}

function SumRow({ table }: { table: DocumentTable }) {
  return (
    <tr className={styles.sum}>
      <th scope="row" className={styles.unit}>
        {texts.sum}
      </th>
      {table.years.map((year, i) => (
        <td key={year} className={styles.figure}>
          {columnSum(table, i) ?? texts.noValue}
        </td>
      ))}
      <td />
    </tr>
  );
}

function TotalRow({ table, onChange }: Props) {
  const { total } = table;
  if (!total) return null;
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        {texts.printed}
      </th>
      {table.years.map((year, i) => (
        <td key={year}>
          <Figure
            label={texts.cell(texts.printed, columnText(table, year))}
            value={total.values[i] ?? ""}
            onChange={(value) => onChange({ ...table, total: { ...total, values: replaced(total.values, i, value) } })}
          />
          <Difference printed={figureOf(total.values[i])} sum={columnSum(table, i)} />
        </td>
      ))}
      <td />
    </tr>
  );
}

function Difference({ printed, sum }: { printed: number | null; sum: number | null }) {
  if (printed === null || sum === null || Number.isNaN(printed) || printed === sum) return null;
  return (
    <span className={[styles.differs, styles.total].join(" ")}>
      {texts.differs(String(Number((printed - sum).toFixed(8))))}
    </span>
  );
}
