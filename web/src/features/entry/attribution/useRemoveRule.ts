import { App } from "antd";
import { attributionTexts, editTexts, problemText } from "@/locales";
import { address, call } from "@/shared/api/client";
import type { AttributionRule } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { ApiProblem } from "@/shared/api/problem";
import { useAct } from "@/shared/api/useAct";

/** Asks, then removes the rule. */
export function useRemoveRule() {
  const { modal, message } = App.useApp();
  const { mutateAsync } = useAct(
    ({ id, version }: AttributionRule) =>
      call("DELETE", address(`/api/attribution/${id}`, { version }), { key: newKey() }),
    attributionTexts.removed,
  );
  return (rule: AttributionRule) =>
    modal.confirm({
      title: attributionTexts.removeTitle(rule.subject),
      content: attributionTexts.removeText,
      okText: attributionTexts.remove,
      okButtonProps: { danger: true },
      cancelText: editTexts.cancel,
      onOk: () =>
        mutateAsync(rule).catch((error: unknown) => {
          const problem = error instanceof ApiProblem ? error : null;
          message.error(problemText(problem?.code ?? "unexpected-response", problem?.params));
        }),
    });
}
