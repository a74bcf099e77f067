import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { comparatorTexts, planPartTexts, targetKindTexts } from "@/locales";
import { yearOfDay } from "../document";
import type { StepProps } from "../steps";
import type { DocumentTarget, PlanDocument } from "../types";
import styles from "../wizard.module.css";
import { ChoiceCell, FigureCell, IndicatorCell, MeasureCell, TextCell, UnitCell, YearCell } from "./cells";
import { type DrawCell, PartList } from "./PartList";
import { hasNoComparator, hasSpan } from "./targetKinds";

const texts = planPartTexts.targets;

const cells: DrawCell<DocumentTarget>[] = [
  ({ indicator }, put, label) => (
    <IndicatorCell
      label={label}
      value={indicator}
      onChange={(code, measureUnit) => put({ indicator: code, measureUnit })}
    />
  ),
  ({ year }, put, label) => <YearCell label={label} value={year} onChange={(next) => next && put({ year: next })} />,
  ({ kind, comparator }, put, label) => (
    <ChoiceCell
      label={label}
      value={kind}
      options={targetKindTexts}
      onChange={(next) => next && put({ kind: next, comparator: hasNoComparator(next) ? null : (comparator ?? ">=") })}
    />
  ),
  ({ comparator, kind }, put, label) => (
    <ChoiceCell
      label={label}
      value={comparator}
      options={comparatorTexts}
      {...(hasNoComparator(kind) ? { none: planPartTexts.noValue } : {})}
      onChange={(next) => put({ comparator: next })}
    />
  ),
  ({ value }, put, label) => (
    <FigureCell label={label} value={value} onChange={(next) => put({ value: next, printed: null })} />
  ),
  ({ indicator, measureUnit }, put, label) => (
    <MeasureCell
      label={label}
      indicator={indicator}
      value={measureUnit}
      onChange={(next) => put({ measureUnit: next, printed: null })}
    />
  ),
  ({ nature }, put, label) => (
    <ChoiceCell
      label={label}
      value={nature}
      options={texts.natures}
      none={texts.natureNone}
      onChange={(next) => put({ nature: next })}
    />
  ),
  ({ printed, value, measureUnit }, put, label) => (
    <TextCell
      label={label}
      hint={value ? `${value}${measureUnit}` : ""}
      value={printed ?? ""}
      onChange={(text) => put({ printed: text || null })}
    />
  ),
  ({ clause }, put, label) => <TextCell label={label} value={clause} onChange={(text) => put({ clause: text })} />,
];

/** 正文目标: targets in running text. */
export function TextTargets({ plan, change }: StepProps) {
  return (
    <PartList
      title={texts.title}
      lead={texts.lead}
      addText={texts.add}
      emptyText={texts.none}
      columns={texts.columns}
      widths={[200, 80, 120, 90, 90, 90, 90, undefined, 110, 80]}
      cells={cells}
      items={plan.targets}
      blank={() => blankTarget(plan)}
      more={(target, put) => <More plan={plan} target={target} put={put} />}
      onChange={(targets) => change({ targets })}
    />
  );
}

const blankTarget = (plan: PlanDocument): DocumentTarget => ({
  indicator: "",
  unit: null,
  year: yearOfDay(plan.to),
  firstYear: null,
  kind: "level",
  value: null,
  measureUnit: "",
  comparator: ">=",
  printed: null,
  nature: null,
  effort: false,
  task: null,
  partOf: null,
  scope: null,
  clause: "",
});

interface MoreProps {
  plan: PlanDocument;
  target: DocumentTarget;
  put: (parts: Partial<DocumentTarget>) => void;
}

/** What the target is a part of, or holds for only. */
function Narrowed({ target, put }: Omit<MoreProps, "plan">) {
  const more = texts.more;
  return (
    <>
      <Field label={more.partOf} width={220}>
        <IndicatorCell
          label={more.partOf}
          value={target.partOf ?? ""}
          none={more.partOfNone}
          onChange={(code) => put({ partOf: code || null })}
        />
      </Field>
      <Field label={more.scope} width={280}>
        <TextCell
          label={more.scope}
          hint={more.scopeHint}
          value={target.scope ?? ""}
          onChange={(text) => put({ scope: text || null })}
        />
      </Field>
    </>
  );
}

function More({ plan, target, put }: MoreProps) {
  const more = texts.more;
  const tasks = Object.fromEntries(plan.tasks.map(({ number, title }) => [number, `${number} ${title ?? ""}`]));
  return (
    <>
      <Checkbox checked={target.effort} onChange={({ target: box }) => put({ effort: box.checked })}>
        {more.effort}
      </Checkbox>
      <Field label={more.task} width={220}>
        <ChoiceCell
          label={more.task}
          value={target.task}
          options={tasks}
          none={more.taskNone}
          onChange={(task) => put({ task })}
        />
      </Field>
      <Field label={more.unit} width={180}>
        <UnitCell label={more.unit} issued={plan.issued} value={target.unit} onChange={(unit) => put({ unit })} />
      </Field>
      {hasSpan(target.kind) && (
        <Field label={`${more.firstYear}`} width={120}>
          <YearCell label={more.firstYear} value={target.firstYear} onChange={(firstYear) => put({ firstYear })} />
        </Field>
      )}
      <Narrowed target={target} put={put} />
    </>
  );
}

export const Field = ({ label, width, children }: { label: string; width: number; children: ReactNode }) => (
  <div className={styles.field} style={{ width }}>
    <span className={styles.label} aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
);
