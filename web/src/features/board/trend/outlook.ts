import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { GapOutlook, Trend } from "@/shared/api/contract";
import type { BoardParams } from "../boardParams";

/** What the year will end with, counted by enterprise; null where the indicator is not counted by enterprise. */
export const outlookQuery = ({ plan, indicator, unit, on }: BoardParams) =>
  queryOptions({
    queryKey: ["gap", "outlook", plan, indicator, unit, on],
    queryFn: async ({ signal }) =>
      (await get<GapOutlook | undefined>(
        "/api/gap/outlook",
        { plan, indicator, unit, on, year: on?.slice(0, 4) },
        signal,
      )) ?? null,
    enabled: Boolean(plan && indicator),
    retry: false,
  });

/** The second forecast as one point with its interval. */
export interface OutlookPoint {
  on: string;
  value: number;
  low: number;
  high: number;
}

/** A trend with the second forecast to be drawn beside the line. */
export type DrawnTrend = Trend & { outlook?: OutlookPoint | null };

/** The trend with the second forecast, where it lies ahead of what is known. */
export function withOutlook(trend: Trend, outlook: GapOutlook | null | undefined): DrawnTrend {
  const last = trend.actuals[trend.actuals.length - 1];
  return outlook && last && outlook.on > last.on ? { ...trend, outlook } : trend;
}
