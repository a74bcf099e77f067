import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { poolExitTexts, poolListTexts, poolTexts } from "@/locales";
import type { PoolPlace } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import { placesQuery } from "../queries";
import { LeaveDialog } from "./LeaveDialog";

/** Who is in the pool, or has left it. */
export function PoolPlaces({ pool, left, may }: { pool: number; left: boolean; may: boolean }) {
  const { data, error } = useQuery(placesQuery(pool, left));
  const [leaving, setLeaving] = useState<PoolPlace | null>(null);
  if (error) return <FailureCard error={error} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (data.length === 0) return <EmptyState title={poolListTexts.nobody} />;
  const titles = left
    ? [poolListTexts.enteredOn, poolListTexts.leftOn, poolListTexts.exit]
    : [poolListTexts.enteredOn, poolListTexts.reason, poolListTexts.targetYear];
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            {[poolTexts.enterprise, poolTexts.place, ...titles, poolTexts.officer, ...(may ? [poolTexts.act] : [])].map(
              (title) => (
                <th key={title} className={table.left}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {data.map((row) => (
            <Row key={row.id} row={row} left={left} onLeave={may ? () => setLeaving(row) : undefined} />
          ))}
        </tbody>
      </table>
      {leaving && <LeaveDialog place={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Row({ row, left, onLeave }: { row: PoolPlace; left: boolean; onLeave: (() => void) | undefined }) {
  const cells = left
    ? [row.enteredOn, row.leftOn, [row.exit && poolExitTexts[row.exit], row.exitNote].filter(Boolean).join(" ")]
    : [row.enteredOn, row.entryReason, row.targetYear];
  return (
    <tr>
      <td className={table.left}>
        <Link to={`/enterprises/${row.creditCode}?tab=cultivation`}>{row.name}</Link>
      </td>
      <td className={table.left}>{row.unit}</td>
      {cells.map((cell, at) => (
        <td key={`${row.id}-${at}`} className={table.left}>
          {cell}
        </td>
      ))}
      <td className={table.left}>{row.officerName}</td>
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
