import { Input } from "antd";
import { useId } from "react";
import { editTexts } from "@/locales";
import { pickReason } from "./pickReason";
import styles from "./ReasonInput.module.css";

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** The usual reasons, most frequent first: one press fills them in. */
  usual: readonly string[];
  label?: string;
  /** True once someone tried to save without a reason. */
  missing?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Letters at most. */
  longest?: number;
}

const texts = editTexts.reason;
const usualLongest = 500;

/** Why something is changed: usual reasons at one press, free text beside. Never empty when `hasReason` is asked first. */
export function ReasonInput({
  value,
  onChange,
  usual,
  label = texts.required,
  missing,
  disabled,
  autoFocus,
  longest = usualLongest,
}: Props) {
  const id = useId();
  return (
    <div className={styles.reason}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={texts.placeholder}
        maxLength={longest}
        autoSize={{ minRows: 2, maxRows: 5 }}
        status={missing ? "error" : ""}
        aria-invalid={missing || undefined}
        aria-required="true"
        aria-describedby={missing ? `${id}-missing` : undefined}
        disabled={disabled ?? false}
        autoFocus={autoFocus ?? false}
      />
      {missing && (
        <p id={`${id}-missing`} className={styles.missing} role="alert">
          {texts.missing}
        </p>
      )}
      <UsualReasons value={value} onChange={onChange} usual={usual} disabled={disabled ?? false} />
    </div>
  );
}

type UsualProps = Required<Pick<Props, "value" | "onChange" | "usual" | "disabled">>;

function UsualReasons({ value, onChange, usual, disabled }: UsualProps) {
  if (usual.length === 0) return null;
  return (
    <div className={styles.usual} role="group" aria-label={texts.usual}>
      {usual.map((reason) => (
        <button
          key={reason}
          type="button"
          className={styles.chip}
          aria-pressed={value.includes(reason)}
          disabled={disabled}
          onClick={() => onChange(pickReason(value, reason, usual))}
        >
          {reason}
        </button>
      ))}
    </div>
  );
}
