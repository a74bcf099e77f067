import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { lazy, Suspense, useContext } from "react";
import { Link } from "react-router";
import { boardTexts, commonTexts } from "@/locales";
import { address } from "@/shared/api/client";
import type { Board, IndicatorRef, PlanSummary } from "@/shared/api/contract";
import { SessionContext } from "@/shared/session/session";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import type { BoardParams } from "../boardParams";
import { boardQuery, cardsQuery } from "../boardQueries";
import { CountedSwitch } from "../counted/CountedSwitch";
import { countedOf } from "../counted/countedOf";
import type { ChangeBoard } from "../useBoardParams";
import styles from "./Sources.module.css";
import { SourcesTable } from "./SourcesTable";

/** The table of names is large: it is asked for when somebody looks at names. */
const CountedNames = lazy(async () => ({ default: (await import("../counted/CountedNames")).CountedNames }));

interface Props {
  params: BoardParams;
  change: ChangeBoard;
  plan: PlanSummary | undefined;
}

/** The list behind a number, from the side. Its address can be sent like any other view. */
export function SourcesDrawer({ params, change, plan }: Props) {
  const { data: board } = useQuery(boardQuery(params));
  const { data: cards } = useQuery(cardsQuery(params));
  const code = params.sourcesOf ?? params.indicator;
  const indicator: IndicatorRef | undefined =
    plan?.boardIndicators.find((entry) => entry.code === code) ??
    cards?.find((card) => card.indicator.code === code)?.indicator;
  const unit = params.sources;
  const mayEnter = useContext(SessionContext)?.permissions.includes("enter-values") ?? false;
  const unitName =
    [...(board?.units ?? []), ...(board?.tileUnits ?? [])].find((row) => row.unitId === unit)?.unit ??
    board?.path.find((entry) => entry.unitId === unit)?.name ??
    (plan?.unit.unitId === unit ? plan?.unit.name : unit);
  return (
    <Drawer
      open={unit !== null}
      size={900}
      title={boardTexts.sourcesTitle(unitName ?? "", indicator?.name ?? "")}
      onClose={() => change({ sources: null, sourcesOf: null, names: null })}
      closable={{ "aria-label": commonTexts.close }}
      extra={mayEnter && <Link to={valuesAddress(plan?.planId, code, unit)}>{boardTexts.toCorrect}</Link>}
      destroyOnHidden
    >
      {unit !== null && indicator && (
        <Content board={board} indicator={indicator} unit={unit} params={params} change={change} />
      )}
    </Drawer>
  );
}

interface ContentProps {
  board: Board | undefined;
  indicator: IndicatorRef;
  unit: string;
  params: BoardParams;
  change: ChangeBoard;
}

/** What the number means, and either its sources or, where the registry counts it, the enterprises behind it. */
function Content({ board, indicator, unit, params, change }: ContentProps) {
  const isShown = indicator.code === params.indicator;
  const counted = board && isShown ? countedOf(board, unit) : null;
  return (
    <div className={styles.content}>
      <About indicator={indicator} />
      {counted && <CountedSwitch counted={counted} board={board} params={params} change={change} />}
      {counted && board && params.names ? (
        <Suspense fallback={<SkeletonRows rows={8} />}>
          <CountedNames key={unit + params.names} board={board} unitId={unit} set={params.names} />
        </Suspense>
      ) : (
        <>
          <SourcesTable
            indicator={indicator}
            unitId={unit}
            on={params.on || undefined}
            measure={isShown ? params.measure : null}
          />
          <p className={styles.note}>{boardTexts.sameCell}</p>
        </>
      )}
    </div>
  );
}

/** Where a value is corrected: 数据填报 · 历史与更正. */
const valuesAddress = (plan: string | undefined, indicator: string, unit: string | null) =>
  address("/entry/values", { plan, indicator, unit });

const About = ({ indicator }: { indicator: IndicatorRef }) => (
  <dl className={styles.about}>
    <Fact name={boardTexts.definition} text={indicator.definition} />
    <Fact name={boardTexts.scope} text={indicator.scope} />
    <Fact name={boardTexts.source} text={indicator.source} />
  </dl>
);

function Fact({ name, text }: { name: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
