import { Input, Select } from "antd";
import { useState } from "react";
import { enterpriseTexts, vetoTexts } from "@/locales";
import type { Enterprise, VetoKind } from "@/shared/api/contract";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { pathOf } from "../queries";
import { useSave } from "./useSave";

const texts = enterpriseTexts.forms;

/** 登记核查结果: a finding that bars, or a check that found nothing. */
export function AddVeto({ one, onClose }: { one: Enterprise; onClose: () => void }) {
  const [kind, setKind] = useState<VetoKind | null>(null);
  const [found, setFound] = useState<string | null>(null);
  const [days, setDays] = useState<{ on: string | null; until: string | null }>({ on: null, until: null });
  const [basis, setBasis] = useState("");
  const save = useSave(texts.vetoAdded, onClose);
  const body = { kind, found: found === "true", ...days, basis: basis.trim() };
  return (
    <FormDialog
      title={texts.vetoTitle}
      ok={texts.veto}
      saving={save.isPending}
      error={save.error}
      incomplete={!kind || !found || !days.on || !basis.trim()}
      onOk={() => save.mutate({ method: "POST", path: `${pathOf(one.creditCode)}/vetoes`, body })}
      onClose={onClose}
    >
      <Choices kind={kind} found={found} onKind={setKind} onFound={setFound} />
      <Field label={texts.on}>
        {(id) => <DayInput id={id} value={days.on} onChange={(on) => setDays((now) => ({ ...now, on }))} />}
      </Field>
      <Field label={texts.until}>
        {(id) => <DayInput id={id} value={days.until} onChange={(until) => setDays((now) => ({ ...now, until }))} />}
      </Field>
      <Field label={texts.vetoBasis}>
        {(id) => <Input id={id} value={basis} maxLength={400} onChange={(event) => setBasis(event.target.value)} />}
      </Field>
    </FormDialog>
  );
}

interface ChoicesProps {
  kind: VetoKind | null;
  found: string | null;
  onKind: (kind: VetoKind) => void;
  onFound: (found: string) => void;
}

function Choices({ kind, found, onKind, onFound }: ChoicesProps) {
  const kinds = Object.entries(vetoTexts) as [VetoKind, { name: string }][];
  const results = [
    { value: "false", label: enterpriseTexts.overview.clear },
    { value: "true", label: enterpriseTexts.overview.found },
  ];
  return (
    <>
      <Field label={texts.vetoKind}>
        {(id) => (
          <Select
            id={id}
            placeholder={texts.choose}
            value={kind}
            options={kinds.map(([value, { name }]) => ({ value, label: name }))}
            onChange={onKind}
          />
        )}
      </Field>
      <Field label={texts.found}>
        {(id) => <Select id={id} placeholder={texts.choose} value={found} options={results} onChange={onFound} />}
      </Field>
    </>
  );
}
