import { valueTexts } from "@/locales";
import type { CorrectionRequest } from "@/shared/api/contract";
import { ReasonDialog } from "../ReasonDialog";
import { useDecision } from "./useDecision";

const texts = valueTexts.requests;

/** One's own request taken back. */
export function WithdrawDialog({ request, onClose }: { request: CorrectionRequest; onClose: () => void }) {
  const act = useDecision(request, "withdraw", onClose);
  return (
    <ReasonDialog
      open
      required={false}
      title={texts.withdrawTitle}
      text={texts.withdrawText}
      ok={texts.withdraw}
      usual={[]}
      saving={act.isPending}
      error={act.error}
      onOk={act.mutate}
      onCancel={onClose}
    />
  );
}
