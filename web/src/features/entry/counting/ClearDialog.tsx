import { countingTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { CountableIndicator, PlanSummary } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { indicatorName } from "../attribution/indicatorName";
import { ReasonDialog } from "../ReasonDialog";
import { ruleAddress } from "./ruleAddress";

interface Props {
  plan: PlanSummary;
  row: CountableIndicator;
  onClose: () => void;
}

/** The indicator is reported again; the reason stays on record. */
export function ClearDialog({ plan, row, onClose }: Props) {
  const act = useAct(
    (reason: string) =>
      call("POST", `${ruleAddress(plan, row)}/clear`, {
        body: { reason, version: row.rule?.version ?? 0 },
        key: newKey(),
      }),
    countingTexts.cleared,
    onClose,
  );
  return (
    <ReasonDialog
      open
      danger
      title={countingTexts.clearTitle(indicatorName(plan, row.indicator))}
      text={countingTexts.clearText}
      ok={countingTexts.clearOk}
      usual={countingTexts.usualReasons}
      saving={act.isPending}
      error={act.error}
      onOk={(reason) => act.mutate(reason)}
      onCancel={onClose}
    />
  );
}
