import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export type UnitNode = Schemas["UnitNode"];
export type UnitSnapshot = Schemas["UnitSnapshot"];
export type UnitDetail = Schemas["UnitDetail"];
export type IndicatorEntry = Schemas["IndicatorEntry"];
export type IndicatorDictionary = Schemas["IndicatorDictionary"];
export type IndicatorFacts = Schemas["IndicatorFacts"];
