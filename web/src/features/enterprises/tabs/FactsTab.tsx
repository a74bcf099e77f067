import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { commonTexts, enterpriseTexts, factSourceTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Enterprise, EnterpriseFacts, FactCell, FactLine } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SearchBox } from "@/shared/ui/SearchBox";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { CorrectFact, type FactPlace } from "../forms/CorrectFact";
import { factsQuery } from "../queries";
import { FactDrawer } from "./FactDrawer";
import { factText, unitOf } from "./factText";
import styles from "./Tabs.module.css";

const texts = enterpriseTexts.facts;

/** 年度数据: facts by year with the value that counts; every source behind a press. */
export function FactsTab({ one }: { one: Enterprise }) {
  const { data, error, refetch } = useQuery(factsQuery(one.creditCode));
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  if (!data) return <SkeletonRows rows={10} height={28} />;
  return <Facts one={one} facts={data} />;
}

const narrowed = (lines: FactLine[], find: string, differing: boolean) =>
  lines.filter((line) => line.label.includes(find.trim()) && (!differing || line.cells.some((cell) => cell.differs)));

function Facts({ one, facts }: { one: Enterprise; facts: EnterpriseFacts }) {
  const [read] = useAddress();
  const [open, setOpen] = useState<Opened | null>(null);
  const [correcting, setCorrecting] = useState<FactPlace | null>(null);
  const lines = narrowed(facts.facts, read("find") ?? "", read("differs") !== null);
  const codes = new Map(facts.known.map((known) => [known.fact, known]));
  const shared = { codes, onOpen: (line: FactLine, cell: FactCell) => setOpen({ line, cell }) };
  return (
    <div className={styles.stack}>
      <Panel
        title={enterpriseTexts.page.tabs.facts}
        note={texts.rule}
        extra={one.canEdit && facts.sources.length > 0 && <Add onAdd={() => setCorrecting({})} />}
      >
        <Narrow />
        <div className={styles.body}>
          <Yearly years={facts.years} lines={lines.filter((line) => line.yearly)} {...shared} />
        </div>
      </Panel>
      <Point lines={lines.filter((line) => !line.yearly)} {...shared} />
      {open && (
        <FactDrawer
          {...open}
          facts={facts}
          onClose={() => setOpen(null)}
          onCorrect={one.canEdit ? setCorrecting : null}
        />
      )}
      {correcting && (
        <CorrectFact
          one={one}
          facts={facts}
          place={correcting}
          onClose={() => setCorrecting(null)}
          onDone={() => setOpen(null)}
        />
      )}
    </div>
  );
}

interface Opened {
  line: FactLine;
  cell: FactCell;
}

const Add = ({ onAdd }: { onAdd: () => void }) => (
  <Button size="small" onClick={onAdd}>
    {texts.add}
  </Button>
);

/** What narrows the facts; it stands in the address. */
function Narrow() {
  const [read, set] = useAddress();
  return (
    <div className={styles.bar}>
      <SearchBox label={texts.search} value={read("find") ?? ""} onChange={(find) => set({ find })} width={220} />
      <Checkbox
        checked={read("differs") !== null}
        onChange={(event) => set({ differs: event.target.checked ? "1" : null })}
      >
        {texts.onlyDiffers}
      </Checkbox>
      <span className={styles.grow} />
      <span className={styles.quiet}>{texts.unit}</span>
    </div>
  );
}

interface TableProps {
  lines: FactLine[];
  codes: Map<string, EnterpriseFacts["known"][number]>;
  onOpen: (line: FactLine, cell: FactCell) => void;
}

const nameColumn: TableColumnsType<FactLine>[number] = {
  key: "fact",
  title: texts.fact,
  width: 300,
  fixed: "left",
  render: (_, line) => (
    <span title={line.definition}>
      {line.label}
      <span className={styles.quiet}>
        {" "}
        {[line.unit === "money" ? null : unitOf(line), line.scope].filter(Boolean).join(" · ")}
      </span>
    </span>
  ),
};

function Yearly({ years, lines, codes, onOpen }: TableProps & { years: number[] }) {
  if (lines.length === 0) return <EmptyState title={texts.emptyTitle} text={texts.emptyText} />;
  const columns: TableColumnsType<FactLine> = [
    nameColumn,
    ...years.map((year) => ({
      key: year,
      title: texts.year(year),
      width: 120,
      align: "right" as const,
      render: (_: unknown, line: FactLine) => (
        <Value line={line} cell={line.cells.find((cell) => cell.year === year)} codes={codes} onOpen={onOpen} />
      ),
    })),
    { key: "source", title: texts.source, width: 170, render: (_, line) => sourcesOf(line) },
  ];
  return (
    <Table
      size="small"
      rowKey="fact"
      pagination={false}
      columns={columns}
      dataSource={lines}
      scroll={{ x: 470 + years.length * 120 }}
    />
  );
}

/** The sources that count over the years, each once. */
const sourcesOf = (line: FactLine) =>
  [...new Set(line.cells.map((cell) => cell.said[0]?.source))]
    .flatMap((source) => (source ? [factSourceTexts[source]] : []))
    .join(commonTexts.enumeration);

function Point({ lines, codes, onOpen }: TableProps) {
  if (lines.length === 0) return null;
  const columns: TableColumnsType<FactLine> = [
    nameColumn,
    {
      key: "value",
      title: texts.used,
      width: 160,
      align: "right",
      render: (_, line) => <Value line={line} cell={line.cells[0]} codes={codes} onOpen={onOpen} />,
    },
    {
      key: "asOf",
      title: enterpriseTexts.forms.factDay,
      width: 110,
      render: (_, line) => line.cells[0]?.said[0]?.asOf,
    },
    { key: "source", title: texts.source, width: 130, render: (_, line) => sourcesOf(line) },
    { key: "text", title: texts.who, render: (_, line) => line.cells[0]?.said[0]?.sourceText },
  ];
  return (
    <Panel title={texts.point}>
      <div className={styles.body}>
        <Table size="small" rowKey="fact" pagination={false} columns={columns} dataSource={lines} scroll={{ x: 900 }} />
      </div>
    </Panel>
  );
}

function Value({
  line,
  cell,
  codes,
  onOpen,
}: Omit<TableProps, "lines"> & { line: FactLine; cell: FactCell | undefined }) {
  const used = cell?.said[0];
  if (!cell || !used) return commonTexts.missing;
  const hint = [factSourceTexts[used.source], used.sourceText, used.asOf, cell.differs ? texts.differs : null];
  return (
    <button
      type="button"
      className={styles.cell}
      title={hint.filter(Boolean).join(" · ")}
      onClick={() => onOpen(line, cell)}
    >
      {factText(used.value, codes.get(line.fact) ?? line)}
      {cell.differs && <span className={styles.differs} role="img" aria-label={texts.differs} />}
    </button>
  );
}
