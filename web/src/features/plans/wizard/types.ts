import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export type PlanDocument = Schemas["PlanDocument"];
export type DocumentTable = Schemas["DocumentTable"];
export type DocumentRow = Schemas["DocumentRow"];
export type DocumentTask = Schemas["DocumentTask"];
export type DocumentUnit = Schemas["DocumentUnit"];
export type DocumentCheck = Schemas["DocumentCheck"];
export type DocumentProblem = Schemas["DocumentProblem"];
export type StoredDocument = Schemas["StoredDocument"];
export type SavedPlan = Schemas["SavedPlan"];
