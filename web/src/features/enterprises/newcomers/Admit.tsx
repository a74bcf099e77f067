import { Input } from "antd";
import { useState } from "react";
import { registryTexts } from "@/locales";
import type { Newcomer } from "@/shared/api/contract";
import { Field, FormDialog } from "@/shared/ui/FormDialog";

const texts = registryTexts.newcomers;

export type Codes = Record<number, string>;

interface Props {
  chosen: Newcomer[];
  saving: boolean;
  error: unknown;
  onOk: (codes: Codes) => void;
  onClose: () => void;
}

/** The codes that a list did not have: without one nobody enters the registry. */
export function Admit({ chosen, saving, error, onOk, onClose }: Props) {
  const [codes, setCodes] = useState<Codes>({});
  const without = chosen.filter(({ creditCode }) => !creditCode);
  return (
    <FormDialog
      title={texts.admitTitle}
      ok={texts.admitAll(chosen.length)}
      saving={saving}
      error={error}
      incomplete={without.some(({ id }) => !codes[id]?.trim())}
      onOk={() => onOk(codes)}
      onClose={onClose}
    >
      <p>{texts.admitText(without.length)}</p>
      {without.map(({ id, name, unit }, at) => (
        <Field key={id} label={texts.codeOf(name, unit)}>
          {(field) => (
            <Input
              id={field}
              autoFocus={at === 0}
              maxLength={30}
              placeholder={texts.codeHint}
              value={codes[id] ?? ""}
              onChange={(event) => setCodes({ ...codes, [id]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </FormDialog>
  );
}
