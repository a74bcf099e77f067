import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { FoundEnterprises } from "@/shared/api/contract";

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ["enterprise-search", q],
    queryFn: ({ signal }) => get<FoundEnterprises>("/api/enterprises/search", { q, size: 10 }, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
