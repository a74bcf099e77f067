import { valueTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { CorrectionRequest } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";

export type Decision = "approve" | "decline" | "withdraw";

const texts = valueTexts.requests;
const done: Record<Decision, string> = {
  approve: texts.approved,
  decline: texts.declined,
  withdraw: texts.withdrawn,
};

export const useDecision = (request: CorrectionRequest, decision: Decision, onDone: () => void) =>
  useAct(
    (reason: string) =>
      call("POST", `/api/corrections/${request.id}/${decision}`, {
        body: { version: request.version, reason: reason || null },
        key: newKey(),
      }),
    done[decision],
    onDone,
  );
