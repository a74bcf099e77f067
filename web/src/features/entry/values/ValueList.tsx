import { useQuery } from "@tanstack/react-query";
import { Table } from "antd";
import { useEffect } from "react";
import { Link } from "react-router";
import { valueTexts } from "@/locales";
import type { IndicatorRef, Observation, PlanSummary } from "@/shared/api/contract";
import { observationsQuery } from "@/shared/api/queries";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import shared from "../entry.module.css";
import { unitsQuery } from "../queries";
import { boardAddress, entryAddress } from "../tabs";
import { flatUnits } from "../units";
import { emptyCell } from "./correctable";
import { type OpenValueDialog, useValueDialogs } from "./useValueDialogs";
import styles from "./Values.module.css";
import { valueColumns } from "./valueColumns";

interface Props {
  plan: PlanSummary;
  indicator: IndicatorRef;
  unit: string;
  period: string | null;
  source: string | null;
  measure: string | null;
  /** The value a correction is asked for at once: its id, or that the cell has none. */
  ask: string | null;
  onAsked: () => void;
  onClear: () => void;
}

/** Values by period, newest first; several sources of one period under one heading. */
export function ValueList(props: Props) {
  const { plan, indicator, unit, period, source, measure } = props;
  const { data, error, refetch } = useQuery(observationsQuery(indicator.code, unit));
  const dialogs = useValueDialogs(indicator, measure);
  const shown = (data ?? []).filter(
    (value) => (!period || value.period === period) && (!source || value.source === source),
  );
  const name = data?.[0]?.unit ?? "";
  useAskAtOnce(props, data, dialogs.open);
  return (
    <Panel
      title={`${name} ${indicator.shortName}`}
      note={valueTexts.note}
      extra={<Beside plan={plan.planId} indicator={indicator.code} unit={unit} count={data && shown.length} />}
    >
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={10} height={36} />
      ) : shown.length === 0 ? (
        <None {...props} any={data.length > 0} />
      ) : (
        <Table<Observation>
          size="small"
          rowKey="id"
          tableLayout="fixed"
          columns={valueColumns(shown, indicator, measure, dialogs.open)}
          dataSource={shown}
          rowClassName={(value) => (value.used ? "" : (styles.aside ?? ""))}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {dialogs.shown}
    </Panel>
  );
}

interface BesideProps {
  plan: string;
  indicator: string;
  unit: string;
  count: number | undefined;
}

const Beside = ({ plan, indicator, unit, count }: BesideProps) => (
  <>
    {count !== undefined && <span className={shared.quiet}>{valueTexts.count(count)}</span>}
    <Link to={boardAddress({ plan, indicator, unit })}>{valueTexts.seeBoard}</Link>
  </>
);

/** Who comes from a locked cell finds the request for that very cell open. */
function useAskAtOnce(
  { ask, onAsked, indicator, unit, period }: Props,
  data: Observation[] | undefined,
  open: OpenValueDialog,
) {
  const { data: units } = useQuery(unitsQuery);
  useEffect(() => {
    if (!ask || !data || !units) return;
    const value = data.find(({ id }) => String(id) === ask);
    const name = flatUnits(units).find(({ unitId }) => unitId === unit)?.name;
    if (value) open("ask", value);
    else if (ask === "new" && period && name) open("ask", emptyCell(indicator.code, unit, name, period));
    onAsked();
  });
}

function None({ plan, indicator, unit, any, onClear }: Props & { any: boolean }) {
  if (any)
    return (
      <EmptyState
        title={valueTexts.noMatchTitle}
        text={valueTexts.noMatchText}
        action={
          <button type="button" className={shared.link} onClick={onClear}>
            {valueTexts.clear}
          </button>
        }
      />
    );
  const fill = entryAddress("fill", { plan: plan.planId, indicator: indicator.code, mode: "unit", unit });
  return (
    <EmptyState
      title={valueTexts.noneTitle}
      text={valueTexts.noneText}
      action={<Link to={fill}>{valueTexts.toFill}</Link>}
    />
  );
}
