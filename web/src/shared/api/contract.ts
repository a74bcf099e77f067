/* The HTTP contract by the names the screens use. The types are the server's own: schema.d.ts is generated from web/openapi.json (npm run generate).
   Values are in base units (元, 家, 人, fraction …), unrounded; null is missing, never 0. Dates are "YYYY-MM-DD".
   Failures are problem details (RFC 9457) with a stable `code`; texts for codes live in locales. */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Problem = Schemas["Problem"];

export type Role = Schemas["Role"];
/** What a user may do; screens show what it opens, the server decides. */
export type Permission = Schemas["Permission"];
export type UnitRef = Schemas["UnitRef"];
export type UnitKind = Schemas["UnitKind"];
/** GET /api/units?on=&unit= : the tree within the caller's scope. */
export type UnitNode = Schemas["UnitNode"];

/** GET /api/session, 401 when not logged in. POST /api/session {userName, password}: 400 login-failed, 423 locked-out {minutes}, 429 too-many-requests {seconds}.
    DELETE /api/session: 204. Every unsafe verb repeats the cookie XSRF-TOKEN (set by GET /api/session, also on 401) in the header X-XSRF-TOKEN. */
export type Session = Schemas["Session"];

/** GET /api/plans. `boardIndicators`: what the board can show, those with addends first; `findings` is null for one who may not read them. */
export type PlanSummary = Schemas["PlanSummary"];
export type FindingCounts = Schemas["FindingCounts"];
/** `displayUnits`: what the reader may switch between; value ÷ factor is shown. `hasUnits`: the plan lists addends for it. */
export type IndicatorRef = Schemas["IndicatorRef"];
/** GET /api/plans/{planId}. `headline`: the whole unit's own targets, printed order. */
export type PlanDetail = Schemas["PlanDetail"];
/** Another plan; `open`: the caller may see it. */
export type PlanLink = Schemas["PlanLink"];
/** An edited value that a newer pack differs from. */
export type PackChange = Schemas["PackChange"];
export type Assignment = Schemas["Assignment"];
export type AssignmentState = Schemas["AssignmentState"];
/** `difference`: sum − printed total in the last year that differs. */
export type TableRef = Schemas["TableRef"];
/** GET /api/plans/{planId}/targets?on= : every target of the plan that the caller may see. */
export type TargetRow = Schemas["TargetRow"];
export type TargetKind = Schemas["TargetKind"];
export type Comparator = Schemas["Comparator"];
export type Evaluation = Schemas["Evaluation"];
export type Band = Schemas["Band"];
export type SourceKind = Schemas["SourceKind"];
/** GET /api/plans/{planId}/tasks */
export type PlanTask = Schemas["PlanTask"];
export type TaskUnit = Schemas["TaskUnit"];
/** GET /api/plans/{planId}/findings; 403 for a reporter. */
export type Finding = Schemas["Finding"];

/** GET /api/plans/{planId}/tables/{tableId}?on= . The same address with /workbook is the xlsx in the annex's shape.
    `years` leave the baseline's out; the totals are null where rows are indicators or the caller sees only its own. */
export type Matrix = Schemas["Matrix"];
export type MatrixRow = Schemas["MatrixRow"];
/** `gap`: target − actual, never below 0. `remaining`: for years to come, target − latest actual. `level`: actual ÷ expected. `completion`: actual ÷ target. */
export type MatrixCell = Schemas["MatrixCell"];
/** A target after a change, and GET /api/plans/{planId}/targets/{targetId}/history, newest first. */
export type TargetState = Schemas["Target"];
export type TargetHistory = Schemas["TargetHistory"];
export type TargetChange = TargetHistory["changes"][number];

/** GET /api/plans/{planId}/above. `state`: area: the target above is for a whole area that the unit belongs to. */
export type AgainstAbove = Schemas["PlanAgainstAbove"];
export type AgainstAboveRow = Schemas["AgainstAboveRow"];

