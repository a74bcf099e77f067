import { EditOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useState } from "react";
import { enterpriseTexts } from "@/locales";
import type { Enterprise, EnterpriseChoices } from "@/shared/api/contract";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { pathOf } from "../queries";
import { useSave } from "./useSave";

const texts = enterpriseTexts.forms;

interface Props {
  one: Enterprise;
  officers: EnterpriseChoices["officers"];
}

/** Who serves the enterprise. */
export function EditOfficer(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={texts.officerTitle}
        title={texts.officerTitle}
        onClick={() => setOpen(true)}
      />
      {open && <OfficerDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function OfficerDialog({ one, officers, onClose }: Props & { onClose: () => void }) {
  const [userName, setUserName] = useState(one.officer);
  const save = useSave(texts.officerSaved, onClose);
  return (
    <FormDialog
      title={texts.officerTitle}
      ok={texts.save}
      saving={save.isPending}
      error={save.error}
      incomplete={userName === one.officer}
      onOk={() =>
        save.mutate({
          method: "PUT",
          path: `${pathOf(one.creditCode)}/officer`,
          body: { userName, version: one.version },
        })
      }
      onClose={onClose}
    >
      <Field label={texts.officer}>
        {(id) => (
          <Select
            id={id}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={texts.choose}
            value={userName}
            options={officers.map((officer) => ({ value: officer.userName, label: officer.displayName }))}
            onChange={(chosen: string | undefined) => setUserName(chosen ?? null)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
