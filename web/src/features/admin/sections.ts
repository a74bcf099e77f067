import { adminTexts } from "@/locales";
import type { Permission } from "@/shared/api/contract";

export type SectionKey = "accounts" | "delegations" | "audit";

const all: readonly { key: SectionKey; text: string; for: Permission }[] = [
  { key: "accounts", text: adminTexts.accounts, for: "read-accounts" },
  { key: "delegations", text: adminTexts.delegations, for: "grant-rights" },
  { key: "audit", text: adminTexts.audit, for: "read-audit" },
];

/** What an administrator or auditor finds here. */
export const sectionsFor = (permissions: readonly Permission[]) =>
  all
    .filter((section) => permissions.includes(section.for))
    .map((section) => ({ ...section, to: `/admin/${section.key}` }));
