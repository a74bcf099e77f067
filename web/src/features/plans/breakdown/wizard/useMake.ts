import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { PlanDetail } from "@/shared/api/contract";
import { breakdownAddress } from "../../addresses";
import type { Creation } from "../model";
import { breakdownKey, makeBreakdown } from "../requests";

/** Stores what the preview shows and opens it. */
export function useMake(plan: PlanDetail, onMade: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (creation: Creation) => makeBreakdown(plan.planId, creation),
    onSuccess: (made) => {
      client.setQueryData(breakdownKey(made.id), made);
      onMade();
      navigate(breakdownAddress(plan.planId, String(made.id)));
    },
  });
  return { make: mutate, making: isPending, failure: error };
}
