import { SearchOutlined } from "@ant-design/icons";
import styles from "./SearchBox.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  width: number;
}

/** A search field that filters as one types; Esc empties it. */
export function SearchBox({ label, value, onChange, width }: Props) {
  return (
    <span className={styles.box} style={{ width }}>
      <SearchOutlined aria-hidden="true" />
      <input
        type="search"
        className={styles.input}
        placeholder={label}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onChange("");
        }}
      />
    </span>
  );
}
