import { InputNumber, Radio } from "antd";
import { judgedTexts as texts } from "@/locales";
import table from "@/shared/ui/Table.module.css";
import styles from "./Judged.module.css";
import type { JudgedItem } from "./judgedItems";

interface Props {
  items: readonly JudgedItem[];
  draft: Readonly<Record<string, string | null>>;
  onChange: (fact: string, value: string | null) => void;
  onUndo: (fact: string, on: string) => void;
}

/** Each item with what was said before and what is said now. */
export function JudgedTable({ items, draft, onChange, onUndo }: Props) {
  return (
    <div className={styles.scroll}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            {[texts.clause, texts.item, texts.present, texts.word].map((title) => (
              <th key={title} className={table.left}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.fact}>
              <td className={`${table.left} ${table.quiet} ${table.wrap}`}>{item.basis}</td>
              <td className={`${table.left} ${table.wrap}`}>{item.label}</td>
              <td className={`${table.left} ${table.wrap}`}>
                <Present item={item} onUndo={onUndo} />
              </td>
              <td className={table.left}>
                <Word item={item} value={draft[item.fact] ?? null} onChange={(value) => onChange(item.fact, value)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Present({ item, onUndo }: { item: JudgedItem; onUndo: Props["onUndo"] }) {
  const { value, on, source, fact, label } = item;
  if (value === null) return <span className={styles.quiet}>{texts.none}</span>;
  return (
    <>
      {typeof value === "boolean" ? (value ? texts.yes : texts.no) : texts.points(String(value))}
      {on && (
        <button type="button" className={styles.undo} aria-label={texts.undoOf(label)} onClick={() => onUndo(fact, on)}>
          {texts.undo}
        </button>
      )}
      <div className={styles.quiet}>{[on, source].filter(Boolean).join(" ")}</div>
    </>
  );
}

interface WordProps {
  item: JudgedItem;
  value: string | null;
  onChange: (value: string | null) => void;
}

function Word({ item: { label, most }, value, onChange }: WordProps) {
  if (most === null) {
    return (
      <Radio.Group aria-label={texts.wordOf(label)} value={value} onChange={(event) => onChange(event.target.value)}>
        <Radio value="true">{texts.yes}</Radio>
        <Radio value="false">{texts.no}</Radio>
      </Radio.Group>
    );
  }
  return (
    <>
      <InputNumber<number>
        aria-label={texts.wordOf(label)}
        min={0}
        max={most}
        value={value === null ? null : Number(value)}
        onChange={(points) => onChange(points === null ? null : String(points))}
        style={{ width: 80 }}
      />
      <span className={styles.most}>{texts.most(most)}</span>
    </>
  );
}
