import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export type StandardSummary = Schemas["StandardSummary"];
export type StandardPageView = Schemas["StandardPage"];
export type RunView = Schemas["Run"];
export type RunResult = Schemas["RunResult"];
export type ResultRow = Schemas["ResultRow"];
export type ResultPage = Schemas["ResultPage"];
export type VerdictCounts = Schemas["VerdictCounts"];
export type Assumable = Schemas["Assumable"];
export type AssumptionResult = Schemas["AssumptionResult"];
export type AssumptionCurve = Schemas["AssumptionCurve"];
export type RunComparison = Schemas["RunComparison"];
export type AssessmentSheet = Schemas["AssessmentSheet"];
export type Explanation = Schemas["Explanation"];
export type ExplainedCriterion = Schemas["ExplainedCriterion"];
export type ExplainedScore = Schemas["ExplainedScore"];
export type RuleView = Schemas["Rule"];
export type ScoreView = Schemas["Score"];
export type ParameterView = Schemas["Parameter"];
