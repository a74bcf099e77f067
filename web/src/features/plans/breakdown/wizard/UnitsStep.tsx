import { Checkbox } from "antd";
import { breakdownTexts, commonTexts, unitKindTexts } from "@/locales";
import { formatMeasure, formatPercent } from "@/shared/format/number";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import shared from "../../plans.module.css";
import { TableHead } from "../../TableHead";
import type { Breakdown, BreakdownRow } from "../model";
import styles from "./Wizard.module.css";
import { shareOfBases, type Wish } from "./wish";

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
        <button type="button" className={shared.more} onClick={() => onChange({ units: null })}>
          {texts.all}
        </button>
        <button type="button" className={shared.more} onClick={() => onChange({ units: [] })}>
          {texts.none}
        </button>
      </div>
      <div className={styles.units}>
        <table className={shared.table}>
          <TableHead columns={columnsOf(breakdown)} />
          <tbody>
            {breakdown.units.map((row) => (
              <UnitRow key={row.unitId} row={row} breakdown={breakdown} chosen={chosen} onToggle={toggle} />
            ))}
          </tbody>
        </table>
      </div>
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

interface RowProps {
  row: BreakdownRow;
  breakdown: Breakdown;
  chosen: string[];
  onToggle: (unitId: string) => void;
}

function UnitRow({ row, breakdown, chosen, onToggle }: RowProps) {
  const taking = breakdown.units.filter(({ unitId }) => chosen.includes(unitId));
  const isChosen = chosen.includes(row.unitId);
  return (
    <tr>
      <th scope="row">
        <Checkbox checked={isChosen} onChange={() => onToggle(row.unitId)}>
          {row.unit}
        </Checkbox>
      </th>
      <td>{unitKindTexts[row.kind]}</td>
      <td className={shared.number}>
        {row.base === null ? (
          <span className={shared.muted}>{texts.noBase}</span>
        ) : (
          formatMeasure(row.base, breakdown.indicator)
        )}
      </td>
      <td className={shared.number}>{isChosen ? formatPercent(shareOfBases(row, taking)) : commonTexts.missing}</td>
      <td className={shared.muted}>{row.baseSource}</td>
    </tr>
  );
}
