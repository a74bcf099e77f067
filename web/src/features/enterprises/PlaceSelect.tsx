import { TreeSelect } from "antd";
import { useMemo } from "react";
import type { EnterpriseChoices } from "@/shared/api/contract";

type Unit = EnterpriseChoices["units"][number];

interface Props {
  units: readonly Unit[];
  label: string;
  value: string | null;
  onChange: (unit: string | null) => void;
  width?: number | string;
  /** Parks only. */
  parks?: boolean;
}

interface Node {
  value: string;
  title: string;
  children: Node[];
}

/** Units below each other; one that lies in none stands at the top. */
export function treeOf(units: readonly Unit[]): Node[] {
  const nodes = new Map(
    units.map((unit) => [unit.unitId, { value: unit.unitId, title: unit.name, children: [] as Node[] }]),
  );
  const roots: Node[] = [];
  for (const unit of units) {
    const node = nodes.get(unit.unitId);
    const parent = unit.parentId ? nodes.get(unit.parentId) : undefined;
    if (node) (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** A unit or park of the scope, found by typing. */
export function PlaceSelect({ units, label, value, onChange, width = 170, parks = false }: Props) {
  const tree = useMemo(() => treeOf(parks ? units.filter((unit) => unit.isPark) : units), [units, parks]);
  const first = tree[0]?.value;
  return (
    <TreeSelect
      key={first ?? ""}
      allowClear
      showSearch
      treeNodeFilterProp="title"
      treeDefaultExpandedKeys={first && tree.length === 1 ? [first] : []}
      style={{ width }}
      aria-label={label}
      placeholder={label}
      {...(value ? { value } : {})}
      treeData={tree}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}
