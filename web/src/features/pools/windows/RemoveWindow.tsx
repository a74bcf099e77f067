import { windowListTexts as texts } from "@/locales";
import { call } from "@/shared/api/client";
import type { ApplicationWindow } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { FormDialog } from "@/shared/ui/FormDialog";

/** Asks before a window is removed. */
export function RemoveWindow({ window, onClose }: { window: ApplicationWindow; onClose: () => void }) {
  const remove = useAct(
    () => call("DELETE", `/api/cultivation/windows/${window.id}`, { query: { version: window.version } }),
    texts.removed,
    onClose,
  );
  return (
    <FormDialog
      title={texts.remove}
      ok={texts.remove}
      danger
      saving={remove.isPending}
      error={remove.error}
      incomplete={false}
      onOk={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <p>{texts.removeTitle(window.name)}</p>
    </FormDialog>
  );
}
