import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { PeriodProgress, ReportingPeriod } from "@/shared/api/contract";

export const periodsQuery = queryOptions({
  queryKey: ["periods"],
  queryFn: ({ signal }) => get<ReportingPeriod[]>("/api/periods", undefined, signal),
  // Filling goes on without the list; a part that appears must not ask for it again and again.
  retryOnMount: false,
});

export const progressQuery = (id: number) =>
  queryOptions({
    queryKey: ["periods", id, "progress"],
    queryFn: ({ signal }) => get<PeriodProgress>(`/api/periods/${id}/progress`, undefined, signal),
  });
