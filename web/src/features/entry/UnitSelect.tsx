import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { entryTexts } from "@/locales";
import styles from "./entry.module.css";
import { unitsQuery } from "./queries";
import { flatUnits } from "./units";

interface Props {
  value: string | null;
  onChange: (unit: string) => void;
  label?: string;
  /** Inside a form that has its own label. */
  plain?: boolean;
  id?: string;
  className?: string | undefined;
}

/** A unit within the reader's scope, found by name. */
export function UnitSelect({ value, onChange, label = entryTexts.unit, plain, id, className }: Props) {
  const { data = [] } = useQuery(unitsQuery);
  return (
    <Select
      {...(id ? { id } : {})}
      className={className ?? ""}
      {...(plain ? {} : { prefix: <span className={styles.name}>{label}</span> })}
      aria-label={label}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={value || null}
      onChange={(unit: string | null) => unit && onChange(unit)}
      options={flatUnits(data).map(({ unitId, name, depth }) => ({
        value: unitId,
        label: name,
        title: name,
        depth,
      }))}
      optionRender={({ label, data }) => <span style={{ paddingLeft: data.depth * 16 }}>{label}</span>}
    />
  );
}
