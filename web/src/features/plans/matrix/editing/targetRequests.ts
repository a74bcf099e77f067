import { call, get } from "@/shared/api/client";
import type { TargetHistory, TargetState } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import type { EditableTarget } from "./editableTarget";

const path = ({ planId, targetId }: Pick<EditableTarget, "planId" | "targetId">) =>
  `/api/plans/${encodeURIComponent(planId)}/targets${targetId === null ? "" : `/${targetId}`}`;

/** Changes a target, or adds it where the plan had none. */
export const saveTarget = (target: EditableTarget, value: number | null, reason: string, version = target.version) =>
  target.targetId === null
    ? call<TargetState>("POST", path(target), {
        key: newKey(),
        body: { indicator: target.indicator.code, unitId: target.unitId, year: target.year, value, reason },
      })
    : call<TargetState>("PATCH", path(target), { key: newKey(), body: { value, reason, version } });

export const undoTarget = (planId: string, { id, version }: TargetState, reason: string) =>
  call<TargetState>("POST", `${path({ planId, targetId: id })}/undo`, { key: newKey(), body: { version, reason } });

export const targetHistory = (planId: string, targetId: number, signal?: AbortSignal) =>
  get<TargetHistory>(`${path({ planId, targetId })}/history`, undefined, signal);
