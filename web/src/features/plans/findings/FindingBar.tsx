import { Select } from "antd";
import { findingTexts, planTexts, severityTexts } from "@/locales";
import type { Finding } from "@/shared/api/contract";
import { Segmented } from "@/shared/ui/Segmented";
import shared from "../plans.module.css";
import { type Severity, severities } from "../SeverityTag";
import styles from "./Findings.module.css";
import { countFindings, type FindingFilter } from "./filterFindings";

interface Props {
  all: Finding[];
  shown: number;
  filter: FindingFilter;
  onChange: (values: Record<string, string | null>) => void;
}

const texts = planTexts.findings;

/** The sentence that counts them, and the filters. */
export function FindingBar({ all, shown, filter, onChange }: Props) {
  const counts = countFindings(all);
  return (
    <div className={shared.bar}>
      <p className={shared.summary} role="status">
        {texts.summary(all.length, counts)}
        {shown !== all.length && texts.shown(shown)}
      </p>
      <div className={styles.filters}>
        <Segmented
          label={texts.severity}
          size="middle"
          value={filter.severity ?? ""}
          onChange={(severity) => onChange({ severity, at: null })}
          options={[
            { value: "", text: texts.all },
            ...severities.map((severity) => severityOption(severity, counts[severity])),
          ]}
        />
        <Choices all={all} filter={filter} onChange={onChange} />
      </div>
    </div>
  );
}

const severityOption = (severity: Severity, count: number) => ({
  value: severity,
  text: severityTexts[severity].name,
  hint: severityTexts[severity].hint,
  mark: <span className={styles.count}>{count}</span>,
});

/** What the findings are about: their codes and indicators. */
function Choices({ all, filter, onChange }: Omit<Props, "shown">) {
  const codes = [...new Set(all.map(({ code }) => code))].map((code) => ({
    value: code,
    label: findingTexts[code] ?? code,
  }));
  const names = new Map(
    all.flatMap(({ indicator, indicatorName }) =>
      indicator ? [[indicator, indicatorName ?? indicator] as const] : [],
    ),
  );
  const indicators = [...names].map(([value, label]) => ({ value, label }));
  return (
    <>
      <Select
        className={styles.select}
        aria-label={texts.code}
        value={filter.code ?? ""}
        onChange={(code) => onChange({ code, at: null })}
        options={[{ value: "", label: texts.allCodes }, ...codes]}
      />
      <Select
        className={styles.select}
        aria-label={texts.indicator}
        value={filter.indicator ?? ""}
        onChange={(indicator) => onChange({ indicator, at: null })}
        options={[{ value: "", label: texts.allIndicators }, ...indicators]}
      />
    </>
  );
}
