import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export type PlanDocument = Schemas["PlanDocument"];
export type DocumentTable = Schemas["DocumentTable"];
export type DocumentRow = Schemas["DocumentRow"];
export type DocumentTask = Schemas["DocumentTask"];
export type DocumentUnit = Schemas["DocumentUnit"];
export type DocumentPanel = Schemas["DocumentPanel"];
export type DocumentPanelRow = Schemas["DocumentPanelRow"];
export type DocumentTarget = Schemas["DocumentTarget"];
export type DocumentBaseline = Schemas["DocumentBaseline"];
export type DocumentAddends = Schemas["DocumentAddends"];
export type DocumentMechanism = Schemas["DocumentMechanism"];
export type DocumentClaim = Schemas["DocumentClaim"];
export type DocumentEdit = Schemas["DocumentEdit"];
export type DocumentHistory = Schemas["DocumentHistory"];
export type DocumentStep = Schemas["DocumentStep"];
export type DocumentCheck = Schemas["DocumentCheck"];
export type DocumentProblem = Schemas["DocumentProblem"];
export type StoredDocument = Schemas["StoredDocument"];
export type SavedPlan = Schemas["SavedPlan"];
