import { Button, Popconfirm } from "antd";
import { comparatorTexts, planPartTexts, targetKindTexts } from "@/locales";
import { yearOfDay } from "../document";
import type { StepProps } from "../steps";
import type { DocumentPanel, DocumentPanelRow, PlanDocument } from "../types";
import styles from "../wizard.module.css";
import { ChoiceCell, FigureCell, IndicatorCell, MeasureCell, TextCell, UnitCell, YearCell } from "./cells";
import { type DrawCell, PartList } from "./PartList";
import { Field } from "./TextTargets";
import { hasNoComparator } from "./targetKinds";

const texts = planPartTexts.panels;
const natures = planPartTexts.targets;

/** 专栏: several indicators of one unit for one year. */
export function PanelsPart({ plan, change }: StepProps) {
  const set = (at: number, panel: DocumentPanel | null) =>
    change({ panels: plan.panels.flatMap((each, i) => (i === at ? (panel ? [panel] : []) : [each])) });
  return (
    <>
      {plan.panels.map((panel, i) => (
        <Panel key={panel.tableId ?? i} plan={plan} panel={panel} onChange={(next) => set(i, next)} />
      ))}
      <section className={styles.pane} aria-label={texts.title}>
        {plan.panels.length === 0 && (
          <div>
            <h2 className={styles.heading}>{texts.title}</h2>
            <p className={styles.lead}>{texts.lead}</p>
          </div>
        )}
        <div className={styles.row}>
          <Button onClick={() => change({ panels: [...plan.panels, blankPanel(plan)] })}>{texts.add}</Button>
        </div>
      </section>
    </>
  );
}

function blankPanel(plan: PlanDocument): DocumentPanel {
  const taken = new Set(plan.panels.map(({ tableId }) => tableId));
  let number = plan.panels.length + 1;
  while (taken.has(`panel-${number}`)) number++;
  return {
    tableId: `panel-${number}`,
    clause: texts.clause(plan.panels.length + 1),
    title: texts.newTitle,
    year: yearOfDay(plan.to),
    baselineYear: yearOfDay(plan.baseDate),
    unit: null,
    rows: [],
  };
}

interface PanelProps {
  plan: PlanDocument;
  panel: DocumentPanel;
  onChange: (panel: DocumentPanel | null) => void;
}

function Panel({ plan, panel, onChange }: PanelProps) {
  return (
    <>
      <PanelFields plan={plan} panel={panel} onChange={onChange} />
      <PartList
        title={panel.title}
        lead={texts.lead}
        addText={planPartTexts.add}
        emptyText={texts.none}
        columns={texts.columns}
        widths={[70, 220, 90, 90, 90, 90, 90, 120, undefined, 48]}
        cells={rowCells}
        items={panel.rows}
        blank={() => blankRow(panel.rows.length + 1)}
        onChange={(rows) => onChange({ ...panel, rows })}
        extra={
          <Popconfirm title={texts.remove} description={texts.removeAsk} onConfirm={() => onChange(null)}>
            <Button type="text" danger>
              {texts.remove}
            </Button>
          </Popconfirm>
        }
      />
    </>
  );
}

function PanelFields({ plan, panel, onChange }: PanelProps) {
  const put = (parts: Partial<DocumentPanel>) => onChange({ ...panel, ...parts });
  const fields = texts.fields;
  return (
    <div className={styles.tools}>
      <Field label={fields.title} width={300}>
        <TextCell label={fields.title} value={panel.title} onChange={(title) => put({ title })} />
      </Field>
      <Field label={fields.clause} width={120}>
        <TextCell label={fields.clause} value={panel.clause} onChange={(clause) => put({ clause })} />
      </Field>
      <Field label={fields.unit} width={180}>
        <UnitCell
          label={fields.unit}
          issued={plan.issued}
          value={panel.unit ?? null}
          onChange={(unit) => put({ unit })}
        />
      </Field>
      <Field label={fields.baselineYear} width={160}>
        <YearCell
          label={fields.baselineYear}
          value={panel.baselineYear ?? null}
          onChange={(year) => put({ baselineYear: year })}
        />
      </Field>
      <Field label={fields.year} width={100}>
        <YearCell label={fields.year} value={panel.year} onChange={(year) => year && put({ year })} />
      </Field>
    </div>
  );
}

const blankRow = (number: number): DocumentPanelRow => ({
  number: String(number),
  indicator: "",
  partOf: null,
  measureUnit: "",
  baseline: null,
  value: null,
  comparator: ">=",
  kind: "level",
  nature: null,
  effort: false,
  scope: null,
  printed: null,
});

const rowCells: DrawCell<DocumentPanelRow>[] = [
  ({ number }, put, label) => (
    <TextCell label={label} value={number ?? ""} onChange={(text) => put({ number: text || null })} />
  ),
  ({ indicator }, put, label) => (
    <IndicatorCell
      label={label}
      value={indicator}
      onChange={(code, measureUnit) => put({ indicator: code, measureUnit })}
    />
  ),
  ({ baseline }, put, label) => (
    <FigureCell label={label} value={baseline} onChange={(next) => put({ baseline: next })} />
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
      options={natures.natures}
      none={natures.natureNone}
      onChange={(next) => put({ nature: next })}
    />
  ),
  ({ kind, comparator }, put, label) => (
    <ChoiceCell
      label={label}
      value={kind}
      options={targetKindTexts}
      onChange={(next) => next && put({ kind: next, comparator: hasNoComparator(next) ? null : (comparator ?? ">=") })}
    />
  ),
  ({ printed, value }, put, label) => (
    <TextCell
      label={label}
      hint={value ?? ""}
      value={printed ?? ""}
      onChange={(text) => put({ printed: text || null })}
    />
  ),
];
