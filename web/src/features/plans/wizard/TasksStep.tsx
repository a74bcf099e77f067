import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { wizardTexts } from "@/locales";
import { unitTreeQuery } from "@/shared/basics/queries";
import { flatten } from "@/shared/basics/unitRows";
import { EmptyState } from "@/shared/ui/EmptyState";
import lists from "./list.module.css";
import { PasteTasks } from "./PasteTasks";
import { UnitsCell } from "./parts/UnitsCell";
import { blankTask, dayIn } from "./paste";
import type { StepProps } from "./steps";
import type { DocumentTask } from "./types";
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
  const [number, title, lead, responsible, due] = texts.columns.map((column) => texts.field(task.number, column));
  const put = (parts: Partial<DocumentTask>) => onChange({ ...task, ...parts });
  return (
    <tr>
      <td>
        <NumberInput label={number} task={task} put={put} />
      </td>
      <td>
        <TitleInput label={title} task={task} put={put} />
      </td>
      <td>
        <UnitsCell label={lead} units={task.lead} names={names} onChange={(units) => put({ lead: units })} />
      </td>
      <td>
        <UnitsCell
          label={responsible}
          units={task.responsible}
          names={names}
          onChange={(units) => put({ responsible: units })}
        />
      </td>
      <td>
        <DueInput label={due} task={task} put={put} />
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

interface CellProps {
  label: string | undefined;
  task: DocumentTask;
  put: (parts: Partial<DocumentTask>) => void;
}

const NumberInput = ({ label, task, put }: CellProps) => (
  <Input
    aria-label={label}
    maxLength={40}
    value={task.number}
    onChange={({ target }) => put({ number: target.value })}
  />
);

const TitleInput = ({ label, task, put }: CellProps) => (
  <Input.TextArea
    aria-label={label}
    autoSize
    maxLength={300}
    value={task.title ?? ""}
    onChange={({ target }) => put({ title: target.value || null })}
  />
);

const DueInput = ({ label, task, put }: CellProps) => (
  <Input
    aria-label={label}
    placeholder={texts.dueHint}
    maxLength={60}
    value={task.duePrinted ?? ""}
    onChange={({ target }) => put({ duePrinted: target.value || null, due: dayIn(target.value) })}
  />
);
