import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { attributionTexts } from "@/locales";
import type { AttributionRule, PlanSummary } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../entry.module.css";
import { may } from "../may";
import { Tone } from "../Tone";
import { indicatorName } from "./indicatorName";
import { rulesQuery } from "./queries";
import { RuleDialog } from "./RuleDialog";
import { Subject } from "./Subject";
import { useRemoveRule } from "./useRemoveRule";

const texts = attributionTexts;
const names = texts.columns;

interface Props {
  plan: PlanSummary;
  indicator: string | null;
}

/** What counts where, since when, and what it rests on. */
export function RuleList({ plan, indicator }: Props) {
  const { data, error, refetch } = useQuery(rulesQuery(plan.planId, indicator));
  const [open, setOpen] = useState<AttributionRule | "new" | null>(null);
  const remove = useRemoveRule();
  const decides = may(useSession(), "decide-attribution");
  const add = decides && (
    <Button icon={<PlusOutlined />} onClick={() => setOpen("new")}>
      {texts.add}
    </Button>
  );
  return (
    <Panel title={texts.rules} note={texts.rulesNote} extra={data && data.length > 0 && add}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={4} height={36} />
      ) : data.length === 0 ? (
        <EmptyState title={texts.rulesNone} text={decides ? texts.rulesNoneText : texts.rulesNoneReader} action={add} />
      ) : (
        <Table<AttributionRule>
          size="small"
          rowKey="id"
          columns={columnsFor(plan, setOpen, remove)}
          dataSource={data}
          pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {open && (
        <RuleDialog
          plan={plan}
          indicator={indicator}
          rule={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

const columnsFor = (
  plan: PlanSummary,
  edit: (rule: AttributionRule) => void,
  remove: (rule: AttributionRule) => void,
): TableColumnsType<AttributionRule> => [
  {
    title: names.indicator,
    dataIndex: "indicator",
    width: 180,
    render: (code: string) => indicatorName(plan, code),
  },
  { title: names.subject, key: "subject", render: (_, rule) => <Subject of={rule} /> },
  {
    title: names.countsFor,
    dataIndex: "countsForUnit",
    width: 180,
    render: (unit: string) => <b className={styles.strong}>{unit}</b>,
  },
  { title: names.dates, key: "dates", width: 220, render: (_, { from, to }) => texts.dates(from, to) },
  {
    title: names.basis,
    dataIndex: "basis",
    render: (basis: string, { disputeId }) => <Basis text={basis} decided={disputeId !== null} />,
  },
  {
    title: names.act,
    key: "act",
    width: 120,
    render: (_, rule) => rule.canEdit && <Acts rule={rule} edit={edit} remove={remove} />,
  },
];

const Basis = ({ text, decided }: { text: string; decided: boolean }) => (
  <>
    {decided && <Tone tone="blue">{texts.fromDispute}</Tone>}
    {text}
  </>
);

interface ActsProps {
  rule: AttributionRule;
  edit: (rule: AttributionRule) => void;
  remove: (rule: AttributionRule) => void;
}

const Acts = ({ rule, edit, remove }: ActsProps) => (
  <span className={styles.acts}>
    <button type="button" className={styles.link} onClick={() => edit(rule)}>
      {texts.edit}
    </button>
    <button type="button" className={styles.link} onClick={() => remove(rule)}>
      {texts.remove}
    </button>
  </span>
);
