using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>目标缺口清单: what is missing to a target, and the enterprises that would close it.</summary>
public sealed record GapList
{
    public required string Plan { get; init; }

    public required string PlanTitle { get; init; }

    public required string Indicator { get; init; }

    public required string IndicatorName { get; init; }

    public required string MeasureUnit { get; init; }

    public required string Unit { get; init; }

    public required string UnitId { get; init; }

    public required int Year { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Code of the kind of title.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the standard that decides; null where none is modelled, and candidates are then not measured.</summary>
    public required string? Standard { get; init; }

    /// <summary>Null where the plan has none for the unit and year.</summary>
    public required decimal? Target { get; init; }

    /// <summary>The figure as printed, with its clause.</summary>
    public required string? TargetText { get; init; }

    public required int Valid { get; init; }

    public required int ExpectedLosses { get; init; }

    public required int Pipeline { get; init; }

    /// <summary>target − valid + expectedLosses − pipeline; negative where the target is passed; null without a target.</summary>
    public required decimal? Gap { get; init; }

    /// <summary>The losses with their interval and what they rest on.</summary>
    public required GapLosses Losses { get; init; }

    /// <summary>The pipeline by stage.</summary>
    public required IReadOnlyList<GapStage> Stages { get; init; }

    /// <summary>What the year will end with, counted by enterprise.</summary>
    public required GapForecast Forecast { get; init; }

    /// <summary>The window that is open or opens next; null where none is known.</summary>
    public required WindowView? Window { get; init; }

    /// <summary>Whether the list can close the gap.</summary>
    public required GapCover Cover { get; init; }

    /// <summary>What stops candidates, most first.</summary>
    public required IReadOnlyList<GapStuck> Stuck { get; init; }

    /// <summary>How many have how many conditions not met.</summary>
    public required GapFailed Failed { get; init; }

    /// <summary>Where candidates lie, most first.</summary>
    public required IReadOnlyList<GapPlace> Places { get; init; }

    /// <summary>Candidates with a recorded reason why they do not apply; off the list unless asked for.</summary>
    public required int RefusedCount { get; init; }

    /// <summary>Groups of conditions in the order of the clauses, the score last: the marks of a row.</summary>
    public required IReadOnlyList<GapMark> Marks { get; init; }

    /// <summary>Candidates that pass the filter: renewals, and the others.</summary>
    public required int Renewals { get; init; }

    public required int Total { get; init; }

    /// <summary>The page, in order.</summary>
    public required IReadOnlyList<GapCandidate> Candidates { get; init; }

    /// <summary>True where all enterprises of the list are demonstration data.</summary>
    public required bool Demo { get; init; }
}

/// <summary>Expected losses.</summary>
/// <param name="Ending">Titles that run out within the year after the day and have no successor yet.</param>
/// <param name="Renewing">Of these, with an application on its way.</param>
/// <param name="Low">With <paramref name="High"/>: nine of ten outcomes lie between.</param>
/// <param name="Cases">Titles that ran out in earlier years.</param>
/// <param name="Renewed">Of these, renewed by the end of their year.</param>
/// <param name="Basis">Whose past: the unit's own, the whole registry's, or none.</param>
/// <param name="First">Those who run out first.</param>
public sealed record GapLosses(int Ending, int Renewing, int Low, int High, int Cases, int Renewed, [Codes("own", "registry", "none")] string Basis, IReadOnlyList<GapName> First);

/// <summary>An enterprise by name, with a day.</summary>
public sealed record GapName(string CreditCode, string Name, DateOnly On);

/// <summary>How many are in a stage, with their names.</summary>
public sealed record GapStage(ApplicationStage Stage, int Count, IReadOnlyList<GapName> Enterprises);

/// <summary>The forecast by enterprises.</summary>
/// <param name="Value">valid − losses + arrivals + worked.</param>
/// <param name="Arrivals">Expected of the pipeline.</param>
/// <param name="ArrivalsKnown">False where fewer than ten first-time applications were closed earlier: all of the pipeline is then taken to arrive, and the interval begins at none.</param>
/// <param name="ArrivalCases">First-time applications closed earlier.</param>
/// <param name="Accredited">Of these, accredited.</param>
/// <param name="Worked">Expected of those with a task.</param>
/// <param name="WorkedOn">Candidates with an open task.</param>
/// <param name="PoolCases">Enterprises that left pools earlier.</param>
/// <param name="PoolReached">Of these, with the title.</param>
/// <param name="Completion">Value ÷ target; null without one.</param>
public sealed record GapForecast(int Value, int Low, int High, int Arrivals, bool ArrivalsKnown, int ArrivalCases, int Accredited, int Worked, int WorkedOn, int PoolCases, int PoolReached, decimal? Completion);

/// <summary>Who can be ready before the window closes: those with nothing missing but judges or time that runs out before it does, and those with one gap of a quarter of its threshold at most.</summary>
/// <param name="Ready">All of them.</param>
/// <param name="Assigned">Of these, with a task.</param>
/// <param name="ToAssign">Of the others, as many as the gap still needs; none without a target.</param>
/// <param name="Spare">The rest.</param>
/// <param name="Uncovered">What is missing even then; 0 where the list suffices, null without a target.</param>
public sealed record GapCover(int Ready, int Assigned, int ToAssign, int Spare, int? Uncovered);

/// <summary>A condition that stops candidates.</summary>
/// <param name="Total">Whom it stops.</param>
/// <param name="Sole">Of these, whom nothing else stops.</param>
public sealed record GapStuck(string Criterion, string Label, int Total, int Sole);

/// <summary>Candidates by the number of conditions that are not met; together all of them.</summary>
/// <param name="None">All is known and nothing fails.</param>
/// <param name="Unknown">Nothing is known to fail, but facts are missing, or no standard is modelled.</param>
public sealed record GapFailed(int None, int One, int Two, int More, int Unknown);

/// <summary>Candidates of a place.</summary>
public sealed record GapPlace(string UnitId, string Unit, int Count);

/// <summary>A group of conditions that stand in one clause.</summary>
/// <param name="Basis">The clause; empty for the score.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Criteria">Ids.</param>
public sealed record GapMark(string Basis, string Label, IReadOnlyList<string> Criteria);
