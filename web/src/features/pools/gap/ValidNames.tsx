import { useQuery } from "@tanstack/react-query";
import { Drawer, Pagination } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { commonTexts, gapTexts, ladderTexts, poolTexts } from "@/locales";
import type { GapList } from "@/shared/api/contract";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import { namesPerPage, validNamesQuery } from "../queries";

interface Props {
  list: GapList;
  /** The plan's own unit: all of its units together. */
  whole: boolean;
  onClose: () => void;
}

/** The enterprises that hold the title on the day, those that run out first on top of their page. */
export function ValidNames({ list, whole, onClose }: Props) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(validNamesQuery(list, whole, page));
  return (
    <Drawer
      open
      size={640}
      title={`${gapTexts.valid} · ${data ? ladderTexts.holders(data.total) : ladderTexts.names}`}
      onClose={onClose}
    >
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <SkeletonRows rows={12} />}
      {data && (
        <>
          <Names items={data.items} />
          <Pagination
            current={page}
            pageSize={namesPerPage}
            total={data.total}
            onChange={setPage}
            showSizeChanger={false}
            hideOnSinglePage
            style={{ marginTop: 12 }}
          />
        </>
      )}
    </Drawer>
  );
}

interface Name {
  id: number;
  creditCode: string;
  name: string;
  unit: string | null;
  countsFor: string | null;
  lastDay: string | null;
}

function Names({ items }: { items: readonly Name[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {[poolTexts.enterprise, poolTexts.place, gapTexts.countsFor, gapTexts.lastDay].map((title) => (
            <th key={title} className={table.left}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className={`${table.left} ${table.wrap}`}>
              {one.creditCode ? <Link to={`/enterprises/${one.creditCode}`}>{one.name}</Link> : one.name}
            </td>
            <td className={table.left}>{one.unit}</td>
            <td className={table.left}>{one.countsFor ?? commonTexts.missing}</td>
            <td className={table.left}>{one.lastDay ?? gapTexts.longTerm}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
