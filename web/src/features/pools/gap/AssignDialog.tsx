import { Modal } from "antd";
import { useState } from "react";
import { gapTexts } from "@/locales";
import type { Officer } from "@/shared/api/contract";
import { type Draft, isWhole } from "@/shared/cultivation/draft";
import { OfficerAndDate } from "@/shared/cultivation/OfficerAndDate";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import type { Selection } from "./useSelection";

/** Asks for officer and date of the selected rows that have none of their own. */
export function AssignDialog({ selection, officers }: { selection: Selection; officers: readonly Officer[] }) {
  const [draft, setDraft] = useState<Draft>({});
  const title = gapTexts.assigning(selection.selected.length);
  return (
    <Modal open title={title} onCancel={selection.stopAsking} footer={null} width={440} destroyOnHidden>
      <p style={{ marginBottom: 12 }}>{gapTexts.needBoth}</p>
      <OfficerAndDate draft={draft} officers={officers} onChange={setDraft} size="middle" />
      <DialogButtons
        ok={gapTexts.assign}
        saving={selection.saving}
        disabled={!isWhole(draft)}
        onOk={() => selection.submitWith(draft)}
        onCancel={selection.stopAsking}
      />
    </Modal>
  );
}
