import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { Breakdown } from "../model";
import { breakdownActs, breakdownKey } from "../requests";
import { useBreakdownAddress } from "../useBreakdownAddress";
import type { ActForm, DialogAct } from "./ActDialog";

/** Takes a step: the answer is shown at once, everything that hangs on it is asked for anew; a new version and a deletion lead on. */
export function useAct(act: DialogAct, breakdown: Breakdown, onDone: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const at = useBreakdownAddress();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (form: ActForm): Promise<Breakdown | undefined> => {
      await client.cancelQueries({ queryKey: breakdownKey(breakdown.id) });
      return request(act, breakdown, form);
    },
    onSuccess: (next) => {
      if (next) client.setQueryData(breakdownKey(next.id), next);
      if (act === "delete") {
        navigate(at(), { replace: true });
        client.removeQueries({ queryKey: breakdownKey(breakdown.id) });
      } else if (next && next.id !== breakdown.id) navigate(at(String(next.id)));
      void client.invalidateQueries({ queryKey: ["plans"] });
      void client.invalidateQueries({ queryKey: ["breakdowns"], exact: true });
      if (act === "assign") void client.invalidateQueries();
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: breakdownKey(breakdown.id) }),
  });
  return { run: mutate, running: isPending, failure: error };
}

function request(act: DialogAct, { id, version }: Breakdown, form: ActForm): Promise<Breakdown | undefined> {
  switch (act) {
    case "consult":
      return breakdownActs.consult(id, version, form.until);
    case "approve":
      return breakdownActs.approve(id, version, form.reason.trim() || null);
    case "assign":
      return breakdownActs.assign(id, version, form.document.trim(), form.on);
    case "return":
      return breakdownActs.return(id, version, form.reason.trim());
    case "revise":
      return breakdownActs.revise(id, version);
    case "delete":
      return breakdownActs.remove(id, version).then(() => undefined);
  }
}
