import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { planPartTexts } from "@/locales";
import { unitTreeQuery } from "@/shared/basics/queries";
import { flatten } from "@/shared/basics/unitRows";
import { DayCell, FigureCell, IndicatorCell, MeasureCell, TextCell, UnitCell } from "./parts/cells";
import { type DrawCell, PartList } from "./parts/PartList";
import { UnitsCell } from "./parts/UnitsCell";
import type { StepProps } from "./steps";
import type { DocumentAddends, DocumentBaseline } from "./types";
import styles from "./wizard.module.css";

/** 基期与合计: where progress starts from, and which units make up the whole. */
export function BasesStep(props: StepProps) {
  return (
    <>
      <Baselines {...props} />
      <Addends {...props} />
    </>
  );
}

const baseCells = (issued: string): DrawCell<DocumentBaseline>[] => [
  ({ unit }, put, label) => (
    <UnitCell label={label} issued={issued} value={unit ?? null} onChange={(next) => put({ unit: next })} />
  ),
  ({ indicator }, put, label) => (
    <IndicatorCell
      label={label}
      value={indicator}
      onChange={(code, measureUnit) => put({ indicator: code, measureUnit })}
    />
  ),
  ({ on }, put, label) => <DayCell label={label} value={on} onChange={(day) => put({ on: day })} />,
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
  ({ clause }, put, label) => <TextCell label={label} value={clause} onChange={(text) => put({ clause: text })} />,
  ({ printed, value, measureUnit }, put, label) => (
    <TextCell
      label={label}
      hint={value ? `${value}${measureUnit}` : ""}
      value={printed ?? ""}
      onChange={(text) => put({ printed: text || null })}
    />
  ),
];

function Baselines({ plan, change }: StepProps) {
  const texts = planPartTexts.bases;
  return (
    <PartList
      title={texts.title}
      lead={texts.lead}
      addText={texts.add}
      emptyText={texts.none}
      columns={texts.columns}
      widths={[170, 220, 140, 110, 110, undefined, 150, 48]}
      cells={baseCells(plan.issued)}
      items={plan.baselines}
      blank={() => ({ indicator: "", on: plan.baseDate, value: null, measureUnit: "", clause: "", unit: null })}
      onChange={(baselines) => change({ baselines })}
    />
  );
}

function Addends({ plan, change }: StepProps) {
  const texts = planPartTexts.addends;
  const { data } = useQuery(unitTreeQuery(plan.issued));
  const units = flatten(data ?? []);
  const names = units.map(({ unitId, name }) => ({ value: unitId, label: name }));
  const below = units.filter(({ parentId, kind }) => parentId === plan.unitId && kind !== "department");
  const cells: DrawCell<DocumentAddends>[] = [
    ({ indicator }, put, label) => (
      <IndicatorCell label={label} value={indicator} onChange={(code) => put({ indicator: code })} />
    ),
    (item, put, label) => (
      <div className={styles.row}>
        <UnitsCell label={label} names={names} units={item.units} onChange={(next) => put({ units: next })} />
        {item.units.length === 0 && below.length > 0 && (
          <Button
            size="small"
            onClick={() => put({ units: below.map(({ unitId, name }) => ({ unitId, printed: name })) })}
          >
            {texts.below}
          </Button>
        )}
      </div>
    ),
    ({ clause }, put, label) => <TextCell label={label} value={clause} onChange={(text) => put({ clause: text })} />,
  ];
  return (
    <PartList
      title={texts.title}
      lead={texts.lead}
      addText={texts.add}
      emptyText={texts.none}
      columns={texts.columns}
      widths={[240, undefined, 220, 48]}
      cells={cells}
      items={plan.addends}
      blank={() => ({ indicator: "", units: [], clause: "" })}
      onChange={(addends) => change({ addends })}
    />
  );
}
