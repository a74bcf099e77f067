import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { boardTexts, trajectoryTexts } from "@/locales";
import type { Board, PlanSummary, Trajectory } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import { CutOffPicker } from "@/shared/ui/CutOffPicker";
import { DemoTag } from "@/shared/ui/DemoTag";
import { Segmented } from "@/shared/ui/Segmented";
import type { Basis, BoardParams } from "../boardParams";
import { boardQuery } from "../boardQueries";
import { ExportMenu } from "../picture/ExportMenu";
import type { ChangeBoard } from "../useBoardParams";
import styles from "./FilterBar.module.css";
import { Reported } from "./Reported";

interface Props {
  plans: readonly PlanSummary[];
  params: BoardParams;
  change: ChangeBoard;
}

/** What the board is about. Usable at once, also while the panels load or after one failed. */
export function FilterBar({ plans, params, change }: Props) {
  const { data: board } = useQuery(boardQuery(params));
  const plan = plans.find((entry) => entry.planId === params.plan);
  return (
    <div className={styles.bar} role="group" aria-label={boardTexts.filters}>
      <PlanSelect plans={plans} plan={plan} change={change} />
      <IndicatorSelect plan={plan} params={params} change={change} />
      <CutOffPicker className={styles.date} plan={plan} on={params.on} onChange={(on) => change({ on })} />
      <TrajectorySelect board={board} params={params} change={change} />
      <BasisSwitch value={params.bandBasis} onChange={(bandBasis) => change({ bandBasis })} />
      <div className={styles.right}>
        {board && <Reported board={board} onPick={(unit) => change({ unit })} />}
        {board?.demo && <DemoTag />}
        <ExportMenu params={params} />
      </div>
    </div>
  );
}

/** What the colors go by. */
function BasisSwitch({ value, onChange }: { value: Basis; onChange: (value: Basis) => void }) {
  return (
    <Segmented
      size="middle"
      label={boardTexts.basis}
      value={value}
      onChange={onChange}
      options={[
        { value: "from-base", text: boardTexts.basisFromBase, hint: boardTexts.basisFromBaseHint },
        { value: "level", text: boardTexts.basisLevel, hint: boardTexts.basisLevelHint },
        { value: "rank-quintile", text: boardTexts.basisRank, hint: boardTexts.basisRankHint },
      ]}
    />
  );
}

type PlanSelectProps = Pick<Props, "plans" | "change"> & { plan: PlanSummary | undefined };

function PlanSelect({ plans, plan, change }: PlanSelectProps) {
  return (
    <Select
      className={styles.plan}
      prefix={<Name text={boardTexts.plan} />}
      aria-label={boardTexts.plan}
      popupMatchSelectWidth={false}
      value={plan?.planId ?? null}
      onChange={(value: string | null) => value && change({ plan: value })}
      options={plans.map((entry) => ({
        value: entry.planId,
        label: boardTexts.planOption(entry.shortTitle, yearOf(entry.from), yearOf(entry.to)),
        title: entry.title,
      }))}
    />
  );
}

type IndicatorSelectProps = Pick<Props, "params" | "change"> & { plan: PlanSummary | undefined };

function IndicatorSelect({ plan, params, change }: IndicatorSelectProps) {
  return (
    <Select
      className={styles.indicator}
      prefix={<Name text={boardTexts.indicator} />}
      aria-label={boardTexts.indicator}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={params.indicator || null}
      onChange={(value: string | null) => value && change({ indicator: value })}
      options={(plan?.boardIndicators ?? []).map((indicator) => ({
        value: indicator.code,
        label: indicator.shortName,
        title: indicator.name,
      }))}
    />
  );
}

type TrajectorySelectProps = Pick<Props, "params" | "change"> & { board: Board | undefined };

/** The trajectories the board offers; the one in use until another is chosen. */
function TrajectorySelect({ board, params, change }: TrajectorySelectProps) {
  return (
    <Select
      className={styles.trajectory}
      prefix={<Name text={boardTexts.trajectoryShort} />}
      aria-label={boardTexts.trajectory}
      popupMatchSelectWidth={false}
      value={params.trajectory ?? board?.trajectory ?? null}
      disabled={!board}
      onChange={(value: Trajectory | null) => change({ trajectory: value })}
      options={(board?.trajectories ?? []).map((value) => ({
        value,
        label: trajectoryTexts[value].name,
        title: trajectoryTexts[value].hint,
      }))}
    />
  );
}

export function Name({ text }: { text: string }) {
  return <span className={styles.name}>{text}</span>;
}
