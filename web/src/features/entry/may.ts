import type { Session } from "@/shared/api/contract";

/** Names of the server's policies, as the session lists them. */
export type Right =
  | "read-plans"
  | "enter-values"
  | "govern-values"
  | "manage-periods"
  | "decide-corrections"
  | "decide-attribution"
  | "edit-plans"
  | "edit-units";

/** True where the person holds the right; the server asks again. */
export const may = (session: Session, right: Right): boolean =>
  ((session as Session & { permissions?: readonly string[] }).permissions ?? []).includes(right);
