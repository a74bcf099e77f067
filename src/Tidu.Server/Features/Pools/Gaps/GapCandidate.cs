using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>An enterprise that would close the gap.</summary>
public sealed record GapCandidate
{
    public required string CreditCode { get; init; }

    public required string Name { get; init; }

    public required string? UnitId { get; init; }

    public required string? Unit { get; init; }

    public required string? Park { get; init; }

    /// <summary>GB/T 4754 code.</summary>
    public required string? IndustryCode { get; init; }

    /// <summary>Titles held on the day.</summary>
    public required IReadOnlyList<GapTitle> Titles { get; init; }

    /// <summary>True for one whose title runs out within the year.</summary>
    public required bool Renewal { get; init; }

    /// <summary>Last day of the title it holds; null for one without.</summary>
    public required DateOnly? Expires { get; init; }

    /// <summary>Id of the standard.</summary>
    public required string? Standard { get; init; }

    /// <summary>Null where no standard is modelled.</summary>
    public required AssessedVerdict? Verdict { get; init; }

    /// <summary>Ids of criteria that are not met; "scores" is the total and its mark.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Ids of criteria that lack facts.</summary>
    public required IReadOnlyList<string> Lacking { get; init; }

    /// <summary>Ids of criteria that wait for judges.</summary>
    public required IReadOnlyList<string> Judged { get; init; }

    /// <summary>Of the criteria not met: those that time alone will meet.</summary>
    public required IReadOnlyList<string> InTime { get; init; }

    /// <summary>The smallest change of a fact for every criterion that is not met.</summary>
    public required IReadOnlyList<GapNeed> Needs { get; init; }

    /// <summary>What stands in the way, in words, in the order of the clauses.</summary>
    public required IReadOnlyList<GapItem> Items { get; init; }

    /// <summary>The cheapest path that was verified with all rules; empty where none is needed or found.</summary>
    public required IReadOnlyList<GapNeed> Path { get; init; }

    /// <summary>The one thing to do first, in words; null where nothing is to be done.</summary>
    public required string? FirstStep { get; init; }

    /// <summary>Null without scores.</summary>
    public required GapPoints? Points { get; init; }

    /// <summary>high: all facts are there; medium: one or two conditions lack facts; low: more.</summary>
    [Codes("high", "medium", "low")]
    public required string Confidence { get; init; }

    /// <summary>Conditions that lack facts.</summary>
    public required int ConfidenceMissing { get; init; }

    /// <summary>One verdict for each mark of the list.</summary>
    public required IReadOnlyList<AssessedVerdict> Marks { get; init; }

    /// <summary>An officer's own word; null where none was given.</summary>
    public required JudgementView? Judgement { get; init; }

    /// <summary>Why it does not apply; null where nothing keeps it off the list.</summary>
    public required RefusalView? Refusal { get; init; }

    /// <summary>Masked unless the caller may see it whole.</summary>
    public required GapContact? Contact { get; init; }

    /// <summary>Service officer's name; null where there is none.</summary>
    public required string? ServiceOfficer { get; init; }

    /// <summary>Name of the pool it is in; null where it is in none.</summary>
    public required string? Pool { get; init; }

    /// <summary>The open task; else the one closed last; null where there was none.</summary>
    public required GapTask? Task { get; init; }

    /// <summary>Stage of an application to renew; null where none is on its way.</summary>
    public required ApplicationStage? Stage { get; init; }
}

/// <summary>A title held.</summary>
public sealed record GapTitle(string Kind, string Name, DateOnly? Expires);

/// <summary>The smallest change of one fact that reaches something.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Fact">Column: fact and year.</param>
/// <param name="Amount">In base units; negative where it must become less.</param>
/// <param name="MeasureUnit">元, 人, 件 …</param>
/// <param name="OtherScopes">Facts of the same name in other scopes, to be compared first.</param>
public sealed record GapNeed(string Criterion, string Fact, string FactLabel, decimal Amount, string MeasureUnit, string Text, IReadOnlyList<string> OtherScopes);

/// <summary>What stands in the way.</summary>
/// <param name="State">failed, time, lacking.</param>
/// <param name="Text">Value, comparison and threshold.</param>
/// <param name="Gap">The gap in words.</param>
/// <param name="Lever">The smallest change in words.</param>
/// <param name="MetOn">The day from which time alone meets it.</param>
/// <param name="Facts">Labels of facts that are missing.</param>
public sealed record GapItem(string Criterion, string Label, [Codes("failed", "time", "lacking")] string State, string Text, string Gap, string? Lever, DateOnly? MetOn, IReadOnlyList<string> Facts);

/// <summary>Points; experts' scores are ranges.</summary>
public sealed record GapPoints(double Low, double High, decimal? Mark);

/// <summary>Whom to call.</summary>
public sealed record GapContact(string? Name, string? Post, string? Phone);

/// <summary>Work given on it.</summary>
public sealed record GapTask(int Id, string Officer, string OfficerName, DateOnly Due, CultivationState State, string? Result, int Version);
