/** The filters as the address and the server have them. */
export const filterNames = [
  "q",
  "unit",
  "industry",
  "size",
  "state",
  "title",
  "on",
  "tier",
  "expiring",
  "factsOf",
  "lacksFactsOf",
  "officer",
  "verdict",
  "pool",
] as const;

/** Those that stand in the second row. */
export const furtherNames: readonly string[] = [
  "industry",
  "size",
  "state",
  "on",
  "factsOf",
  "lacksFactsOf",
  "officer",
  "pool",
];

export const pageSizes = [20, 50, 100, 200];
export const usualPageSize = 50;

/** What the address asks the server for. */
export function listQuery(read: (name: string) => string | null) {
  const filters = Object.fromEntries(filterNames.map((name) => [name, read(name)]));
  return {
    ...filters,
    sort: read("sort"),
    page: Number(read("page")) || 1,
    pageSize: pageSizes.find((size) => String(size) === read("pageSize")) ?? usualPageSize,
  };
}
