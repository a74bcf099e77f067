import { useParams } from "react-router";
import { address, type Query } from "@/shared/api/client";
import { breakdownAddress } from "../addresses";

/** Addresses of breakdowns: below their plan, or apart from it for a unit that is asked but may not open the plan. */
export function useBreakdownAddress() {
  const { planId } = useParams();
  return (below = "", query: Query = {}) =>
    planId === undefined
      ? address(`/breakdowns${below && `/${below}`}`, query)
      : address(breakdownAddress(planId, below), query);
}
