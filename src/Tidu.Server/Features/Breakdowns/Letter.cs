using Tidu.Engine.Targets;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>目标责任书 of one unit: who, with whom, for what time, what is to be reached, what is to be done. Facts only; the document and the page are made from it.</summary>
/// <param name="PartyA">Who assigns: the plan's issuer.</param>
/// <param name="PartyB">The unit.</param>
/// <param name="Document">Document of the assignment; null before it.</param>
/// <param name="Indicators">The breakdown's first, then what else the plan's tables ask of the unit.</param>
/// <param name="Tasks">Tasks of the plan that name the unit or a group it belongs to, or that the indicators hang on.</param>
public sealed record LetterView(
    string Title,
    string PlanTitle,
    string? PlanNumber,
    string PartyA,
    UnitRef PartyB,
    DateOnly From,
    DateOnly To,
    [Codes(typeof(AssignmentState))] string State,
    string? Document,
    DateOnly? AssignedOn,
    IReadOnlyList<int> Years,
    IReadOnlyList<LetterIndicator> Indicators,
    IReadOnlyList<LetterTask> Tasks,
    IReadOnlyList<LetterTask> Mechanisms);

/// <param name="MeasureUnit">As the table prints it.</param>
/// <param name="Base">Base units; null where none is known.</param>
/// <param name="Cells">One for each of the letter's years, base units.</param>
/// <param name="Comparators">How each cell is to be held, in the cells' order; null where there is no value or none is said.</param>
public sealed record LetterIndicator(
    IndicatorRef Indicator,
    string MeasureUnit,
    int? BaseYear,
    decimal? Base,
    IReadOnlyList<decimal?> Cells,
    [Codes(typeof(Comparator))] IReadOnlyList<string?> Comparators);

public sealed record LetterTask(string Number, string Title, string Clause);
