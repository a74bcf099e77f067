import { Input, Select } from "antd";
import { useId } from "react";
import { attributionTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import { Segmented } from "@/shared/ui/Segmented";
import styles from "../dialogs.module.css";
import { UnitSelect } from "../UnitSelect";
import type { AboutDraft } from "./about";

interface Props {
  plan: PlanSummary;
  about: AboutDraft;
  onChange: (values: Partial<AboutDraft>) => void;
}

const texts = attributionTexts;

/** Which indicator, and what it is about: a unit, or an enterprise by its code. */
export function SubjectFields({ plan, about, onChange }: Props) {
  const id = useId();
  return (
    <dl className={styles.facts}>
      <dt>
        <label htmlFor={`${id}-indicator`}>{texts.indicator}</label>
      </dt>
      <dd>
        <Select
          id={`${id}-indicator`}
          aria-label={texts.indicator}
          className={styles.full ?? ""}
          value={about.indicator || null}
          onChange={(indicator: string) => onChange({ indicator })}
          options={plan.boardIndicators.map(({ code, shortName }) => ({ value: code, label: shortName }))}
        />
      </dd>
      <dt>{texts.subjectKind}</dt>
      <dd>
        <Segmented
          label={texts.subjectKind}
          value={about.subjectKind}
          onChange={(subjectKind) => onChange({ subjectKind, subjectId: "", subjectName: "" })}
          options={[
            { value: "enterprise", text: texts.subjectKinds.enterprise },
            { value: "unit", text: texts.subjectKinds.unit },
          ]}
        />
      </dd>
      {about.subjectKind === "unit" ? (
        <UnitField id={id} about={about} onChange={onChange} />
      ) : (
        <EnterpriseFields id={id} about={about} onChange={onChange} />
      )}
    </dl>
  );
}

type FieldProps = Omit<Props, "plan"> & { id: string };

function UnitField({ id, about, onChange }: FieldProps) {
  return (
    <>
      <dt>
        <label htmlFor={`${id}-unit`}>{texts.subjectUnit}</label>
      </dt>
      <dd>
        <UnitSelect
          plain
          id={`${id}-unit`}
          label={texts.subjectUnit}
          className={styles.full}
          value={about.subjectId}
          onChange={(subjectId) => onChange({ subjectId })}
        />
      </dd>
    </>
  );
}

function EnterpriseFields({ id, about, onChange }: FieldProps) {
  return (
    <>
      <dt>
        <label htmlFor={`${id}-name`}>{texts.enterpriseName}</label>
      </dt>
      <dd>
        <Input
          id={`${id}-name`}
          maxLength={200}
          value={about.subjectName}
          onChange={(event) => onChange({ subjectName: event.target.value })}
        />
      </dd>
      <dt>
        <label htmlFor={`${id}-code`}>{texts.creditCode}</label>
      </dt>
      <dd>
        <Input
          id={`${id}-code`}
          maxLength={40}
          placeholder={texts.creditCodeHint}
          value={about.subjectId}
          onChange={(event) => onChange({ subjectId: event.target.value })}
        />
      </dd>
    </>
  );
}
