import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { commonTexts, enterpriseTexts, titleEndTexts, titleStateTexts } from "@/locales";
import type { Enterprise, EnterpriseChoices, EnterpriseTitle } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import { AddTitle } from "../forms/AddTitle";
import { EndTitle } from "../forms/EndTitle";
import styles from "./Tabs.module.css";

const texts = enterpriseTexts.titlesTab;
const missing = commonTexts.missing;

interface Props {
  one: Enterprise;
  choices: EnterpriseChoices | undefined;
}

/** 资质: every title it holds and held, the latest first. */
export function TitlesTab({ one, choices }: Props) {
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<EnterpriseTitle | null>(null);
  const add = one.canEdit && (
    <Button size="small" type="primary" onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <Panel title={enterpriseTexts.page.tabs.titles} extra={add}>
      <div className={styles.body}>
        {one.titles.length === 0 ? (
          <EmptyState title={texts.emptyTitle} text={texts.emptyText} />
        ) : (
          <Table<EnterpriseTitle>
            size="small"
            rowKey="id"
            pagination={false}
            columns={columns(one.canEdit ? setEnding : null)}
            dataSource={one.titles}
            scroll={{ x: 1180 }}
          />
        )}
      </div>
      {adding && choices && <AddTitle one={one} titles={choices.titles} onClose={() => setAdding(false)} />}
      {ending && <EndTitle one={one} title={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

const columns = (onEnd: ((title: EnterpriseTitle) => void) | null): TableColumnsType<EnterpriseTitle> => [
  {
    key: "name",
    title: texts.columns.name,
    width: 210,
    fixed: "left",
    render: (_, title) => <Name title={title} />,
  },
  { key: "state", title: texts.columns.state, width: 84, render: (_, title) => <State title={title} /> },
  { key: "number", title: texts.columns.number, width: 150, render: (_, { number }) => number ?? missing },
  { key: "from", title: texts.columns.from, width: 100, dataIndex: "validFrom" },
  { key: "to", title: texts.columns.to, width: 160, render: (_, title) => <End title={title} /> },
  {
    key: "left",
    title: texts.columns.left,
    width: 90,
    align: "right",
    render: (_, { daysLeft }) => (daysLeft === null ? missing : enterpriseTexts.daysLeft(daysLeft)),
  },
  { key: "authority", title: texts.columns.authority, width: 150, render: (_, { authority }) => authority ?? missing },
  { key: "source", title: texts.columns.source, render: (_, { sourceText }) => sourceText },
  ...(onEnd
    ? [
        {
          key: "act",
          title: commonTexts.act,
          width: 72,
          render: (_: unknown, title: EnterpriseTitle) =>
            (title.state === "valid" || title.state === "future") && (
              <Button type="link" size="small" onClick={() => onEnd(title)}>
                {texts.end}
              </Button>
            ),
        },
      ]
    : []),
];

const Name = ({ title }: { title: EnterpriseTitle }) => (
  <>
    {title.name}
    {title.grade && <span className={styles.quiet}> {title.grade}</span>}
    {title.validTo && <div className={styles.quiet}>{title.renewal ? texts.renewal : texts.first}</div>}
  </>
);

const State = ({ title }: { title: EnterpriseTitle }) => (
  <span className={styles.state} data-state={title.state}>
    {titleStateTexts[title.state]}
  </span>
);

function End({ title }: { title: EnterpriseTitle }) {
  const last = title.validTo ?? enterpriseTexts.changes.openEnd;
  if (!title.endedOn) return last;
  return (
    <>
      {last}
      <div className={styles.quiet}>
        {texts.endedOn(title.endedOn, title.endReason ? titleEndTexts[title.endReason] : "")}
      </div>
    </>
  );
}
