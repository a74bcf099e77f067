/** The filters of the list, as the address and the server name them. */
export const filterNames = ["unit", "below", "indicator", "period", "act", "by", "from", "to"] as const;
