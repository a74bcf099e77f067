import type { ApplicationStage } from "@/shared/api/contract";

/** Stages on the way, in their order. */
export const onTheWay = ["applied", "recommended", "reviewed", "publicized"] as const satisfies ApplicationStage[];

/** Stages that close an application. */
export const closing = ["accredited", "rejected", "withdrawn"] as const satisfies ApplicationStage[];

type Days = "appliedOn" | "recommendedOn" | "reviewedOn" | "publicizedOn";

/** The day of each stage on the way. */
export const dayOf: Record<(typeof onTheWay)[number], Days> = {
  applied: "appliedOn",
  recommended: "recommendedOn",
  reviewed: "reviewedOn",
  publicized: "publicizedOn",
};

/** Where an application can go from a stage: onward, a step may be skipped, or to its end. */
export function nextStages(stage: ApplicationStage): ApplicationStage[] {
  const at = onTheWay.indexOf(stage as (typeof onTheWay)[number]);
  return at < 0 ? [] : [...onTheWay.slice(at + 1), ...closing];
}

/** The day of its last step: the next is not before it. */
export const lastDay = (application: Record<"appliedOn", string> & { [day in Days]?: string | null }): string =>
  onTheWay.reduce((last, stage) => {
    const day = application[dayOf[stage]];
    return day && day > last ? day : last;
  }, application.appliedOn);
