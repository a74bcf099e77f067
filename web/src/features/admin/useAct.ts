import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { adminTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";

/** What a refusal says, whatever was thrown. */
export const textOf = (failure: unknown) =>
  failure instanceof ApiProblem ? problemText(failure.code, failure.params) : problemText("unexpected-response");

/** A change of accounts: afterwards every list of them is read anew; a refusal is said in words. */
export function useAct<TVariables, TAnswer>(
  act: (variables: TVariables) => Promise<TAnswer>,
  options: { keys?: string[]; done?: string | null; quiet?: boolean } = {},
) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of options.keys ?? ["accounts"]) void queries.invalidateQueries({ queryKey: [key] });
      if (options.done !== null) message.success(options.done ?? adminTexts.done);
    },
    onError: (failure) => {
      if (!options.quiet) message.error(textOf(failure), 6);
    },
  });
}
