import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, Table } from "antd";
import type { ColumnsType } from "antd/es/table";
import { basicsTexts, commonTexts, unitKindTexts } from "@/locales";
import { allIds, openAtFirst, type UnitRow } from "@/shared/basics/unitRows";
import styles from "../basics.module.css";
import type { Act } from "./UnitDialogs";

const texts = basicsTexts.units;

interface Props {
  rows: UnitRow[];
  /** While searching every branch is open. */
  openAll: boolean;
  onAct: (act: Act) => void;
}

export function UnitTree({ rows, openAll, onAct }: Props) {
  return (
    <Table<UnitRow>
      size="small"
      rowKey="unitId"
      columns={columnsFor(onAct)}
      dataSource={rows}
      pagination={false}
      expandable={{ defaultExpandedRowKeys: openAll ? allIds(rows) : openAtFirst(rows) }}
    />
  );
}

const columnsFor = (onAct: Props["onAct"]): ColumnsType<UnitRow> => [
  {
    title: texts.columns.name,
    key: "name",
    render: (_, row) => (
      <button type="button" className={styles.name} onClick={() => onAct({ kind: "detail", unitId: row.unitId })}>
        {row.name}
      </button>
    ),
  },
  {
    title: texts.columns.kind,
    key: "kind",
    width: 90,
    render: (_, row) => <span className={styles.tag}>{unitKindTexts[row.kind]}</span>,
  },
  { title: texts.columns.short, dataIndex: "shortName", width: 130 },
  {
    title: texts.columns.aliases,
    key: "aliases",
    width: 220,
    render: (_, row) => <span className={styles.muted}>{row.aliases.join(commonTexts.enumeration)}</span>,
  },
  {
    title: texts.columns.id,
    key: "id",
    width: 190,
    render: (_, row) => <Id row={row} />,
  },
  { title: texts.columns.dates, key: "dates", width: 200, render: (_, row) => texts.dates(row.from, row.to) },
  {
    title: texts.columns.acts,
    key: "acts",
    width: 150,
    align: "right",
    render: (_, row) => <Acts row={row} onAct={onAct} />,
  },
];

const Id = ({ row }: { row: UnitRow }) => (
  <>
    {row.unitId === row.name ? (
      <abbr className={styles.muted} title={texts.noCode}>
        {commonTexts.missing}
      </abbr>
    ) : (
      row.unitId
    )}{" "}
    {row.provisionalCode && <span className={styles.tag}>{texts.provisional}</span>}
  </>
);

function Acts({ row, onAct }: { row: UnitRow; onAct: Props["onAct"] }) {
  const { unitId } = row;
  if (!row.canEdit)
    return (
      <Button type="link" size="small" onClick={() => onAct({ kind: "create", parent: unitId })}>
        {texts.addBelow}
      </Button>
    );
  return (
    <>
      <Button type="link" size="small" onClick={() => onAct({ kind: "edit", unitId })}>
        {texts.edit}
      </Button>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "create", label: texts.addBelow },
            { key: "move", label: texts.move },
            { key: "close", label: row.to ? texts.reopen : texts.close },
          ],
          onClick: ({ key }) =>
            onAct(
              key === "create"
                ? { kind: "create", parent: unitId }
                : { kind: key === "move" ? "move" : "close", unitId },
            ),
        }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={texts.more(row.name)} />
      </Dropdown>
    </>
  );
}
