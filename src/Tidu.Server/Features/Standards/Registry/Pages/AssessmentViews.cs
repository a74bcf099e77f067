using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Standards.Registry.Pages;

/// <summary>One enterprise by one standard, in a line.</summary>
/// <param name="Standard">Id.</param>
/// <param name="Title">Its name.</param>
/// <param name="ShortTitle">Its short name.</param>
/// <param name="Version">The version that decides.</param>
/// <param name="Kind">What it would apply for.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Failed">How many conditions are not met.</param>
/// <param name="Lacking">How many lack facts.</param>
/// <param name="Figure">The one figure that explains it: a gap, points, a missing fact; null where the word says all.</param>
/// <param name="PointsLow">Null without scores.</param>
/// <param name="PointsHigh">Null without scores.</param>
/// <param name="Mark">The pass mark; null without scores.</param>
/// <param name="Holds">True where it holds the title on the day.</param>
public sealed record AssessmentLine(
    string Standard, string Title, string ShortTitle, string Version, ApplicationKind Kind, AssessedVerdict Verdict, int Failed, int Lacking, string? Figure, double? PointsLow, double? PointsHigh, decimal? Mark, bool Holds);

/// <summary>All standards of one enterprise on a day.</summary>
public sealed record EnterpriseAssessments(string CreditCode, string Name, DateOnly AsOf, IReadOnlyList<AssessmentLine> Lines);

/// <summary>One enterprise by one standard, as a checklist.</summary>
/// <param name="CreditCode">The enterprise.</param>
/// <param name="Name">Its name.</param>
/// <param name="UnitName">Where it lies.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Explanation">Conditions in printed order, scores, what it takes.</param>
/// <param name="Sources">By column where its fact comes from.</param>
/// <param name="Demo">True for demonstration data.</param>
public sealed record AssessmentSheet(string CreditCode, string Name, string? UnitName, AssessedVerdict Verdict, Explanation Explanation, IReadOnlyDictionary<string, SheetSource> Sources, bool Demo);

/// <summary>Where a fact comes from.</summary>
/// <param name="Source">Null where the registry itself knows it.</param>
/// <param name="Text">The source in words; null where the registry itself knows it.</param>
/// <param name="AsOf">The day it is of; null where the registry itself knows it.</param>
/// <param name="Differs">True where another source says something else.</param>
public sealed record SheetSource(Enterprises.FactSource? Source, string? Text, DateOnly? AsOf, bool Differs);

/// <summary>An enterprise against its peers.</summary>
/// <param name="CreditCode">The enterprise.</param>
/// <param name="Year">The accounting year of the figures.</param>
/// <param name="Division">Two digits of the industry; null where not known.</param>
/// <param name="Size">Null where not known.</param>
/// <param name="Peers">Enterprises of the same division and size, itself not among them.</param>
/// <param name="Least">Below so many nothing is shown.</param>
/// <param name="Measures">Figures with percentiles; a percentile is null where too few peers have the figure.</param>
public sealed record Portrait(string CreditCode, int Year, string? Division, EnterpriseSize? Size, int Peers, int Least, IReadOnlyList<PortraitMeasure> Measures);

/// <summary>One figure against peers.</summary>
/// <param name="Id">rd-share, tech-share, high-tech-share, growth, ip, output.</param>
/// <param name="Value">The enterprise's; null where a fact is missing.</param>
/// <param name="Median">Of the peers; null where too few have it.</param>
/// <param name="Percentile">Share of peers below, half of equals counted; null where too few have it.</param>
/// <param name="Peers">Peers that have the figure.</param>
public sealed record PortraitMeasure(string Id, double? Value, double? Median, double? Percentile, int Peers);
