import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { call } from "@/shared/api/client";
import type { Enterprise } from "@/shared/api/contract";
import { enterpriseQuery } from "../queries";

interface Act {
  method: "POST" | "PUT" | "PATCH";
  path: string;
  body: unknown;
}

/** One change of an enterprise: the page shows what the server answers, lists and facts are asked for anew. */
export function useSave(done: string, after: (one: Enterprise) => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ method, path, body }: Act) => call<Enterprise>(method, path, { body }),
    onSuccess: async (one) => {
      message.success(done);
      client.setQueryData(enterpriseQuery(one.creditCode).queryKey, one);
      after(one);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
  });
}
