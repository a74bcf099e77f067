import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect } from "react";
import { accountTexts } from "@/locales";
import { refusalOf } from "@/shared/account/changePassword";
import { call } from "@/shared/api/client";
import { ApiProblem } from "@/shared/api/problem";
import { sessionQuery, setupQuery } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Gate } from "./Gate";
import { SetupForm } from "./SetupForm";
import type { SetupRequest } from "./setupRequest";

const texts = accountTexts.setup;

const codeOf = (failure: unknown) => (failure instanceof ApiProblem ? failure.code : null);

/** The first start: two administrators by the token that the server printed. */
export function SetupPage() {
  const queries = useQueryClient();
  const { data: state, error, refetch } = useQuery(setupQuery);
  useQuery(sessionQuery); // hands out the antiforgery token
  const setUp = useMutation({
    mutationFn: (body: SetupRequest) => call("POST", "/api/setup", { body }),
    onSuccess: () => queries.setQueryData(setupQuery.queryKey, (before) => before && { ...before, needed: false }),
  });
  useEffect(() => {
    document.title = texts.pageTitle;
  }, []);
  if (error)
    return (
      <Gate title={texts.title} note={texts.note}>
        <FailureCard error={error} onRetry={refetch} />
      </Gate>
    );
  if (!state) return null;
  if (!state.needed)
    return (
      <Gate title={setUp.isSuccess ? texts.doneTitle : texts.title} note={setUp.isSuccess ? texts.done : texts.already}>
        <Button type="primary" href="/login">
          {texts.logIn}
        </Button>
      </Gate>
    );
  return (
    <Gate title={texts.title} note={texts.note} wide>
      <SetupForm
        least={state.shortestPassword}
        busy={setUp.isPending}
        problem={setUp.error && codeOf(setUp.error) === "token-invalid" ? texts.tokenWrong : refusalOf(setUp.error)}
        onSubmit={(request) => setUp.mutate(request)}
      />
    </Gate>
  );
}
