import { shellTexts } from "@/locales";
import type { Permission } from "@/shared/api/contract";

/** The navigation: an entry shows to those who hold one of its permissions. */
const all: readonly { to: string; text: string; for: readonly Permission[] }[] = [
  { to: "/", text: shellTexts.home, for: ["read-plans"] },
  { to: "/board", text: shellTexts.board, for: ["read-plans"] },
  { to: "/plans", text: shellTexts.plans, for: ["read-plans"] },
  { to: "/enterprises", text: shellTexts.enterprises, for: ["read-enterprises"] },
  { to: "/standards", text: shellTexts.standards, for: ["read-enterprises"] },
  { to: "/ladder", text: shellTexts.ladder, for: ["read-enterprises"] },
  { to: "/entry", text: shellTexts.entry, for: ["enter-values", "decide-corrections"] },
  { to: "/basics", text: shellTexts.basics, for: ["edit-units"] },
  { to: "/admin", text: shellTexts.admin, for: ["read-accounts", "read-audit"] },
];

/** What the person sees; the first is where the person arrives. */
export const entriesFor = (permissions: readonly Permission[]) =>
  all.filter((entry) => entry.for.some((permission) => permissions.includes(permission)));
