import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { homeTexts } from "@/locales";
import { planAlertsQuery } from "@/shared/api/queries";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { AttentionTable } from "./AttentionTable";
import { attentionRows } from "./attention";
import styles from "./Home.module.css";
import type { HomePlan } from "./homePlans";

interface Props {
  plans: readonly HomePlan[];
  /** How many rows before one asks for all. */
  limit: number;
}

/** The units that are behind, worst first, whatever the plan and indicator: whom to call today. */
export function AttentionPanel({ plans, limit }: Props) {
  const [all, setAll] = useState(false);
  const queries = useQueries({ queries: plans.map(({ plan, on }) => planAlertsQuery(plan.planId, on)) });
  const failed = queries.find((query) => query.isError);
  const pending = queries.some((query) => query.isPending);
  const own = plans.every(({ plan }) => plan.rowsVisible === "own");
  const rows = attentionRows(plans.map((entry, at) => ({ entry, alerts: queries[at]?.data ?? [] })));
  return (
    <Panel
      title={own ? homeTexts.ownAttention : homeTexts.attention}
      note={rows.length > 0 ? homeTexts.attentionNote(rows.length) : undefined}
      extra={
        rows.length > limit && (
          <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? homeTexts.showLess : homeTexts.showAll(rows.length)}
          </button>
        )
      }
    >
      {failed && <FailureCard error={failed.error} onRetry={() => failed.refetch()} />}
      {pending && !failed && <SkeletonRows rows={limit} height={30} />}
      {!pending && !failed && rows.length === 0 && (
        <EmptyState
          title={own ? homeTexts.ownAttentionEmptyTitle : homeTexts.attentionEmptyTitle}
          text={own ? homeTexts.ownAttentionEmptyText : homeTexts.attentionEmptyText}
        />
      )}
      {!pending && rows.length > 0 && (
        <AttentionTable rows={all ? rows : rows.slice(0, limit)} withPlan={plans.length > 1} />
      )}
    </Panel>
  );
}
