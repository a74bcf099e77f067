import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { attributionTexts } from "@/locales";
import type { AttributionDispute, PlanSummary } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../entry.module.css";
import { may } from "../may";
import { Tone } from "../Tone";
import { DecideDisputeDialog } from "./DecideDisputeDialog";
import { indicatorName } from "./indicatorName";
import { disputesQuery } from "./queries";
import { RaiseDialog } from "./RaiseDialog";
import { Subject } from "./Subject";

const texts = attributionTexts;
const names = texts.columns;

interface Props {
  plan: PlanSummary;
  indicator: string | null;
}

/** Who claims what, and what was decided; open ones first. */
export function DisputeList({ plan, indicator }: Props) {
  const { data, error, refetch } = useQuery(disputesQuery(plan.planId, indicator));
  const [raising, setRaising] = useState(false);
  const [deciding, setDeciding] = useState<AttributionDispute | null>(null);
  const raise = may(useSession(), "enter-values") && (
    <Button icon={<PlusOutlined />} onClick={() => setRaising(true)}>
      {texts.raise}
    </Button>
  );
  return (
    <Panel title={texts.disputes} note={texts.disputesNote} extra={data && data.length > 0 && raise}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={3} height={36} />
      ) : data.length === 0 ? (
        <EmptyState title={texts.disputesNone} text={texts.disputesNoneText} action={raise} />
      ) : (
        <Table<AttributionDispute>
          size="small"
          rowKey="id"
          columns={columnsFor(plan, setDeciding)}
          dataSource={data}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {raising && <RaiseDialog plan={plan} indicator={indicator} onClose={() => setRaising(false)} />}
      {deciding && <DecideDisputeDialog dispute={deciding} onClose={() => setDeciding(null)} />}
    </Panel>
  );
}

const columnsFor = (
  plan: PlanSummary,
  decide: (dispute: AttributionDispute) => void,
): TableColumnsType<AttributionDispute> => [
  {
    title: names.indicator,
    dataIndex: "indicator",
    width: 150,
    render: (code: string) => indicatorName(plan, code),
  },
  { title: names.subject, key: "subject", render: (_, dispute) => <Subject of={dispute} /> },
  { title: names.claimed, dataIndex: "claimedByUnit", width: 150 },
  { title: names.held, dataIndex: "heldByUnit", width: 150 },
  { title: names.reason, dataIndex: "reason" },
  {
    title: names.raised,
    key: "raised",
    width: 150,
    render: (_, { raisedByName, raisedAt }) => (
      <>
        {raisedByName}
        <div className={styles.quiet}>{chinaTime(raisedAt)}</div>
      </>
    ),
  },
  {
    title: names.decision,
    key: "decision",
    width: 220,
    render: (_, dispute) => <Decision dispute={dispute} decide={decide} />,
  },
];

interface DecisionProps {
  dispute: AttributionDispute;
  decide: (dispute: AttributionDispute) => void;
}

function Decision({ dispute, decide }: DecisionProps) {
  const { decidedForUnit, decidedFrom, decisionReason, decidedByName, canDecide } = dispute;
  if (decidedForUnit && decidedFrom)
    return (
      <>
        {texts.decided(decidedForUnit, decidedFrom)}
        <div className={styles.quiet}>
          {decidedByName} {decisionReason}
        </div>
      </>
    );
  return (
    <>
      <Tone tone="amber">{texts.waiting}</Tone>
      {canDecide && (
        <button type="button" className={styles.link} onClick={() => decide(dispute)}>
          {texts.decide}
        </button>
      )}
    </>
  );
}
