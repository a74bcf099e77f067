import { Progress } from "antd";
import { Link } from "react-router";
import { entryTexts } from "@/locales";
import type { EntrySheet } from "@/shared/api/contract";
import { periodText } from "@/shared/format/period";
import shared from "../entry.module.css";
import { PeriodTag } from "../PeriodTag";
import { entryAddress } from "../tabs";
import styles from "./Fill.module.css";
import type { Filling } from "./useFilling";

/** State of the period, its deadline, and how much is filled. */
export function FillStatus({ sheet, filling }: { sheet: EntrySheet; filling: Filling }) {
  const codes = new Set(filling.checked.map(({ line }) => line.indicator.code));
  const indicator = codes.size === 1 ? [...codes][0] : null;
  const rows = filling.checked.map(({ line }) => line.row);
  const done = rows.filter(({ value }) => value !== null).length;
  const late = rows.filter((row) => row.late).length;
  return (
    <section className={shared.strip} aria-label={entryTexts.period}>
      <b className={shared.stripTitle}>{periodText(sheet.period)}</b>
      <PeriodTag state={sheet.reporting?.state ?? "none"} />
      <Deadline sheet={sheet} />
      {!sheet.canEnter && (
        <span className={styles.warn} role="note">
          {entryTexts.cannotEnter}
          {"\u2002"}
          {entryTexts.whyNot[sheet.whyNot ?? ""] ?? entryTexts.whyNotOther}{" "}
          <Link to={entryAddress("values", { view: "changes", period: sheet.period, indicator })}>
            {entryTexts.toValues}
          </Link>
        </span>
      )}
      <div className={shared.progress}>
        {late > 0 && (
          <span className={shared.late}>
            {entryTexts.facts.late} {late}
          </span>
        )}
        <span>{entryTexts.filled(done, rows.length)}</span>
        <Progress
          percent={rows.length === 0 ? 0 : Math.round((done / rows.length) * 100)}
          size={{ height: 6 }}
          showInfo={false}
          aria-label={entryTexts.filled(done, rows.length)}
        />
      </div>
    </section>
  );
}

function Deadline({ sheet: { reporting } }: { sheet: EntrySheet }) {
  if (!reporting?.closesOn) return <span className={shared.quiet}>{entryTexts.noDeadline}</span>;
  const days = reporting.daysLeft;
  return (
    <span className={styles.deadline}>
      {entryTexts.deadline(reporting.closesOn)}
      {days !== null && reporting.state === "open" && (
        <span className={days < 0 ? shared.overdue : days <= 3 ? shared.soon : shared.left}>
          {days < 0 ? entryTexts.overdue(-days) : entryTexts.daysLeft(days)}
        </span>
      )}
    </span>
  );
}
