import { Button, Table } from "antd";
import type { ColumnsType } from "antd/es/table";
import { basicsTexts } from "@/locales";
import type { IndicatorEntry } from "@/shared/basics/types";
import styles from "../basics.module.css";

const texts = basicsTexts.indicators;

export function IndicatorTable({
  entries,
  onEdit,
}: {
  entries: IndicatorEntry[];
  onEdit: (entry: IndicatorEntry) => void;
}) {
  return (
    <Table<IndicatorEntry>
      size="small"
      rowKey="code"
      dataSource={entries}
      pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      columns={columnsFor(entries, onEdit)}
    />
  );
}

/** Where nothing can be changed there is no column for it. */
const columnsFor = (
  entries: IndicatorEntry[],
  onEdit: (entry: IndicatorEntry) => void,
): ColumnsType<IndicatorEntry> => [...facts, ...(entries.some(({ canEdit }) => canEdit) ? [acts(onEdit)] : [])];

const facts: ColumnsType<IndicatorEntry> = [
  {
    title: texts.columns.name,
    key: "name",
    width: 230,
    render: (_, entry) => <Two first={entry.name} strong second={entry.code} />,
  },
  {
    title: texts.columns.definition,
    key: "definition",
    render: (_, entry) => <Two first={entry.definition} second={entry.scope && texts.scope(entry.scope)} />,
  },
  { title: texts.columns.unit, dataIndex: "measureUnit", width: 90 },
  { title: texts.columns.nature, key: "nature", width: 190, render: (_, entry) => <Nature entry={entry} /> },
  { title: texts.columns.source, dataIndex: "source", width: 190 },
  { title: texts.columns.origin, key: "origin", width: 130, render: (_, entry) => <Origin entry={entry} /> },
];

const acts = (onEdit: (entry: IndicatorEntry) => void): ColumnsType<IndicatorEntry>[number] => ({
  title: texts.columns.acts,
  key: "acts",
  width: 70,
  render: (_, entry) =>
    entry.canEdit && (
      <Button type="link" size="small" onClick={() => onEdit(entry)}>
        {texts.edit}
      </Button>
    ),
});

function Two({ first, second, strong }: { first: string; second: string | null; strong?: boolean }) {
  return (
    <>
      <div className={strong ? styles.strong : undefined}>{first}</div>
      {second && <div className={styles.under}>{second}</div>}
    </>
  );
}

const Nature = ({ entry }: { entry: IndicatorEntry }) => (
  <Two
    first={texts.nature(texts.kinds[entry.kind], texts.directions[entry.direction])}
    second={texts.rollUp(texts.overTimes[entry.overTime], texts.overUnits[entry.overUnits])}
  />
);

const Origin = ({ entry }: { entry: IndicatorEntry }) => (
  <span className={styles.tag} data-own={entry.own || undefined}>
    {entry.own ? texts.own(entry.owner) : texts.shipped}
  </span>
);
