import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { wizardTexts } from "@/locales";
import { unitTreeQuery } from "@/shared/basics/queries";
import { flatten } from "@/shared/basics/unitRows";
import { EmptyState } from "@/shared/ui/EmptyState";
import lists from "./list.module.css";
import { PasteTasks } from "./PasteTasks";
import { blankTask, dayIn } from "./paste";
import type { StepProps } from "./steps";
import type { DocumentTask, DocumentUnit } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.tasks;

/** 任务: who leads, who answers, by when. */
export function TasksStep({ plan, change }: StepProps) {
  const { data: tree } = useQuery(unitTreeQuery(plan.issued));
  const [pasting, setPasting] = useState(false);
  const names = flatten(tree ?? []).map(({ unitId, name }) => ({ value: unitId, label: name }));
  const set = (at: number, task: DocumentTask | null) =>
    change({ tasks: plan.tasks.flatMap((each, i) => (i === at ? (task ? [task] : []) : [each])) });
  return (
    <>
      <p className={styles.lead}>{texts.lead}</p>
      <div className={styles.row}>
        <Button type="primary" ghost onClick={() => setPasting(true)}>
          {texts.paste}
        </Button>
        <Button onClick={() => change({ tasks: [...plan.tasks, blankTask(String(plan.tasks.length + 1))] })}>
          {texts.add}
        </Button>
      </div>
      {plan.tasks.length === 0 ? (
        <EmptyState title={texts.empty} />
      ) : (
        <table className={lists.table}>
          <Head />
          <tbody>
            {plan.tasks.map((task, i) => (
              <TaskRow key={i} task={task} names={names} onChange={(next) => set(i, next)} />
            ))}
          </tbody>
        </table>
      )}
      {pasting && (
        <PasteTasks
          from={plan.tasks.length}
          onTake={(tasks) => change({ tasks: [...plan.tasks, ...tasks] })}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  );
}

const widths = [80, undefined, 220, 260, 170, 44];

const Head = () => (
  <thead>
    <tr>
      {texts.columns.map((column, i) => (
        <th key={column} scope="col" style={{ width: widths[i] }}>
          {column}
        </th>
      ))}
    </tr>
  </thead>
);

interface TaskRowProps {
  task: DocumentTask;
  names: { value: string; label: string }[];
  onChange: (task: DocumentTask | null) => void;
}

function TaskRow({ task, names, onChange }: TaskRowProps) {
  const [, title, lead, responsible, due] = texts.columns;
  const label = (column: string | undefined) => texts.field(task.number, column ?? "");
  return (
    <tr>
      <td>
        <Input
          aria-label={label(texts.columns[0])}
          maxLength={40}
          value={task.number}
          onChange={({ target }) => onChange({ ...task, number: target.value })}
        />
      </td>
      <td>
        <Input.TextArea
          aria-label={label(title)}
          autoSize
          maxLength={300}
          value={task.title ?? ""}
          onChange={({ target }) => onChange({ ...task, title: target.value || null })}
        />
      </td>
      <td>
        <Units
          label={label(lead)}
          units={task.lead}
          names={names}
          onChange={(units) => onChange({ ...task, lead: units })}
        />
      </td>
      <td>
        <Units
          label={label(responsible)}
          units={task.responsible}
          names={names}
          onChange={(units) => onChange({ ...task, responsible: units })}
        />
      </td>
      <td>
        <Input
          aria-label={label(due)}
          placeholder={texts.dueHint}
          maxLength={60}
          value={task.duePrinted ?? ""}
          onChange={({ target }) => onChange({ ...task, duePrinted: target.value || null, due: dayIn(target.value) })}
        />
      </td>
      <td>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={texts.remove(task.number)}
          onClick={() => onChange(null)}
        />
      </td>
    </tr>
  );
}

interface UnitsProps {
  label: string;
  units: DocumentUnit[];
  names: { value: string; label: string }[];
  onChange: (units: DocumentUnit[]) => void;
}

/** Units by name; a name without a unit stays as typed, and the check says so. */
function Units({ label, units, names, onChange }: UnitsProps) {
  const idOf = (unit: DocumentUnit) =>
    unit.unitId ?? names.find((name) => name.label === unit.printed)?.value ?? unit.printed;
  const unitOf = (id: string): DocumentUnit => {
    const known = names.find(({ value }) => value === id);
    const before = units.find((unit) => idOf(unit) === id);
    return before ?? (known ? { printed: known.label, unitId: known.value } : { printed: id, unitId: null });
  };
  return (
    <Select
      mode="tags"
      aria-label={label}
      className={styles.wide ?? ""}
      showSearch={{ optionFilterProp: "label" }}
      tokenSeparators={texts.separators}
      value={units.map(idOf)}
      onChange={(ids: string[]) => onChange(ids.map(unitOf))}
      options={names}
    />
  );
}
