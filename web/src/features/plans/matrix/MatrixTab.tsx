import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { planTexts } from "@/locales";
import type { PlanDetail, TableRef } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { tabAddress } from "../addresses";
import { findingsQuery, matrixQuery } from "../queries";
import { Annex } from "./Annex";
import { densities } from "./density";
import { MatrixBar } from "./MatrixBar";
import { MatrixSkeleton } from "./MatrixSkeleton";
import styles from "./MatrixTab.module.css";
import { tableMeasure } from "./measure";
import { useMatrixAddress } from "./useMatrixAddress";
import { usePreference } from "./usePreference";

const texts = planTexts.matrix;

/** 目标任务分解: one annex or panel at a time, as it is printed, with what has been reached. */
export function MatrixTab({ plan }: { plan: PlanDetail }) {
  const address = useMatrixAddress();
  const table = plan.tables.find(({ tableId }) => tableId === address.table) ?? plan.tables[0];
  if (table) return <TableView plan={plan} table={table} />;
  return (
    <div className={styles.card}>
      <EmptyState
        title={texts.noTablesTitle}
        text={texts.noTablesAdvice}
        action={<Link to={tabAddress(plan.planId, "overview")}>{texts.toOverview}</Link>}
      />
    </div>
  );
}

function TableView({ plan, table }: { plan: PlanDetail; table: TableRef }) {
  const session = useSession();
  const address = useMatrixAddress();
  const on = address.on ?? plan.latestData;
  const [density, setDensity] = usePreference("tidu.matrix.density", densities);
  const { data: matrix, error, refetch } = useQuery(matrixQuery(plan.planId, table.tableId, on));
  const findings = useQuery({ ...findingsQuery(plan.planId), enabled: session.canReadFindings });
  return (
    <>
      <MatrixBar
        plan={plan}
        table={table}
        address={address}
        on={on}
        density={density}
        onDensity={setDensity}
        scale={matrix?.scale ?? null}
        canExport={session.canExport}
        measureName={(matrix && tableMeasure(matrix, address.measure)?.name) ?? null}
      />
      {error ? (
        <div className={styles.card}>
          <FailureCard error={error} onRetry={refetch} />
        </div>
      ) : matrix ? (
        <Annex plan={plan} matrix={matrix} address={address} density={density} findings={findings.data ?? null} />
      ) : (
        <MatrixSkeleton density={density} />
      )}
    </>
  );
}
