import { Select } from "antd";

interface Props {
  label: string;
  /** What no choice means; the label where nothing is given. */
  all?: string;
  width?: number;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string | null) => void;
}

/** A filter with its choices, found by typing. */
export function Choice({ label, all = label, width = 132, value, options, onChange }: Props) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width }}
      aria-label={label}
      placeholder={all}
      value={value}
      options={options}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? null)}
    />
  );
}
