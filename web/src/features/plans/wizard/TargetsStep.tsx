import { useQuery } from "@tanstack/react-query";
import { Tabs } from "antd";
import { wizardTexts } from "@/locales";
import { dictionaryQuery } from "@/shared/basics/queries";
import { EmptyState } from "@/shared/ui/EmptyState";
import type { StepProps } from "./steps";
import { TableEditor } from "./TableEditor";
import type { DocumentTable } from "./types";
import styles from "./wizard.module.css";

/** 目标: one table per indicator, units × years. */
export function TargetsStep({ plan, change }: StepProps) {
  const { data } = useQuery(dictionaryQuery);
  if (plan.tables.length === 0) return <EmptyState title={wizardTexts.indicators.none} text={wizardTexts.table.none} />;
  const put = (next: DocumentTable) =>
    change({ tables: plan.tables.map((table) => (table.tableId === next.tableId ? next : table)) });
  return (
    <>
      <Tabs
        items={plan.tables.map((table) => ({
          key: table.tableId ?? table.indicator,
          label: data?.indicators.find(({ code }) => code === table.indicator)?.name ?? table.title,
          children: <TableEditor plan={plan} table={table} onChange={put} />,
        }))}
      />
      <p className={styles.muted}>{wizardTexts.table.fileHint}</p>
    </>
  );
}
