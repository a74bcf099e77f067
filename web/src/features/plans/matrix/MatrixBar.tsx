import { ColumnHeightOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { planTexts } from "@/locales";
import type { BandScale, IndicatorRef, PlanDetail, TableRef } from "@/shared/api/contract";
import { displayUnit } from "@/shared/format/number";
import { SearchBox } from "@/shared/ui/SearchBox";
import { Segmented } from "@/shared/ui/Segmented";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import { BandLegend } from "./BandLegend";
import { matrixModes } from "./columns";
import { type Density, densities } from "./density";
import { ExportButton } from "./ExportButton";
import styles from "./MatrixBar.module.css";
import { amountInMeasure } from "./measure";
import type { MatrixAddress } from "./useMatrixAddress";

interface Props {
  plan: PlanDetail;
  table: TableRef;
  address: MatrixAddress;
  on: string | null;
  density: Density;
  onDensity: (density: Density) => void;
  scale: BandScale | null;
  canExport: boolean;
  /** The unit in view; null until the table is there, or where each row has its own. */
  measureName: string | null;
}

const texts = planTexts.matrix;

/** What stands above the table: which annex, what to show, find a unit, what the marks mean, export, unit. */
export function MatrixBar({ plan, table, address, on, density, onDensity, scale, canExport, measureName }: Props) {
  return (
    <div className={styles.bar} data-crowded={plan.tables.filter((entry) => entry.difference).length > 1 || undefined}>
      <TablePicker
        tables={plan.tables}
        differences={plan.rowsVisible === "all"}
        table={table}
        onTable={address.showTable}
      />
      <Segmented
        label={texts.mode}
        size="middle"
        value={address.mode}
        onChange={address.showMode}
        options={modeOptions}
      />
      <SearchBox
        label={table.rowsAre === "units" ? texts.searchUnits : texts.searchIndicators}
        value={address.query}
        onChange={address.search}
        width={108}
      />
      {scale && address.mode !== "targets" && <BandLegend scale={scale} />}
      <div className={styles.tools}>
        <ViewMenu density={density} onDensity={onDensity} />
        {canExport && <ExportButton planId={plan.planId} table={table} on={on} />}
        {table.indicator && (
          <span className={styles.unit}>
            <UnitSwitch indicator={table.indicator} chosen={measureName} onChange={address.measureIn} />
          </span>
        )}
      </div>
    </div>
  );
}

const modeOptions = matrixModes.map((value) => ({ value, text: texts.modes[value] }));

function TablePicker({
  tables,
  differences,
  table,
  onTable,
}: {
  tables: TableRef[];
  /** Whether the reader sees the totals that differ. */
  differences: boolean;
  table: TableRef;
  onTable: (tableId: string) => void;
}) {
  const options = tables.map((entry) => ({
    value: entry.tableId,
    text: entry.indicator?.shortName ?? entry.clause,
    hint: `${entry.clause} ${entry.title}`,
    mark: differences && entry.difference ? <DifferenceMark table={entry} difference={entry.difference} /> : undefined,
  }));
  return <Segmented label={texts.tables} size="middle" value={table.tableId} onChange={onTable} options={options} />;
}

/** Row height, and printing. */
function ViewMenu({ density, onDensity }: Pick<Props, "density" | "onDensity">) {
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectable: true,
        selectedKeys: [density],
        items: [
          {
            key: "density",
            type: "group",
            label: texts.density,
            children: densities.map((key) => ({ key, label: texts.densities[key] })),
          },
          { type: "divider" },
          { key: "print", label: texts.print, icon: <PrinterOutlined /> },
        ],
        onClick: ({ key }) => {
          const chosen = densities.find((entry) => entry === key);
          if (chosen) onDensity(chosen);
          else window.print();
        },
      }}
    >
      <Button icon={<ColumnHeightOutlined />} aria-label={texts.viewMenu} title={texts.viewMenu} aria-haspopup="menu" />
    </Dropdown>
  );
}

function DifferenceMark({ table, difference }: { table: TableRef; difference: number }) {
  const measure = table.indicator && finest(table.indicator, difference);
  const amount = measure
    ? amountInMeasure(difference, { ...measure, targetDecimals: 0, actualDecimals: 0 })
    : String(difference);
  return (
    <span className={styles.difference} title={texts.differenceHint}>
      {texts.difference(amount)}
    </span>
  );
}

/** The largest display unit in which the difference is a whole number: 10,000 元 reads 差1 in 万元. */
function finest(indicator: IndicatorRef, difference: number) {
  const whole = indicator.displayUnits.filter(({ factor }) => Number.isInteger(difference / factor));
  return [...whole].sort((a, b) => b.factor - a.factor)[0] ?? displayUnit(indicator);
}
