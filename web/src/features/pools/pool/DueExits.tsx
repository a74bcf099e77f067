import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { poolExitTexts, poolListTexts, poolTexts } from "@/locales";
import type { PoolDue } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import { dueQuery } from "../queries";
import { LeaveDialog } from "./LeaveDialog";

type Exit = PoolDue["leave"][number];

/** 应出未出: who is in and should leave, with the reason that the registry gives. */
export function DueExits({ pool, may }: { pool: number; may: boolean }) {
  const { data, error } = useQuery(dueQuery(pool));
  const [leaving, setLeaving] = useState<Exit | null>(null);
  if (error) return <FailureCard error={error} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (data.leave.length === 0) return <EmptyState title={poolListTexts.nobody} />;
  const titles = [poolTexts.enterprise, poolTexts.place, poolListTexts.enteredOn, poolListTexts.exit];
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            {[...titles, ...(may ? [poolTexts.act] : [])].map((title) => (
              <th key={title} className={table.left}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.leave.map((row) => (
            <ExitRow key={row.placeId} row={row} onLeave={may ? () => setLeaving(row) : undefined} />
          ))}
        </tbody>
      </table>
      {leaving && <LeaveDialog place={{ ...leaving, id: leaving.placeId }} onClose={() => setLeaving(null)} />}
    </>
  );
}

function ExitRow({ row, onLeave }: { row: Exit; onLeave: (() => void) | undefined }) {
  return (
    <tr>
      <td className={table.left}>
        <Link to={`/enterprises/${row.creditCode}`}>{row.name}</Link>
      </td>
      <td className={table.left}>{row.unit}</td>
      <td className={table.left}>{row.enteredOn}</td>
      <td className={table.left}>{poolExitTexts[row.exit]}</td>
      {onLeave && (
        <td className={table.left}>
          <button type="button" className={table.number} onClick={onLeave}>
            {poolListTexts.leave}
          </button>
        </td>
      )}
    </tr>
  );
}
