using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>One value of a file: a row of a list, a cell of a matrix.</summary>
internal sealed class ImportItem
{
    public required ImportPlace Place { get; init; }

    /// <summary>The cell it was read from, as remarks show it; blank once it was kept for writing.</summary>
    public FileCell Written { get; init; }

    public required string IndicatorCode { get; init; }

    public required string UnitId { get; init; }

    public required Period Period { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Base units.</summary>
    public required decimal Value { get; init; }

    public required ObservationState State { get; init; }

    public required string SourceText { get; init; }

    public DateOnly? SourceDate { get; init; }

    public string? Note { get; init; }

    /// <summary>Why an existing value changes; null where the row says nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>After the deadline of its reporting period.</summary>
    public bool Late { get; set; }

    public RowAct Act { get; set; } = RowAct.Add;

    public bool Warned { get; set; }

    /// <summary>The value it changes; 0 for a new one.</summary>
    public int ExistingId { get; set; }

    public int ExistingVersion { get; set; }

    /// <summary>The value before, base units; null for a new one.</summary>
    public decimal? From { get; set; }

    /// <summary>Where values of several sources stand side by side.</summary>
    public ItemCell Cell => new(IndicatorCode, UnitId, PeriodEnd);

    /// <summary>What the database holds at most once.</summary>
    public ItemKey Key => new(IndicatorCode, UnitId, PeriodEnd, SourceText);
}

/// <summary>Where an item stands in its file.</summary>
/// <param name="Sheet">From 0.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">Of the value, from 1.</param>
internal readonly record struct ImportPlace(int Sheet, int Row, int Column);

/// <summary>A source's value of a cell.</summary>
internal readonly record struct ItemKey(string IndicatorCode, string UnitId, DateOnly PeriodEnd, string SourceText);

/// <summary>A cell: an indicator of a unit at the end of a period.</summary>
internal readonly record struct ItemCell(string IndicatorCode, string UnitId, DateOnly PeriodEnd);
