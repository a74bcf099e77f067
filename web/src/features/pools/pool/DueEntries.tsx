import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { gapTexts, poolListTexts, poolTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Pool, PoolDue } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import styles from "../Ladder.module.css";
import { dueQuery } from "../queries";

/** 应入未入: who meets the rule and is not in. */
export function DueEntries({ pool, may }: { pool: Pool; may: boolean }) {
  const { data, error } = useQuery(dueQuery(pool.id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const enter = useAct(
    (creditCodes: readonly string[]) =>
      call("POST", `/api/pools/${pool.id}/places`, {
        key: newKey(),
        body: { creditCodes, reason: poolListTexts.usualReason },
      }),
    poolListTexts.entered2,
    () => setChosen([]),
  );
  if (error) return <FailureCard error={error} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (data.enter.length === 0) return <EmptyState title={poolListTexts.nobody} />;
  const toggle = (code: string) =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <>
      <p className={styles.figures}>
        {poolListTexts.shown(data.enter.length, data.enterTotal)}
        {may && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={enter.isPending}
            onClick={() => enter.mutate(chosen)}
          >
            {poolListTexts.enterAll(chosen.length)}
          </Button>
        )}
      </p>
      <EntryTable rows={data.enter} chosen={chosen} onToggle={may ? toggle : undefined} />
    </>
  );
}

interface TableProps {
  rows: PoolDue["enter"];
  chosen: readonly string[];
  onToggle: ((code: string) => void) | undefined;
}

function EntryTable({ rows, chosen, onToggle }: TableProps) {
  const titles = [poolTexts.enterprise, poolTexts.place, poolListTexts.failed, poolListTexts.lacking];
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} className={table.left}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.creditCode}>
            <td className={table.left}>
              {onToggle && (
                <input
                  type="checkbox"
                  className={styles.box}
                  checked={chosen.includes(row.creditCode)}
                  aria-label={gapTexts.select(row.name)}
                  onChange={() => onToggle(row.creditCode)}
                />
              )}
              <Link to={`/enterprises/${row.creditCode}`}>{row.name}</Link>
            </td>
            <td className={table.left}>{row.unit}</td>
            <td className={table.left}>{row.failed}</td>
            <td className={table.left}>{row.lacking}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
