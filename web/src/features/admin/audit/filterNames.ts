/** The filters as the address and the server have them. */
export const filterNames = [
  "from",
  "to",
  "user",
  "unit",
  "action",
  "objectKind",
  "objectId",
  "outcome",
  "text",
] as const;
