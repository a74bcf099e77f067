import { useAddress } from "@/shared/address/useAddress";
import type { PlanDetail } from "@/shared/api/contract";
import { useKept } from "../../matrix/editing/useKept";
import { type Choice, isOpen } from "./choices";
import { emptyWish, type Wish } from "./wish";

const last = 3;

/** The step and the indicator stand in the address, the rest is kept in this window. */
export function useWizard(plan: PlanDetail, choices: Choice[]) {
  const [read, set] = useAddress();
  const kept = useKept<Wish>(`tidu.breakdown.new/${plan.planId}`, emptyWish);
  const wish = { ...emptyWish, ...kept.value, indicator: read("indicator") ?? kept.value.indicator };
  const choice = choices.find((entry) => entry.indicator.code === wish.indicator && isOpen(entry)) ?? null;
  const step = choice ? Math.min(last, Math.max(0, Number(read("step") ?? 0))) : 0;
  return {
    wish,
    choice,
    step,
    show: (to: number) => set({ step: to === 0 ? null : String(to), indicator: choice?.indicator.code ?? null }),
    change: (part: Partial<Wish>) => {
      if (part.indicator !== undefined) set({ indicator: part.indicator });
      // Another indicator has other units and steps.
      kept.change(part.indicator === undefined ? part : { ...part, units: null, step: null, bases: {} });
    },
    forget: kept.forget,
  };
}
