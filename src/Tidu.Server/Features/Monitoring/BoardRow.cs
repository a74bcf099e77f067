using System.Diagnostics.CodeAnalysis;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>One unit's line of a board. Values in base units, unrounded; null is missing, never 0.</summary>
public record BoardRow
{
    public required string UnitId { get; init; }

    /// <summary>The unit's name as the plan prints it.</summary>
    public required string Unit { get; init; }

    public required UnitKind Kind { get; init; }

    public required string ShortName { get; init; }

    /// <summary>The used observation of the latest period ending on or before the day.</summary>
    public decimal? Actual { get; init; }

    public DateOnly? ActualOn { get; init; }

    /// <summary>Target of the day's year, else of the next year that has one.</summary>
    public decimal? Target { get; init; }

    public int? TargetYear { get; init; }

    [Codes(typeof(Comparator))]
    public string? Comparator { get; init; }

    /// <summary>The trajectory's value on <see cref="ActualOn"/>: late data is not lag.</summary>
    public decimal? Expected { get; init; }

    /// <summary>(actual − base) ÷ (expected − base), or actual ÷ expected without a base; null on the base date.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>from-base or completion (no base, or a year to date against its share of the target); null without a ratio.</summary>
    [Codes("from-base", "completion")]
    public string? Basis { get; init; }

    [Codes(typeof(Evaluation))]
    public required string Evaluation { get; init; }

    [Codes(typeof(ColorBand))]
    public required string Band { get; init; }

    /// <summary>Why there is no ratio: no-actual, no-target, base-date, not-due, kept, no-quotient; null where there is one.</summary>
    [Codes(typeof(RatioObstacle))]
    public string? Obstacle { get; init; }

    /// <summary>Place within the kind by unrounded ratio: 1, 1, 3; null without a ratio.</summary>
    public int? Rank { get; init; }

    /// <summary>plan, report, import, registry or demo.</summary>
    [Codes(typeof(SourceKind))]
    public string? Source { get; init; }

    public string? SourceText { get; init; }

    public decimal? Base { get; init; }

    public DateOnly? BaseOn { get; init; }

    /// <summary>Actual ÷ target.</summary>
    public decimal? Completion { get; init; }

    /// <summary>Actual ÷ expected.</summary>
    public decimal? Level { get; init; }

    /// <summary>What is missing to the target, never below 0.</summary>
    public decimal? Gap { get; init; }

    /// <summary>How many of the kind have a place.</summary>
    public int? RankOf { get; init; }

    /// <summary>Place at the end of the quarter before the day.</summary>
    public int? PreviousRank { get; init; }

    /// <summary>A row that only adds to the total: no actual, no place.</summary>
    public bool TargetOnly { get; init; }

    /// <summary>How many units lie below and can be drawn for themselves.</summary>
    public int Children { get; init; }

    /// <summary>Further sources of the same cell.</summary>
    public int OtherSources { get; init; }

    /// <summary>What the registry counts for the unit; null where the indicator is not countable, the registry knows nothing, or the unit is none that the plan lists.</summary>
    public CountedValueView? Counted { get; init; }

    /// <summary>Short title of another plan whose target this is; null where it is the board's own plan.</summary>
    public string? TargetPlan { get; init; }
}

/// <summary>A number counted from the registry beside the one in use.</summary>
/// <param name="Value">On <paramref name="On"/>.</param>
/// <param name="On">Day of the actual, so that both can be compared; without an actual the board's day.</param>
/// <param name="Difference">Counted − actual; null without an actual.</param>
/// <param name="Used">True where the actual is this count.</param>
/// <param name="Latest">On the board's day.</param>
/// <param name="Gained">New since the last day of the year before the board's day, up to that day; moves in included.</param>
/// <param name="Lost">Ended or moved out in the same time.</param>
public sealed record CountedValueView(decimal Value, DateOnly On, decimal? Difference, bool Used, decimal Latest, int? Gained, int? Lost, int? MovedIn, int? MovedOut);

/// <summary>The line of the whole.</summary>
public sealed record BoardTotal : BoardRow
{
    public BoardTotal()
    {
    }

    /// <summary>Everything of the row; what only a whole has is set beside it.</summary>
    [SetsRequiredMembers]
    internal BoardTotal(BoardRow row)
        : base(row)
    {
    }

    /// <summary>The printed total of the target year; null where the document prints none.</summary>
    public decimal? Printed { get; init; }

    /// <summary>The sum of the addends' targets of that year; null where there are none.</summary>
    public decimal? Sum { get; init; }

    /// <summary>The printed total as text.</summary>
    public string? PrintedText { get; init; }

    public decimal? FinalTarget { get; init; }

    public int? FinalYear { get; init; }

    [Codes(typeof(Comparator))]
    public string? FinalComparator { get; init; }
}

/// <summary>Five bands with bounds, words and colours: data of a place.</summary>
public sealed record BandScaleView(string Id, string Label, [Codes(typeof(BandBasis))] string Basis, IReadOnlyList<BandBoundView> Bounds, IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, BandColorsView> Colors);

/// <summary>A band and its lower bound, inclusive; null for the last.</summary>
public sealed record BandBoundView([Codes(typeof(ColorBand))] string Band, decimal? From);

/// <summary>Colours of a band by use.</summary>
public sealed record BandColorsView(string Tile, string Ink, string Tag, string Text, string Glyph);

/// <summary>Where the tiles of a schematic map stand. It shows no boundaries.</summary>
public sealed record LayoutView(string LayoutId, int Columns, int Rows, string TilesLabel, string? BesideLabel, IReadOnlyList<TileView> Tiles, IReadOnlyList<BesideView> Beside);

public sealed record TileView(string UnitId, string Label, int Column, int Row);

public sealed record BesideView(string UnitId, string Label);

/// <summary>What happened since the year of the day began; all null where that year has no actual yet. Additions are counted from the registry and null where it knows nothing.</summary>
public sealed record YearToDateView(decimal? Additions, decimal? Net, decimal? YearOnYear, decimal? GapToYearTarget, [Codes("no-actual", "registry-needed", "several-rows")] string? Reason)
{
    /// <summary>Ended or moved out since the year began; null as additions.</summary>
    public decimal? Losses { get; init; }

    /// <summary>Why the figures of a year before cannot be set beside those of now, so that net or year on year are null; null where they can.</summary>
    [Codes("units-changed")]
    public string? Incomparable { get; init; }
}
