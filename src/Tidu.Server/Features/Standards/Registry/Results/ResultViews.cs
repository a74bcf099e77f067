using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>A run as lists and heads show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Standing">True for the one that follows the registry.</param>
/// <param name="AsOf">The day it is of.</param>
/// <param name="State">How far it is.</param>
/// <param name="Assessed">While it is under way: enterprises assessed so far; else null.</param>
/// <param name="Enterprises">How many there are; of one under way how many there will be at most, 0 where that is not known; null for one who does not see all of them.</param>
/// <param name="Standards">What it asked by.</param>
/// <param name="Kind">Null is by the title held.</param>
/// <param name="UnitId">Null is all, or a list.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Packs">Versions that decided, with the hash of their content.</param>
/// <param name="EngineVersion">What evaluated.</param>
/// <param name="Counts">Verdicts by standard, of all enterprises of the run; empty for one who does not see all of them.</param>
/// <param name="StartedByName">Who asked.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Seconds">How long it took; null while it is under way.</param>
public sealed record RunView(
    int Id, bool Standing, DateOnly AsOf, RunState State, int? Assessed, int? Enterprises, IReadOnlyList<string> Standards, ApplicationKind? Kind, string? UnitId, string? UnitName,
    IReadOnlyList<RunPack> Packs, string EngineVersion, IReadOnlyDictionary<string, VerdictCounts> Counts, string StartedByName, DateTimeOffset StartedAt, double? Seconds);

/// <summary>What came out by one standard, of the enterprises the caller may see.</summary>
/// <param name="Run">The run.</param>
/// <param name="Standard">Id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Enterprises">How many were assessed.</param>
/// <param name="Complete">Of those to whom it applies: how many lack no fact.</param>
/// <param name="Counts">Verdicts.</param>
/// <param name="OneFailed">Not met, and only one condition is not.</param>
/// <param name="OneMissing">Lack facts, and only one: with it the facts are settled.</param>
/// <param name="RulesChanged">True where the rules are no longer those of the run: only verdicts can then be shown.</param>
/// <param name="Blockers">Conditions that are not met, by how many enterprises they stop.</param>
/// <param name="Missing">Facts that are missing, by how many enterprises lack nothing else.</param>
/// <param name="Judgements">What people have to judge, by how many enterprises wait for it.</param>
/// <param name="Units">Units that occur, with their counts.</param>
/// <param name="Demo">True where enterprises are demonstration data.</param>
public sealed record RunResult(
    RunView Run, string Standard, string Title, int Enterprises, int Complete, VerdictCounts Counts, int OneFailed, int OneMissing, bool RulesChanged,
    IReadOnlyList<Blocker> Blockers, IReadOnlyList<MissingFact> Missing, IReadOnlyList<OpenJudgement> Judgements, IReadOnlyList<UnitCounts> Units, bool Demo);

/// <summary>A condition that stops enterprises.</summary>
/// <param name="Id">The criterion; <c>score</c> for the total of the scores.</param>
/// <param name="Label">Its name; empty for the score.</param>
/// <param name="Basis">Document and article; null for the score.</param>
/// <param name="Total">Enterprises that do not meet it.</param>
/// <param name="Sole">Of these, the ones that fail in nothing else.</param>
public sealed record Blocker(string Id, string Label, string? Basis, int Total, int Sole);

/// <summary>A fact that is missing.</summary>
/// <param name="Id">The fact.</param>
/// <param name="Label">Its name.</param>
/// <param name="FirstYear">Earliest year asked for; null for a fact as of a day.</param>
/// <param name="LastYear">Latest year.</param>
/// <param name="KeptBy">Whose figure it is; null where the enterprise declares it.</param>
/// <param name="Where">Where it is found; null where not said.</param>
/// <param name="Lacking">Enterprises whose verdict it could still decide.</param>
/// <param name="Settles">Of these, the ones that lack nothing else.</param>
public sealed record MissingFact(string Id, string Label, int? FirstYear, int? LastYear, FactKeeper? KeptBy, string? Where, int Lacking, int Settles);

/// <summary>What people have to judge.</summary>
public sealed record OpenJudgement(string Id, string Label, int Waiting);

/// <summary>The verdicts within one unit.</summary>
public sealed record UnitCounts(string? UnitId, string? Name, VerdictCounts Counts);

/// <summary>A page of enterprises of a result.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Total">Of all pages.</param>
public sealed record ResultPage(IReadOnlyList<ResultRow> Rows, int Total);

/// <summary>An enterprise of a result.</summary>
public sealed record ResultRow
{
    public required string CreditCode { get; init; }

    public required string Name { get; init; }

    public required string? UnitName { get; init; }

    public required string? IndustryCode { get; init; }

    public required AssessedVerdict Verdict { get; init; }

    /// <summary>True where it was taken as one that renews.</summary>
    public required bool Renews { get; init; }

    /// <summary>Names of the conditions that are not met, in printed order.</summary>
    public required IReadOnlyList<string> Failed { get; init; }

    /// <summary>Names of the conditions that lack facts.</summary>
    public required IReadOnlyList<string> Lacking { get; init; }

    /// <summary>Names of the conditions that wait for a judgement.</summary>
    public required IReadOnlyList<string> Judged { get; init; }

    /// <summary>Names of the facts that could still decide.</summary>
    public required IReadOnlyList<string> MissingFacts { get; init; }

    public required double? PointsLow { get; init; }

    public required double? PointsHigh { get; init; }

    /// <summary>The pass mark; null without scores.</summary>
    public required decimal? Mark { get; init; }

    /// <summary>The first gap with what it takes, as people read it; null where nothing is measured.</summary>
    public required string? Gap { get; init; }

    public required double? Nearness { get; init; }
}
