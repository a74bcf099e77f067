import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { accountTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { RunningSession } from "@/shared/api/contract";
import { Panel } from "@/shared/ui/Panel";
import { SessionTable } from "@/shared/ui/SessionTable";
import { ownSessionsQuery } from "./queries";

/** Where I am logged in; what I do not know I end. */
export function OwnSessions({ sessions }: { sessions: readonly RunningSession[] }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (session: string | null) => call("DELETE", "/api/account/sessions", { query: { session } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  return (
    <Panel
      title={accountTexts.sessions}
      note={accountTexts.sessionsNote}
      extra={
        sessions.length > 1 && (
          <Button size="small" loading={end.isPending} onClick={() => end.mutate(null)}>
            {accountTexts.endOthers}
          </Button>
        )
      }
    >
      <SessionTable sessions={sessions} busy={end.isPending} onEnd={(id) => end.mutate(id)} />
    </Panel>
  );
}
