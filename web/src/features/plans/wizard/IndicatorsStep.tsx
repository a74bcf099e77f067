import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Select } from "antd";
import { useState } from "react";
import { basicsTexts, wizardTexts } from "@/locales";
import { IndicatorDialog } from "@/shared/basics/IndicatorDialog";
import { dictionaryQuery } from "@/shared/basics/queries";
import type { IndicatorEntry } from "@/shared/basics/types";
import { EmptyState } from "@/shared/ui/EmptyState";
import { blankTable } from "./document";
import lists from "./list.module.css";
import type { StepProps } from "./steps";
import type { DocumentTable } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.indicators;

/** 指标: those the plan is measured by, from the dictionary or new; each gets a table. */
export function IndicatorsStep({ plan, change }: StepProps) {
  const { data } = useQuery(dictionaryQuery);
  const [making, setMaking] = useState(false);
  const entries = data?.indicators ?? [];
  const add = (indicator: IndicatorEntry | undefined) =>
    indicator && change({ tables: [...plan.tables, blankTable(plan, indicator)] });
  const chosen = plan.tables.map(({ indicator }) => indicator);
  return (
    <>
      <p className={styles.lead}>{texts.lead}</p>
      <div className={styles.row}>
        <Select
          aria-label={texts.choose}
          placeholder={texts.placeholder}
          showSearch={{ optionFilterProp: "label" }}
          loading={!data}
          value={null}
          style={{ width: 420 }}
          onChange={(code: string | null) => add(entries.find((entry) => entry.code === code))}
          options={entries
            .filter(({ code }) => !chosen.includes(code))
            .map(({ code, name, measureUnit }) => ({ value: code, label: `${name} (${measureUnit})` }))}
        />
        <Button onClick={() => setMaking(true)}>{texts.make}</Button>
      </div>
      {plan.tables.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneHint} />
      ) : (
        <Chosen
          tables={plan.tables}
          entries={entries}
          onRemove={(id) => change({ tables: plan.tables.filter(({ tableId }) => tableId !== id) })}
        />
      )}
      {making && data && (
        <IndicatorDialog dictionary={data} entry={null} onClose={() => setMaking(false)} onSaved={add} />
      )}
    </>
  );
}

interface ChosenProps {
  tables: DocumentTable[];
  entries: IndicatorEntry[];
  onRemove: (tableId: string | null) => void;
}

function Chosen({ tables, entries, onRemove }: ChosenProps) {
  return (
    <table className={lists.table}>
      <thead>
        <tr>
          {texts.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">{basicsTexts.indicators.columns.acts}</th>
        </tr>
      </thead>
      <tbody>
        {tables.map((table) => {
          const entry = entries.find(({ code }) => code === table.indicator);
          return (
            <tr key={table.tableId}>
              <th scope="row">{entry?.name ?? table.indicator}</th>
              <td>{entry?.definition}</td>
              <td>{table.measureUnit}</td>
              <td>{texts.table(table.rows.length)}</td>
              <td>
                <Popconfirm
                  title={texts.remove}
                  description={texts.removeAsk}
                  onConfirm={() => onRemove(table.tableId)}
                >
                  <Button type="link" size="small" danger>
                    {texts.remove}
                  </Button>
                </Popconfirm>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