/** GET /api/plans/{planId}/breakdowns, and those of all plans: GET /api/breakdowns. */
export type BreakdownItem = Schemas["BreakdownItem"];
/** GET /api/breakdowns/{id}. `parent`, `totals` and `above` are null for one who sees only its own row; `difference`: target − reserve − sum;
    `growth`: last cell ÷ base. */
export type Breakdown = Schemas["Breakdown"];
export type BreakdownRow = Schemas["BreakdownRow"];
export type BreakdownMethod = Schemas["BreakdownMethod"];
/** GET /api/breakdowns/{id}/letter?unit= . `cells`: one for each of the letter's years. */
export type Letter = Omit<Schemas["Letter"], "indicators"> & { indicators: LetterIndicator[] };
export type LetterIndicator = Omit<Schemas["LetterIndicator"], "cells" | "comparators"> & {
  cells: (number | null)[];
  comparators: (Comparator | null)[];
};

/** GET /api/board?plan=&indicator=&on=&unit=&trajectory=&bandBasis= . `unit`: draw everything for this unit (default the plan's).
    404 plan-not-found, unit-not-found, indicator-not-found, also for what lies outside the caller's scope.
    `ranked`: how many units have a place; `total` is null when the caller sees only its own row. */
export type Board = Schemas["Board"];
export type Trajectory = Schemas["Trajectory"];
/** `rank` of `rankOf` within the kind; `previousRank` at the end of the quarter before; `otherSources`: further sources of the same cell;
    `targetPlan`: short title of another plan whose target this is. */
export type BoardRow = Schemas["BoardRow"];
export type BoardTotal = Schemas["BoardTotal"];
/** `bounds`: best first, lower bound inclusive, the last null. */
export type BandScale = Schemas["BandScale"];
export type Layout = Schemas["Layout"];

/** GET /api/board/cards?plan=&on=&unit= : the plan's headline indicators for the unit. */
export type Card = Schemas["Card"];
/** GET /api/board/trend?plan=&indicator=&on=&unit=&trajectory= */
export type Trend = Schemas["Trend"];
export type Forecast = Schemas["TrendForecast"];
/** GET /api/board/alerts?plan=&on= : worst first. */
export type Alert = Schemas["Alert"];

/** GET /api/observations?indicator=&unit=&from=&to= : the list behind a number, all sources side by side, newest first.
    `difference`: value − the used one of the same cell. */
export type Observation = Schemas["Observation"];
export type ObservationState = Schemas["ObservationState"];

/** GET /api/home. `bands` names only those bands that have units. */
export type Home = Schemas["Home"];

/** One step in the life of a value, oldest first: GET /api/observations/{id}/history. */
export type HistoryStep = Schemas["HistoryStep"];

/** GET /api/observations/changes?unit=&below=&indicator=&period=&by=&act=&from=&to=&page=&size= : steps of all values in the scope, newest first.
    The same address with /choices says what the filters can be, with /workbook it is the xlsx. */
export type ValueChange = Schemas["ValueChange"];
export type ValueChangePage = Schemas["ValueChangePage"];
export type ChangeChoices = Schemas["ChangeChoices"];

/** GET /api/entry?plan=&indicator=&period=&unit= : the grid to fill; PUT /api/entry writes changed cells, all or none. */
export type EntrySheet = Schemas["EntryGrid"];
export type EntryRow = Schemas["EntryRow"];
export type EntryChange = Schemas["EntryChange"];
export type PeriodState = Schemas["PeriodState"];

/** GET /api/periods: when values of a period may be entered. `daysLeft`: negative after the deadline, null without one. */
export type ReportingPeriod = Schemas["ReportingPeriod"];
export type PeriodStep = ReportingPeriod["actions"][number];
/** GET /api/periods/{id}/progress: by plan, units × indicators. */
export type PeriodProgress = Schemas["PeriodProgress"];
export type PlanProgress = Schemas["PlanProgress"];
export type UnitProgress = Schemas["UnitProgress"];
export type ProgressState = Schemas["ProgressCell"]["state"];

/** GET /api/corrections: requests to change what is locked, those that wait first. */
export type CorrectionRequest = Schemas["Correction"];
export type RequestState = Schemas["RequestState"];

