import { useQuery } from "@tanstack/react-query";
import { TreeSelect } from "antd";
import { poolTexts } from "@/locales";
import type { UnitNode } from "@/shared/api/contract";
import { unitsQuery } from "./queries";

interface Props {
  value: string | undefined;
  onChange: (unit: string) => void;
}

/** Any unit within the scope. */
export function LadderUnit({ value, onChange }: Props) {
  const { data } = useQuery(unitsQuery);
  return (
    <TreeSelect
      aria-label={poolTexts.unit}
      value={value ?? null}
      treeData={(data ?? []).map(nodeOf)}
      treeDefaultExpandedKeys={(data ?? []).map((unit) => unit.unitId)}
      showSearch={{ treeNodeFilterProp: "title" }}
      onChange={(unit) => unit && onChange(unit)}
      popupMatchSelectWidth={false}
      style={{ width: 220 }}
    />
  );
}

interface TreeItem {
  value: string;
  title: string;
  children: TreeItem[];
}

const nodeOf = (unit: UnitNode): TreeItem => ({
  value: unit.unitId,
  title: unit.name,
  children: (unit.children ?? []).map(nodeOf),
});
