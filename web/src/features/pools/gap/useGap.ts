import { useQuery } from "@tanstack/react-query";
import { amountTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Query } from "@/shared/api/client";
import type { PlanSummary } from "@/shared/api/contract";
import { plansQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { gapQuery } from "../queries";

export const pageSize = 10;

/** Indicators that are counted by enterprise, in the order in which they are offered. */
const counted = ["hnte", "tech-enterprises", "tech-sme", "srdi-sme", "innovative-sme", "little-giant"];

/** Amounts that the registry adds up, with or without a target of the plan. */
const amounts = Object.entries(amountTexts.names).map(([code, name]) => ({ code, name }));

/** Plans with an indicator that enterprises make up, these indicators, and the amounts. */
export const gapPlans = (plans: readonly PlanSummary[]) =>
  plans
    .map((plan) => ({
      plan,
      indicators: counted.flatMap((code) => plan.boardIndicators.filter((one) => one.code === code)),
      amounts,
    }))
    .filter(({ indicators }) => indicators.length > 0);

/** What the address asks for, and the list. */
export function useGap() {
  const [read, set] = useAddress();
  const session = useSession();
  const { data: plans, error: plansError } = useQuery(plansQuery);
  const choices = gapPlans(plans ?? []);
  const own = choices.filter(({ plan }) => plan.unit.unitId === session?.unit?.unitId);
  const chosen = choices.find(({ plan }) => plan.planId === read("plan")) ?? own[0] ?? choices[0];
  const amount = chosen?.amounts.find((one) => one.code === read("indicator"));
  const indicator = chosen?.indicators.find((one) => one.code === read("indicator")) ?? chosen?.indicators[0];
  const page = Math.max(1, Number(read("page")) || 1);
  const filter: Query = {
    plan: chosen?.plan.planId,
    indicator: indicator?.code,
    unit: read("unit"),
    year: read("year"),
    on: read("on"),
    failed: read("failed") ?? "0,1,2,4",
    stuck: read("stuck"),
    sole: read("sole"),
    places: read("places"),
    refused: read("refused"),
    task: read("task"),
  };
  const query = useQuery({
    ...gapQuery({ ...filter, page, size: pageSize }),
    enabled: indicator !== undefined && !amount,
  });
  return { read, set, plans, plansError, choices, chosen, indicator, amount, page, filter, query };
}
