import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { entryTexts, periodTexts } from "@/locales";
import type { PeriodStep, ReportingPeriod } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { periodText } from "@/shared/format/period";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../entry.module.css";
import { may } from "../may";
import { PeriodTag } from "../PeriodTag";
import { CreatePeriod } from "./CreatePeriod";
import { DatesDialog } from "./DatesDialog";
import { ProgressPage } from "./ProgressPage";
import { periodsQuery } from "./queries";
import { StepDialog } from "./StepDialog";

/** 填报期: the list, or the progress of the one that the address names. */
export function PeriodsTab() {
  const { id } = useParams();
  return id ? <ProgressPage id={Number(id)} /> : <PeriodList />;
}

interface Act {
  step: PeriodStep;
  period: ReportingPeriod;
}

function PeriodList() {
  const { data, error, refetch } = useQuery(periodsQuery);
  const manages = may(useSession(), "manage-periods");
  const [creating, setCreating] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const create = manages && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {periodTexts.create}
    </Button>
  );
  const none = data?.length === 0;
  return (
    <Panel title={periodTexts.title} note={periodTexts.note} extra={!none && create}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={6} height={40} />
      ) : none ? (
        <EmptyState
          title={periodTexts.noneTitle}
          text={manages ? periodTexts.noneText : periodTexts.noneReader}
          action={create}
        />
      ) : (
        <Table
          size="small"
          rowKey="id"
          columns={columnsFor(setAct)}
          dataSource={data}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {creating && <CreatePeriod onClose={() => setCreating(false)} />}
      {act?.step === "change-dates" && <DatesDialog period={act.period} onClose={() => setAct(null)} />}
      {act && act.step !== "change-dates" && (
        <StepDialog step={act.step} period={act.period} onClose={() => setAct(null)} />
      )}
    </Panel>
  );
}

const names = periodTexts.columns;

const columnsFor = (open: (act: Act) => void): TableColumnsType<ReportingPeriod> => [
  {
    title: names.period,
    dataIndex: "period",
    render: (period: string, { id }) => (
      <Link to={`/entry/periods/${id}`} className={styles.strong}>
        {periodText(period)}
      </Link>
    ),
  },
  { title: names.unit, dataIndex: "unit", render: periodTexts.wholeBelow },
  { title: names.dates, key: "dates", render: (_, { opensOn, closesOn }) => periodTexts.dates(opensOn, closesOn) },
  {
    title: names.state,
    dataIndex: "state",
    render: (_, period) => <State period={period} />,
  },
  { title: names.left, key: "left", render: (_, period) => <Left period={period} /> },
  {
    title: names.act,
    key: "act",
    width: 320,
    render: (_, period) => (
      <span className={styles.acts}>
        <Link to={`/entry/periods/${period.id}`}>{periodTexts.seeProgress}</Link>
        {period.actions.map((step) => (
          <button key={step} type="button" className={styles.link} onClick={() => open({ step, period })}>
            {periodTexts.steps[step]}
          </button>
        ))}
      </span>
    ),
  },
];

const State = ({ period: { state, lockedAt } }: { period: ReportingPeriod }) => (
  <>
    <PeriodTag state={state} />
    {state === "locked" && lockedAt && (
      <span className={styles.quiet}>{periodTexts.lockedOn(chinaTime(lockedAt))}</span>
    )}
  </>
);

function Left({ period: { daysLeft, state } }: { period: ReportingPeriod }) {
  if (daysLeft === null) return <span className={styles.quiet}>{entryTexts.noDeadline}</span>;
  if (state !== "open") return null;
  if (daysLeft < 0) return <span className={styles.overdue}>{periodTexts.past(-daysLeft)}</span>;
  return <span className={daysLeft <= 3 ? styles.soon : styles.left}>{entryTexts.daysLeft(daysLeft)}</span>;
}
