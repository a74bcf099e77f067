import { useQuery } from "@tanstack/react-query";
import { dictionaryQuery } from "@/shared/basics/queries";

/** What an indicator's code is called. */
export function useIndicatorNames(): (code: string) => string {
  const { data } = useQuery(dictionaryQuery);
  return (code) => data?.indicators.find((entry) => entry.code === code)?.name ?? code;
}
