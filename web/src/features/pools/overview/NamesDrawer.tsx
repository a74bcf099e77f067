import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link } from "react-router";
import { ladderTexts } from "@/locales";
import type { Query } from "@/shared/api/client";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import { ladderNamesQuery } from "../queries";

/** Whose names are wanted. */
export interface NamesWish {
  title: string;
  query: Query;
}

interface Props {
  wish: NamesWish;
  unit: string;
  on: string;
  onClose: () => void;
}

/** The enterprises behind a number. */
export function NamesDrawer({ wish, unit, on, onClose }: Props) {
  const { data, error } = useQuery(ladderNamesQuery({ ...wish.query, unit, on }));
  return (
    <Drawer
      open
      size={560}
      title={`${wish.title} · ${data ? ladderTexts.holders(data.total) : ladderTexts.names}`}
      onClose={onClose}
    >
      {error && <FailureCard error={error} />}
      {!error && !data && <SkeletonRows rows={12} />}
      {data && (
        <table className={table.table}>
          <thead>
            <tr>
              <th className={table.left}>{ladderTexts.enterprise}</th>
              <th className={table.left}>{ladderTexts.place}</th>
              <th className={table.left}>{ladderTexts.titles}</th>
            </tr>
          </thead>
          <tbody>
            {data.enterprises.map((one) => (
              <tr key={one.creditCode}>
                <td className={`${table.left} ${table.wrap}`}>
                  <Link to={`/enterprises/${one.creditCode}`}>{one.name}</Link>
                </td>
                <td className={table.left}>{one.unit}</td>
                <td className={`${table.left} ${table.wrap}`}>{one.titles.join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  );
}