/** GET /api/attribution?plan=&indicator= : where things count; GET /api/attribution/disputes: claims, open ones first. */
export type AttributionRule = Schemas["Attribution"];
/** GET /api/counting-rules?plan= : what can be counted from the registry. PUT, POST …/clear: 403 plan-not-yours, 409 version-conflict, 422 registry-empty, reason-needed. */
export type CountableIndicator = Schemas["Countable"];
/** What the registry counts beside an actual; `difference`: counted − actual. */
export type CountedValue = NonNullable<Schemas["BoardRow"]["counted"]>;
/** GET /api/counts/enterprises : the names behind a number, a page. */
export type CountedPage = Schemas["CountedPage"];
export type CountedEnterprise = Schemas["CountedEnterprise"];
export type AttributionDispute = Schemas["Dispute"];

/** GET /api/imports: own ones, newest first, without what the check found; GET /api/imports/{id}: with it.
    Counts are of data items: a row of a list, a cell of a matrix. */
export type ImportJob = Schemas["Import"];
export type ImportState = Schemas["ImportState"];
export type ImportMode = Schemas["ImportMode"];
export type ImportRemark = Schemas["ImportRemark"];
export type PreviewRow = Schemas["PreviewRow"];

/** GET /api/users?search=&unit=&role=&state=&page=&size= . POST /api/users and …/reset-password answer with a token that is shown once. */
export type Account = Schemas["Account"];
export type AccountPage = Schemas["AccountPage"];
export type AccountState = Schemas["AccountState"];
export type IssuedToken = Schemas["IssuedToken"];
export type UnitChoice = Schemas["UnitChoice"];
export type RunningSession = Schemas["RunningSession"];
/** GET /api/delegations, newest first. */
export type Delegation = Schemas["Delegation"];
export type DelegationState = Schemas["DelegationState"];
/** GET /api/audit with filters; `before` pages on. `before` and `after` of an entry are JSON texts. */
export type AuditPage = Schemas["AuditPage"];
export type AuditRecord = Schemas["AuditRecord"];
export type AuditOutcome = Schemas["AuditOutcome"];
export type AuditChoices = Schemas["AuditChoices"];
/** GET /api/setup: whether the first administrators are missing. */
export type SetupState = Schemas["SetupState"];

/** GET /api/enterprises?q=&unit=&industry=&size=&state=&title=&on=&tier=&expiring=&factsOf=&lacksFactsOf=&officer=&verdict=&pool=&sort=&page=&pageSize= ; the same filters with /workbook as xlsx. */
export type EnterprisePage = Schemas["EnterprisePage"];
export type EnterpriseRow = Schemas["EnterpriseRow"];
export type TitleBadge = Schemas["TitleBadge"];
export type EnterpriseChoices = Schemas["EnterpriseChoices"];
/** GET /api/enterprises/search?q= : while typing, within the caller's scope. */
export type FoundEnterprises = Schemas["FoundEnterprises"];
export type FoundEnterprise = Schemas["FoundEnterprise"];
/** GET /api/enterprises/{code}: 404 enterprise-not-found, enterprise-merged {into}. Every write answers with it again. */
export type Enterprise = Schemas["Enterprise"];
export type EnterpriseTitle = Schemas["Title"];
export type EnterpriseLadder = Schemas["HeldLadder"];
export type EnterpriseVeto = Schemas["VetoStand"];
export type EnterpriseAsset = Schemas["Asset"];
export type EnterpriseField = Schemas["EnterpriseField"];
export type EnterpriseSize = Schemas["EnterpriseSize"];
export type EnterpriseState = Schemas["EnterpriseState"];
export type TitleState = Schemas["TitleState"];
export type VetoKind = Schemas["VetoKind"];
export type AssetKind = Schemas["AssetKind"];
export type QualificationEnd = Schemas["QualificationEnd"];
/** GET /api/enterprises/{code}/facts: values as plain text in base units; `used` is the source that counts. */
export type EnterpriseFacts = Schemas["EnterpriseFacts"];
export type FactLine = Schemas["FactLine"];
export type FactCell = Schemas["FactCell"];
export type FactSaid = Schemas["FactSaid"];
export type FactChoice = Schemas["FactChoice"];
export type FactSource = Schemas["FactSource"];
/** GET /api/enterprises/{code}/changes?before= : newest first. */
export type EnterpriseSteps = Schemas["EnterpriseSteps"];
export type EnterpriseStep = Schemas["EnterpriseStep"];

