import { Table, type TableColumnsType } from "antd";
import { importTexts } from "@/locales";
import type { ImportJob, PreviewRow } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Tone, type ToneName } from "../Tone";
import styles from "./Imports.module.css";

const names = importTexts.previewColumns;
const tones: Record<PreviewRow["act"], ToneName> = { add: "green", change: "blue", unchanged: "grey", bad: "red" };
/** What from and to say already. */
const said = new Set(["value"]);

/** What importing would do, row by row. */
export function PreviewTable({ job: { preview } }: { job: ImportJob }) {
  if (preview.length === 0) return <EmptyState title={importTexts.previewNone} text={importTexts.previewNoneText} />;
  const fields = [...new Set(preview.flatMap(({ cells }) => Object.keys(cells)))].filter((field) => !said.has(field));
  return (
    <Table
      size="small"
      rowKey={(row) => `${row.sheet} ${row.row} ${JSON.stringify(row.cells)}`}
      columns={columnsFor(
        fields,
        preview.some(({ from, to }) => from ?? to),
      )}
      dataSource={preview}
      scroll={{ x: "max-content" }}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

const acts = ["add", "change", "unchanged", "bad"] as const;

const columnsFor = (fields: string[], hasValues: boolean): TableColumnsType<PreviewRow> => [
  { title: names.row, dataIndex: "row", width: 64, align: "right" },
  {
    title: names.act,
    dataIndex: "act",
    width: 88,
    filters: acts.map((act) => ({ value: act, text: importTexts.previewActs[act] })),
    onFilter: (wanted, { act }) => act === wanted,
    render: (act: PreviewRow["act"]) => <Tone tone={tones[act]}>{importTexts.previewActs[act]}</Tone>,
  },
  ...fields.map((field) => ({
    title: importTexts.fields[field] ?? field,
    key: field,
    ellipsis: true,
    render: (_: unknown, { cells }: PreviewRow) => cells[field],
  })),
  ...(hasValues ? valueColumns : []),
];

const valueColumns: TableColumnsType<PreviewRow> = [
  {
    title: names.from,
    dataIndex: "from",
    width: 130,
    align: "right",
    render: (from: string | null, { act }) => <span className={act === "change" ? styles.was : undefined}>{from}</span>,
  },
  { title: names.to, dataIndex: "to", width: 130, align: "right", render: (to: string | null) => <b>{to}</b> },
];
