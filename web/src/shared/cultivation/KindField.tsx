import { Select } from "antd";
import { cultivationTexts as texts } from "@/locales";
import type { EnterpriseCultivation } from "@/shared/api/contract";
import { Field } from "@/shared/ui/FormDialog";

type Kind = EnterpriseCultivation["kinds"][number];

interface Props {
  kinds: readonly Kind[];
  value: string | null;
  onChange: (kind: string) => void;
}

/** Which title, with when it is applied for. */
export function KindField({ kinds, value, onChange }: Props) {
  const chosen = kinds.find(({ kind }) => kind === value);
  const hint = chosen && [chosen.holds ? texts.holds : null, windowText(chosen)].filter(Boolean).join(texts.semicolon);
  return (
    <Field label={texts.kind} {...(hint ? { hint } : {})}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={texts.choose}
          value={value}
          options={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

/** The window that is open or opens next, in words. */
export function windowText({ window }: Kind): string {
  if (!window) return texts.noWindow;
  const when = window.daysToOpen === 0 ? texts.windowOpen(window.daysLeft) : texts.windowAhead(window.daysToOpen);
  return `${texts.windowOf(window.name, window.opens, window.closes)}${texts.comma}${when}`;
}
