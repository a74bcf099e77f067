import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Fragment, type ReactNode, useState } from "react";
import { planPartTexts } from "@/locales";
import lists from "../list.module.css";
import styles from "../wizard.module.css";

/** Draws a field of a row; `label` names it for those who do not see the column. */
export type DrawCell<T> = (item: T, put: (parts: Partial<T>) => void, label: string) => ReactNode;

interface Props<T> {
  title: string;
  lead: string;
  addText: string;
  emptyText: string;
  columns: readonly string[];
  widths: readonly (number | undefined)[];
  cells: readonly DrawCell<T>[];
  items: readonly T[];
  blank: () => T;
  /** Fields that are seldom needed, below the row. */
  more?: DrawCell<T>;
  /** Buttons beside the one that adds. */
  extra?: ReactNode;
  onChange: (items: T[]) => void;
}

/** A part of the document that is a list: a row per entry, added and taken away. */
export function PartList<T>(props: Props<T>) {
  const { title, lead, addText, emptyText, items, blank, extra, onChange } = props;
  return (
    <section className={styles.pane} aria-label={title}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.lead}>{lead}</p>
      </div>
      {items.length === 0 ? <p className={styles.muted}>{emptyText}</p> : <Rows {...props} />}
      <div className={styles.row}>
        <Button onClick={() => onChange([...items, blank()])}>{addText}</Button>
        {extra}
      </div>
    </section>
  );
}

function Rows<T>(props: Props<T>) {
  const { columns, widths, items, more, onChange } = props;
  const [open, setOpen] = useState<number | null>(null);
  const set = (at: number, item: T | null) =>
    onChange(items.flatMap((each, i) => (i === at ? (item ? [item] : []) : [each])));
  return (
    <div className={styles.scroll}>
      <table className={lists.table}>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" style={{ width: widths[i] }}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <Row
              key={i}
              {...props}
              item={item}
              at={i}
              isOpen={open === i}
              onOpen={more ? () => setOpen(open === i ? null : i) : null}
              onSet={(next) => set(i, next)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps<T> extends Props<T> {
  item: T;
  at: number;
  isOpen: boolean;
  onOpen: (() => void) | null;
  onSet: (item: T | null) => void;
}

function Row<T>({ columns, cells, more, item, at, isOpen, onOpen, onSet, title }: RowProps<T>) {
  const put = (parts: Partial<T>) => onSet({ ...item, ...parts });
  const label = (column: string) => planPartTexts.row(at + 1, column);
  return (
    <Fragment>
      <tr>
        {cells.map((cell, i) => (
          <td key={columns[i]}>{cell(item, put, label(columns[i] ?? ""))}</td>
        ))}
        <td className={styles.acts}>
          {onOpen && (
            <Button
              type="text"
              icon={isOpen ? <UpOutlined /> : <DownOutlined />}
              aria-label={label(planPartTexts.more)}
              title={planPartTexts.more}
              aria-expanded={isOpen}
              onClick={onOpen}
            />
          )}
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={planPartTexts.remove(planPartTexts.where(title, at + 1))}
            onClick={() => onSet(null)}
          />
        </td>
      </tr>
      {isOpen && more && (
        <tr>
          <td colSpan={columns.length}>
            <div className={styles.tools}>{more(item, put, label(planPartTexts.more))}</div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}
