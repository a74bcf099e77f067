import { useQueryClient } from "@tanstack/react-query";
import { planPartTexts, wizardTexts } from "@/locales";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import type { ConflictItem } from "@/shared/ui/ConflictTable";
import type { DocumentEdit, PlanDocument } from "../types";
import { changedParts, merged, type TheirDocument } from "./conflict";
import { partText } from "./describe";
import { useIndicatorNames } from "./useIndicatorNames";

interface Props {
  planId: string;
  stored: PlanDocument;
  mine: PlanDocument;
  reason: string;
  conflict: TheirDocument | null;
  save: { mutate: (body: DocumentEdit) => void; reset: () => void; isPending: boolean };
}

/** Somebody saved the plan first: my parts beside theirs; overwriting takes mine only where I changed something. */
export function PlanConflict({ planId, stored, mine, reason, conflict, save }: Props) {
  const client = useQueryClient();
  const names = useIndicatorNames();
  const items = conflict ? changedParts(stored, mine).map((part) => itemOf(part, mine, conflict, reason, names)) : [];
  return (
    <ConflictDialog
      items={items}
      usualReasons={wizardTexts.check.reasons}
      saving={save.isPending}
      onCancel={save.reset}
      onKeepTheirs={() => {
        save.reset();
        void client.invalidateQueries({ queryKey: ["plans", planId, "document"] });
      }}
      onOverwrite={(why) =>
        conflict &&
        save.mutate({ document: merged(stored, mine, conflict.document), reason: why, version: conflict.version })
      }
    />
  );
}

const itemOf = (
  part: keyof PlanDocument,
  mine: PlanDocument,
  { document, byName, at, reason: theirReason }: TheirDocument,
  reason: string,
  names: (code: string) => string,
): ConflictItem => ({
  key: part,
  subject: planPartTexts.parts[part] ?? part,
  mine: { value: partText(part, mine[part], document[part], names), by: null, at: null, reason },
  theirs: { value: partText(part, document[part], mine[part], names), by: byName, at, reason: theirReason },
});
