import { Button, Table, type TableColumnsType } from "antd";
import { Fragment, useState } from "react";
import {
  assetTexts,
  commonTexts,
  enterpriseStateTexts,
  enterpriseTexts,
  fieldTexts,
  sizeTexts,
  vetoTexts,
} from "@/locales";
import type { Enterprise, EnterpriseAsset, EnterpriseChoices, EnterpriseField } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import { AddVeto } from "../forms/AddVeto";
import { EditField, fieldValue } from "../forms/EditField";
import { industryText } from "../industry";
import styles from "./Tabs.module.css";

const texts = enterpriseTexts.overview;
const missing = commonTexts.missing;
const fields = Object.keys(fieldTexts).filter((field) => field !== "name") as EnterpriseField[];

interface Props {
  one: Enterprise;
  choices: EnterpriseChoices | undefined;
}

/** 概况: what the enterprise is, what it has, where it was, what bars it. */
export function OverviewTab({ one, choices }: Props) {
  return (
    <div className={styles.columns}>
      <Identity one={one} choices={choices} />
      <div className={styles.stack}>
        <Vetoes one={one} />
        <Lists assets={one.assets} />
        <History one={one} />
      </div>
    </div>
  );
}

function shownOf(one: Enterprise, field: EnterpriseField): string | null {
  const words: Partial<Record<EnterpriseField, string | null>> = {
    unit: one.unit,
    park: one.park,
    industry: industryText(one.industryCode),
    size: one.size && sizeTexts[one.size],
    state: enterpriseStateTexts[one.state] + (one.stateFrom ? ` ${enterpriseTexts.sinceDay(one.stateFrom)}` : ""),
    "state-controlled":
      one.stateControlled === null ? null : one.stateControlled ? enterpriseTexts.page.yes : enterpriseTexts.page.no,
  };
  return field in words ? (words[field] ?? null) : fieldValue(one, field);
}

/** A masked contact is not edited: it would be written back in part. */
const mayEdit = (one: Enterprise, field: EnterpriseField) =>
  one.canEdit && !(one.contactsMasked && field.startsWith("contact"));

/** The command line has no name of its own. */
const whoEntered = (name: string) => (name === "cli" ? enterpriseTexts.changes.cli : name);

function Identity({ one, choices }: Props) {
  const { label, enteredByName, enteredAt } = one.batch;
  return (
    <Panel
      title={texts.identity}
      note={enterpriseTexts.page.brought(label, whoEntered(enteredByName), chinaTime(enteredAt))}
    >
      <div className={styles.body}>
        <dl className={styles.facts}>
          {fields.map((field) => (
            <Fragment key={field}>
              <dt>{fieldTexts[field]}</dt>
              <dd>{shownOf(one, field) ?? <span className={styles.quiet}>{enterpriseTexts.page.unknown}</span>}</dd>
              <dd>{mayEdit(one, field) && <EditField one={one} field={field} choices={choices} />}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
    </Panel>
  );
}

const vetoColumns: TableColumnsType<Enterprise["vetoes"][number]> = [
  { key: "kind", title: texts.vetoColumns.kind, width: 72, render: (_, veto) => vetoTexts[veto.kind].name },
  {
    key: "found",
    title: texts.vetoColumns.found,
    width: 110,
    render: (_, { found }) => (found ? texts.found : texts.clear),
  },
  { key: "on", title: texts.vetoColumns.on, width: 104, dataIndex: "on" },
  {
    key: "until",
    title: texts.vetoColumns.until,
    width: 104,
    render: (_, { until }) => until ?? enterpriseTexts.changes.openEnd,
  },
  { key: "basis", title: texts.vetoColumns.basis, dataIndex: "basis" },
];

function Vetoes({ one }: { one: Enterprise }) {
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={texts.vetoes}
      extra={
        one.canEdit && (
          <Button size="small" onClick={() => setAdding(true)}>
            {texts.addVeto}
          </Button>
        )
      }
    >
      <div className={styles.body}>
        {one.vetoes.length === 0 ? (
          <p className={styles.empty}>{texts.noVetoes}</p>
        ) : (
          <Table size="small" rowKey="id" pagination={false} columns={vetoColumns} dataSource={one.vetoes} />
        )}
      </div>
      {adding && <AddVeto one={one} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

const wan = 10_000;
const assetColumns: TableColumnsType<EnterpriseAsset> = [
  { key: "kind", title: texts.assetColumns.kind, width: 84, render: (_, { kind }) => assetTexts[kind] },
  { key: "type", title: texts.assetColumns.type, width: 104, render: (_, { type }) => type ?? missing },
  { key: "name", title: texts.assetColumns.name, dataIndex: "name" },
  { key: "number", title: texts.assetColumns.number, width: 150, render: (_, { number }) => number ?? missing },
  { key: "from", title: texts.assetColumns.from, width: 100, render: (_, { from }) => from ?? missing },
  { key: "to", title: texts.assetColumns.to, width: 100, render: (_, { to }) => to ?? missing },
  {
    key: "amount",
    title: texts.assetColumns.amount,
    width: 110,
    align: "right",
    render: (_, { amount }) => (amount === null ? missing : formatNumber(amount / wan, 2)),
  },
];

function Lists({ assets }: { assets: readonly EnterpriseAsset[] }) {
  return (
    <Panel title={texts.lists}>
      <div className={styles.body}>
        {assets.length === 0 ? (
          <p className={styles.empty}>{texts.noLists}</p>
        ) : (
          <Table
            size="small"
            rowKey={({ kind, name, number, from }) => [kind, name, number, from].join()}
            pagination={assets.length > 10 ? { pageSize: 10, size: "small" } : false}
            columns={assetColumns}
            dataSource={[...assets]}
            scroll={{ x: 780 }}
          />
        )}
      </div>
    </Panel>
  );
}

const span = (from: string | null, to: string | null) =>
  from && to ? texts.until(from, to) : to ? texts.toDay(to) : from ? enterpriseTexts.sinceDay(from) : null;

function History({ one }: { one: Enterprise }) {
  const moves = one.places.length > 1 ? one.places : [];
  const nothing = one.formerNames.length === 0 && moves.length === 0;
  return (
    <Panel title={texts.history}>
      <div className={styles.body}>
        {nothing ? (
          <p className={styles.empty}>{texts.noHistory}</p>
        ) : (
          <ul className={styles.list}>
            {one.formerNames.map(({ name, to }) => (
              <li key={name}>
                {enterpriseTexts.page.formerNames} {name} <span className={styles.quiet}>{span(null, to)}</span>
              </li>
            ))}
            {moves.map(({ unit, park, from, to }) => (
              <li key={`${from} ${unit}`}>
                {fieldTexts.unit} {texts.place(unit ?? missing, park)}{" "}
                <span className={styles.quiet}>{span(from, to)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
