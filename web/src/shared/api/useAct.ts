import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

/** One act that changes values: on success said, and whatever is worked out from values asked for anew. */
export function useAct<T, R = unknown>(act: (input: T) => Promise<R>, done: string, after?: (result: R) => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: act,
    onSuccess: (result) => {
      message.success(done);
      after?.(result);
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
  });
}
