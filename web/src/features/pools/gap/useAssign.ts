import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { gapTexts, problemText } from "@/locales";
import { call } from "@/shared/api/client";
import type { GapList } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { ApiProblem } from "@/shared/api/problem";

export interface AssignItem {
  creditCode: string;
  officer: string;
  due: string;
}

/** 纳入培育库并派单: all or none, once however often it is sent. */
export function useAssign(list: GapList, after: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (items: readonly AssignItem[]) =>
      call("POST", "/api/cultivation/assign", {
        key: newKey(),
        body: {
          kind: list.kind,
          items,
          plan: list.plan,
          indicator: list.indicator,
          unit: list.unitId,
          year: list.year,
        },
      }),
    onSuccess: () => {
      message.success(gapTexts.assigned2);
      after();
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
    onError: (error) => {
      const problem = error instanceof ApiProblem ? error : null;
      message.error(problemText(problem?.code ?? "unexpected-response", problem?.params), 6);
    },
  });
}
