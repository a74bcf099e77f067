import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import { Table, type TableColumnsType } from "antd";
import { importTexts } from "@/locales";
import type { ImportJob, ImportRemark } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import styles from "./Imports.module.css";

const names = importTexts.problemColumns;
const icons = {
  error: <CloseCircleFilled />,
  warning: <ExclamationCircleFilled />,
  note: <InfoCircleFilled />,
};
const levels = ["error", "warning", "note"] as const;

/** Each finding with its address, what stands there, why it is wrong and what to do. */
export function ProblemTable({ job }: { job: ImportJob }) {
  const { remarks, remarkCount, sheets } = job;
  if (remarks.length === 0) return <EmptyState title={importTexts.problemsNone} text={importTexts.problemsNoneText} />;
  return (
    <>
      <Table
        size="small"
        rowKey={({ sheetNumber, row, column, text }) => `${sheetNumber} ${row} ${column} ${text}`}
        columns={columnsFor(sheets.length > 1)}
        dataSource={remarks}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {remarkCount > remarks.length && (
        <p className={styles.hint}>{importTexts.problemsMore(remarks.length, formatNumber(remarkCount))}</p>
      )}
    </>
  );
}

const columnsFor = (severalSheets: boolean): TableColumnsType<ImportRemark> => [
  {
    title: names.address,
    dataIndex: "address",
    width: severalSheets ? 180 : 110,
    render: (address: string, { column, row, sheet }) => (
      <>
        <b className={styles.address}>{column === 0 ? importTexts.wholeRow(row) : address}</b>
        {severalSheets && <span className={styles.about}> {sheet}</span>}
      </>
    ),
  },
  { title: names.header, dataIndex: "header", width: 160, ellipsis: true },
  {
    title: names.value,
    dataIndex: "value",
    width: 200,
    ellipsis: true,
    render: (value: string | null) => value && <code className={styles.cell}>{value}</code>,
  },
  {
    title: names.level,
    dataIndex: "level",
    width: 90,
    filters: levels.map((level) => ({ value: level, text: importTexts.levels[level] })),
    onFilter: (wanted, { level }) => level === wanted,
    render: (level: ImportRemark["level"]) => (
      <span className={styles.level} data-level={level}>
        {icons[level]} {importTexts.levels[level]}
      </span>
    ),
  },
  { title: names.text, dataIndex: "text" },
];
