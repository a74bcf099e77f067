import { Checkbox, Input } from "antd";
import type { ClipboardEvent, ReactNode } from "react";
import { breakdownTexts, commonTexts, targetEditTexts, unitKindTexts } from "@/locales";
import { figureText } from "@/shared/format/figure";
import { displayUnit, formatMeasure, formatPercent } from "@/shared/format/number";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { readTyped } from "../../matrix/editing/typedValue";
import shared from "../../plans.module.css";
import { TableHead } from "../../TableHead";
import type { Breakdown, BreakdownRow } from "../model";
import styles from "./Wizard.module.css";
import { pasteDown, shareOfBases, typedBase, type Wish } from "./wish";

const texts = breakdownTexts.wizard;

interface Props {
  /** What the server proposes: all units below; null while it is on its way. */
  breakdown: Breakdown | null;
  wish: Wish;
  onChange: (part: Partial<Wish>) => void;
}

/** Which units, with the base each starts from, where it comes from and its part of the whole. */
export function UnitsStep({ breakdown, wish, onChange }: Props) {
  if (!breakdown) return <SkeletonRows rows={12} height={30} />;
  const all = breakdown.units.map(({ unitId }) => unitId);
  const chosen = wish.units ?? all;
  const toggle = (unitId: string) => {
    const ids = new Set(chosen);
    if (!ids.delete(unitId)) ids.add(unitId);
    onChange({ units: all.filter((id) => ids.has(id)) });
  };
  return (
    <>
      <div className={styles.lead}>
        <span>{texts.unitsLead(chosen.length, all.length)}</span>
        <ChooseAll onChange={onChange} />
      </div>
      <div className={styles.units}>
        <table className={shared.table}>
          <TableHead columns={columnsOf(breakdown)} />
          <tbody>
            {breakdown.units.map((row) => (
              <UnitRow
                key={row.unitId}
                row={row}
                breakdown={breakdown}
                wish={wish}
                chosen={chosen}
                onToggle={toggle}
                onChange={onChange}
              />
            ))}
          </tbody>
          <tfoot>{breakdown.additive && <SumRows breakdown={breakdown} sum={sumOf(breakdown, wish, chosen)} />}</tfoot>
        </table>
      </div>
    </>
  );
}

/** The chosen units' bases together, held against the own one. */
const SumRows = ({ breakdown, sum }: { breakdown: Breakdown; sum: number | null }) => (
  <>
    <SumRow name={texts.sumOfChosen} sum={measured(sum, breakdown)} />
    {breakdown.parentBase !== null && (
      <SumRow
        name={texts.ownBase}
        sum={measured(breakdown.parentBase, breakdown)}
        note={differenceText(breakdown, sum)}
      />
    )}
  </>
);

const SumRow = ({ name, sum, note }: { name: string; sum: ReactNode; note?: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td />
    <td className={shared.number}>{sum}</td>
    <td />
    <td className={shared.muted}>{note}</td>
  </tr>
);

function ChooseAll({ onChange }: Pick<Props, "onChange">) {
  return (
    <>
      <button type="button" className={shared.more} onClick={() => onChange({ units: null })}>
        {texts.all}
      </button>
      <button type="button" className={shared.more} onClick={() => onChange({ units: [] })}>
        {texts.none}
      </button>
    </>
  );
}

const columnsOf = ({ baseYear }: Breakdown) => [
  { text: texts.columns.unit },
  { text: texts.columns.kind },
  { text: texts.base(baseYear), figures: true },
  { text: texts.columns.share, figures: true },
  { text: texts.columns.source },
];

/** What the chosen units have together, to be held against the level's own base. */
function sumOf({ units, indicator }: Breakdown, wish: Wish, chosen: string[]): number | null {
  const known = units
    .filter(({ unitId }) => chosen.includes(unitId))
    .flatMap((row) => typedBase(wish, row.unitId, indicator) ?? row.base ?? []);
  return known.length === 0 ? null : known.reduce((sum, base) => sum + base, 0);
}

const measured = (value: number | null, { indicator }: Breakdown) =>
  value === null ? commonTexts.missing : formatMeasure(value, indicator);

/** 相差 12 家 */
function differenceText({ parentBase, indicator }: Breakdown, sum: number | null) {
  if (parentBase === null || sum === null || sum === parentBase) return null;
  return `${texts.baseDifference} ${formatMeasure(sum - parentBase, indicator)}`;
}

interface RowProps {
  row: BreakdownRow;
  breakdown: Breakdown;
  wish: Wish;
  chosen: string[];
  onToggle: (unitId: string) => void;
  onChange: (part: Partial<Wish>) => void;
}

function UnitRow({ row, breakdown, wish, chosen, onToggle, onChange }: RowProps) {
  const isChosen = chosen.includes(row.unitId);
  const baseOf = (entry: BreakdownRow) => typedBase(wish, entry.unitId, breakdown.indicator) ?? entry.base;
  const taking = breakdown.units.filter(({ unitId }) => chosen.includes(unitId)).map(baseOf);
  return (
    <tr>
      <th scope="row">
        <Checkbox checked={isChosen} onChange={() => onToggle(row.unitId)}>
          {row.unit}
        </Checkbox>
      </th>
      <td>{unitKindTexts[row.kind]}</td>
      <td className={shared.number}>
        <BaseInput row={row} breakdown={breakdown} wish={wish} onChange={onChange} />
      </td>
      <td className={shared.number}>
        {isChosen && breakdown.additive ? formatPercent(shareOfBases(baseOf(row), taking)) : commonTexts.missing}
      </td>
      <td className={shared.muted}>{row.unitId in wish.bases ? texts.baseByHand : row.baseSource}</td>
    </tr>
  );
}

/** The base, known or typed; a column pasted from a spreadsheet fills the rows below. */
function BaseInput({ row, breakdown, wish, onChange }: Pick<RowProps, "row" | "breakdown" | "wish" | "onChange">) {
  const unit = displayUnit(breakdown.indicator);
  const text = wish.bases[row.unitId] ?? figureText(row.base, unit);
  const { problem } = readTyped(text, breakdown.indicator, unit);
  const ids = breakdown.units.map(({ unitId }) => unitId);
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text");
    if (!/[\n\t]/.test(pasted)) return;
    event.preventDefault();
    onChange({ bases: { ...wish.bases, ...pasteDown(pasted, ids.indexOf(row.unitId), ids) } });
  };
  return (
    <Input
      size="small"
      style={{ width: 120 }}
      className={styles.figure ?? ""}
      aria-label={texts.baseOf(row.unit)}
      placeholder={texts.noBase}
      value={text}
      suffix={unit.name}
      status={problem ? "error" : ""}
      title={problem ? targetEditTexts.problems[problem] : undefined}
      inputMode="decimal"
      onPaste={paste}
      onChange={(event) => onChange({ bases: { ...wish.bases, [row.unitId]: event.target.value } })}
    />
  );
}
