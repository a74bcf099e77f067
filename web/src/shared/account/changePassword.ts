import { useMutation } from "@tanstack/react-query";
import { problemText } from "@/locales";
import { call } from "@/shared/api/client";
import { ApiProblem } from "@/shared/api/problem";

/** What a refusal says; null where there is none. */
export const refusalOf = (failure: unknown): string | null =>
  failure === null
    ? null
    : failure instanceof ApiProblem
      ? problemText(failure.code, failure.params)
      : problemText("unexpected-response");

/** Another password for the one who is logged in; the other sessions end. */
export const useChangePassword = (onDone: () => void) =>
  useMutation({
    mutationFn: (body: { oldPassword: string; newPassword: string }) => call("POST", "/api/account/password", { body }),
    onSuccess: onDone,
  });
