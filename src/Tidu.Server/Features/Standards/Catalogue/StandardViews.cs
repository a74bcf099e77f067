using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Catalogue;

/// <summary>A standard in the catalogue.</summary>
/// <param name="Id">Id, e.g. <c>high-tech-enterprise</c>.</param>
/// <param name="Title">Chinese name.</param>
/// <param name="ShortTitle">Short Chinese name.</param>
/// <param name="Authority">Who recognises.</param>
/// <param name="IsCalculation">True for one that gives figures and no verdict.</param>
/// <param name="InForce">What decides on the day, by kind of application; empty where nothing does.</param>
/// <param name="Versions">All versions, the latest first.</param>
/// <param name="Counts">Verdicts on the enterprises within the caller's scope by the standing run; null where there are none.</param>
public sealed record StandardSummary(
    string Id, string Title, string ShortTitle, string Authority, bool IsCalculation, IReadOnlyList<VersionInForce> InForce, IReadOnlyList<VersionSummary> Versions, VerdictCounts? Counts);

/// <summary>The version that decides a kind of application.</summary>
public sealed record VersionInForce(ApplicationKind Kind, string Version, DateOnly From, DateOnly? To);

/// <summary>A version in short.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Spans">When it decides, by kind.</param>
/// <param name="Documents">Numbers or titles of what it rests on.</param>
/// <param name="CheckedOn">The earliest day on which one of its parameters was last compared with the text; null without parameters.</param>
public sealed record VersionSummary(string Version, IReadOnlyList<VersionInForce> Spans, IReadOnlyList<string> Documents, DateOnly? CheckedOn);

/// <summary>A version printed as people know it.</summary>
public sealed record StandardPage
{
    public required StandardSummary Summary { get; init; }

    public required string Version { get; init; }

    public required string ContentHash { get; init; }

    public required IReadOnlyList<RuleDocumentView> Documents { get; init; }

    /// <summary>How long a recognition lasts; null where not said.</summary>
    public required int? ValidYears { get; init; }

    public required string? ValidityNote { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<ParameterView> Parameters { get; init; }

    public required IReadOnlyList<RuleView> Criteria { get; init; }

    public required IReadOnlyList<ScoreGroupView> Groups { get; init; }

    public required IReadOnlyList<ScoreView> Scores { get; init; }

    public required IReadOnlyList<RuleView> Direct { get; init; }

    /// <summary>When it is met, in words; null for a calculation.</summary>
    public required string? Pass { get; init; }

    public required IReadOnlyList<ResultView> Results { get; init; }

    public required IReadOnlyList<FactView> Facts { get; init; }
}

/// <summary>A document.</summary>
public sealed record RuleDocumentView(string? Number, string? Title, DateOnly? Issued, Confidence Confidence, string? Url, string? Note);

/// <summary>A dated number of a standard.</summary>
public sealed record ParameterView(string Id, string Label, FactUnit Unit, IReadOnlyList<ParameterSpan> Values);

/// <summary>What a parameter is from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null is open.</param>
/// <param name="Value">The number; null for a table.</param>
/// <param name="Text">The number as people read it; null for a table.</param>
/// <param name="By">What the table's rows test, in words; null for a number.</param>
/// <param name="Rows">The table; empty for a number.</param>
/// <param name="Basis">Document and article.</param>
/// <param name="CheckedOn">The day it was last compared with the text.</param>
/// <param name="Confidence">How it is known.</param>
/// <param name="Reading">Which reading is taken; null where the text is plain.</param>
public sealed record ParameterSpan(DateOnly From, DateOnly? To, decimal? Value, string? Text, string? By, IReadOnlyList<TableRowView> Rows, string Basis, DateOnly CheckedOn, Confidence Confidence, string? Reading);

/// <summary>A row of a table.</summary>
/// <param name="Test">As written.</param>
/// <param name="Low">What it gives, or the least.</param>
/// <param name="High">The most.</param>
/// <param name="Text">What it gives, as people read it.</param>
public sealed record TableRowView(string Test, decimal Low, decimal High, string Text);

/// <summary>A condition.</summary>
public sealed record RuleView
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required CriterionKind Kind { get; init; }

    public required string? Basis { get; init; }

    public required Confidence Confidence { get; init; }

    public required bool Veto { get; init; }

    /// <summary>What is compared, in words; null where there is none.</summary>
    public required string? Value { get; init; }

    /// <summary>The comparison, in words; null where there is none.</summary>
    public required string? Test { get; init; }

    /// <summary>When it applies, in words; null: always.</summary>
    public required string? When { get; init; }

    /// <summary>Kinds of application it is for; empty: all.</summary>
    public required IReadOnlyList<ApplicationKind> For { get; init; }

    public required string? Reading { get; init; }

    public required string? Advice { get; init; }

    public required IReadOnlyList<RuleView> Branches { get; init; }
}

/// <summary>Scores whose sum is capped.</summary>
public sealed record ScoreGroupView(string Id, string Label, decimal Max);

/// <summary>An item of the score.</summary>
public sealed record ScoreView(
    string Id, string Label, ScoreKind Kind, decimal Max, string? Group, string? Basis, string? Value, IReadOnlyList<TableRowView> Table, string? Points, bool RangeJudged, string? Reading, string? Advice, IReadOnlyList<ScoreView> Branches);

/// <summary>A figure of a calculation.</summary>
public sealed record ResultView(string Id, string Label, string Value, string? Basis, string? Reading);

/// <summary>A fact a standard asks for.</summary>
public sealed record FactView(string Id, string Label, string Definition, FactUnit Unit, FactPeriod Period, string? Scope, string? Where, FactKeeper? KeptBy, bool IsJudged);