/** GET /api/duplicates?state=&page= , /api/newcomers?state=&page= : what a person decides after imports. */
export type DuplicatePage = Schemas["DuplicatePage"];
export type DuplicateSide = Schemas["DuplicateSide"];
export type DuplicateSuggestion = Schemas["Duplicate"];
export type NewcomerPage = Schemas["NewcomerPage"];
export type Newcomer = Schemas["Newcomer"];

/** GET /api/enterprises/{creditCode}/assessments?on= : every standard in a line; /assessments/{standard} one as a checklist; /portrait against peers. */
export type EnterpriseAssessments = Schemas["EnterpriseAssessments"];
export type AssessmentLine = Schemas["AssessmentLine"];
export type AssessmentSheet = Schemas["AssessmentSheet"];
export type ExplainedCriterion = Schemas["ExplainedCriterion"];
export type ExplainedScore = Schemas["ExplainedScore"];
export type Explanation = Schemas["Explanation"];
export type Portrait = Schemas["Portrait"];
export type PortraitMeasure = Schemas["PortraitMeasure"];
/** GET /api/gap?plan=&indicator=&unit=&year=&on=&failed=&stuck=&sole=&places=&refused=&task=&search=&page=&size= : what is missing to a target, and who would close it.
    gap = target − valid + expectedLosses − pipeline. The same address with /workbook is the xlsx. */
export type GapList = Schemas["GapList"];
/** GET /api/gap/amounts?plan=&indicator=&unit=&year= : of an amount, who has not reported, fell to nothing, fell. */
export type MoneyGapList = Schemas["MoneyGapList"];
export type ShortfallKind = Schemas["ShortfallKind"];
/** GET /api/gap/outlook?plan=&indicator=&unit=&year=&on= ; 204 where the indicator is not counted by enterprise. */
export type GapOutlook = Schemas["GapOutlook"];
export type GapCandidate = Schemas["GapCandidate"];
export type ApplicationStage = Schemas["ApplicationStage"];
export type RefusalReason = Schemas["RefusalReason"];
export type JudgementValue = Schemas["JudgementValue"];
export type CultivationState = Schemas["CultivationState"];
/** GET /api/cultivation/enterprises/{creditCode} : what is done to bring one enterprise to a title. */
export type EnterpriseCultivation = Schemas["EnterpriseCultivation"];
/** GET /api/cultivation/applications?kind=&creditCode=&open= */
export type Application = Schemas["Application"];
/** GET /api/cultivation/windows?kind= */
export type ApplicationWindow = Schemas["Window"];
export type CultivationRefusal = Schemas["Refusal"];
/** GET /api/cultivation/officers */
export type Officer = Schemas["Officer"];
/** GET /api/cultivation/tasks?mine=&creditCode=&kind=&state=&page=&pageSize= : a page, open ones first. */
export type CultivationTask = Schemas["CultivationTask"];
/** GET /api/pools?page=&pageSize=, /api/pools/{id}/places?left=&page=&pageSize=, /api/pools/{id}/due */
export type Pool = Schemas["Pool"];
export type PoolPage = Schemas["PoolPage"];
export type PoolKind = Schemas["PoolKind"];
export type PoolExit = Schemas["PoolExit"];
export type PoolPlace = Schemas["Place"];
export type PoolDue = Schemas["PoolDue"];
/** GET /api/ladder?unit=&on= , /api/ladder/enterprises , /api/ladder/flows?unit=&from=&to= */
export type Ladder = Schemas["LadderOverview"];
export type LadderNames = Schemas["LadderNames"];
export type Flows = Schemas["Flow"];
