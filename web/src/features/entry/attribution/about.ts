import type { AttributionRule, PlanSummary } from "@/shared/api/contract";

/** What a rule or a claim is about, while it is typed. */
export interface AboutDraft {
  indicator: string;
  subjectKind: AttributionRule["subjectKind"];
  subjectId: string;
  subjectName: string;
}

export const beginAbout = (plan: PlanSummary, indicator: string | null): AboutDraft => ({
  indicator: indicator ?? plan.boardIndicators[0]?.code ?? "",
  subjectKind: "enterprise",
  subjectId: "",
  subjectName: "",
});

/** As the server takes it. */
export const subjectOf = (about: AboutDraft) => ({
  ...about,
  subjectId: about.subjectId.trim(),
  subjectName: about.subjectName.trim() || null,
});
