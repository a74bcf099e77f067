import { useQuery } from "@tanstack/react-query";
import { Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { commonTexts, countingTexts } from "@/locales";
import type { Board, CountedEnterprise } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import type { NameSet } from "../boardParams";
import styles from "./Counted.module.css";
import { namesDay, namesPerPage, namesQuery } from "./queries";

const names = countingTexts.nameColumns;

interface Props {
  board: Board;
  unitId: string;
  set: NameSet;
}

/** The enterprises behind a number, by name; each leads to its page. */
export function CountedNames({ board, unitId, set }: Props) {
  const [page, setPage] = useState(1);
  const query = useQuery(namesQuery(board, unitId, set, page));
  if (query.isError) return <FailureCard error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={8} />;
  const { items, total } = query.data;
  if (total === 0) return <EmptyState title={countingTexts.emptyTitle} text={countingTexts.emptyText} />;
  return (
    <>
      <div className={styles.bar}>
        <span>{countingTexts.countText(total)}</span>
        <span>{countingTexts.namesOn(namesDay(board, unitId, set))}</span>
      </div>
      <Table<CountedEnterprise>
        size="small"
        rowKey="id"
        aria-label={countingTexts.listLabel}
        columns={columns}
        dataSource={items}
        loading={query.isPlaceholderData}
        pagination={{
          current: page,
          pageSize: namesPerPage,
          total,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
      />
    </>
  );
}

const columns: TableColumnsType<CountedEnterprise> = [
  {
    title: names.name,
    key: "name",
    render: (_, { name, creditCode }) =>
      creditCode ? (
        <>
          <Link to={`/enterprises/${creditCode}`}>{name}</Link>
          <span className={styles.code}>{creditCode}</span>
        </>
      ) : (
        countingTexts.unseen
      ),
  },
  { title: names.place, key: "place", width: 150, render: (_, row) => placeText(row) },
  {
    title: names.countsFor,
    key: "countsFor",
    width: 150,
    render: (_, { countsFor, by }) => (
      <>
        {countsFor ?? countingTexts.sets["not-attributed"]}
        {by === "enterprise" && <span className={styles.code}>{countingTexts.byRule}</span>}
      </>
    ),
  },
  {
    title: names.number,
    dataIndex: "number",
    width: 150,
    render: (number: string | null) => number ?? commonTexts.missing,
  },
  { title: names.valid, key: "valid", width: 180, render: (_, row) => validText(row) },
];

const placeText = ({ unit, park }: CountedEnterprise) =>
  [unit, park].filter((part, index, all) => part && all.indexOf(part) === index).join(commonTexts.enumeration) ||
  commonTexts.missing;

const validText = ({ validFrom, lastDay }: CountedEnterprise) =>
  validFrom ? countingTexts.span(validFrom, lastDay ?? countingTexts.longTerm) : commonTexts.missing;
