import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { CountableIndicator } from "@/shared/api/contract";

export const countableQuery = (plan: string) =>
  queryOptions({
    queryKey: ["counting-rules", plan],
    queryFn: ({ signal }) => get<CountableIndicator[]>("/api/counting-rules", { plan }, signal),
  });
