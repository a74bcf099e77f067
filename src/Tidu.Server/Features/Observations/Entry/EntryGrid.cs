using Tidu.Engine.Packs;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>The grid to fill: one row for each unit that reports the indicator and lies within the caller's scope, in the plan's order.</summary>
/// <param name="PeriodEnd">Last day of the period, inclusive.</param>
/// <param name="Reporting">The reporting period that governs the plan's unit, or the only row; null where none is set: open without a deadline.</param>
/// <param name="CanEnter">At least one row may be written.</param>
/// <param name="WhyNot">Code of what stands against it where no row may be written.</param>
public sealed record EntryGrid(
    string Plan, EntryIndicator Indicator, string Period, DateOnly PeriodEnd, EntryReporting? Reporting, bool CanEnter, string? WhyNot, IReadOnlyList<EntryRow> Rows);

/// <summary>What is measured. Values are in base units; people type in one of the display units.</summary>
public sealed record EntryIndicator(string Code, string Name, string MeasureUnit, string BaseUnit, IReadOnlyList<DisplayUnit> DisplayUnits, int Decimals, string Definition)
{
    internal static EntryIndicator Of(Indicator indicator) => new(
        indicator.Code, indicator.Name, indicator.MeasureUnit, indicator.BaseUnit, indicator.DisplayUnits, indicator.Decimals, indicator.Definition);
}

/// <summary>The reporting period in force.</summary>
/// <param name="DaysLeft">Days until the deadline, today's deadline is 0; negative after it; null without one.</param>
/// <param name="UnitId">The jurisdiction that set it.</param>
public sealed record EntryReporting(int Id, [Codes(typeof(PeriodState))] string State, DateOnly? OpensOn, DateOnly? ClosesOn, int? DaysLeft, string UnitId, string Period);

/// <summary>One unit's cell.</summary>
/// <param name="Value">Base units; null while nothing was reported. A demonstration value shows with its source and may be written over.</param>
/// <param name="ObservationId">The value shown; null without one.</param>
/// <param name="Version">To be sent back with a change; null without a value.</param>
/// <param name="Last">The used value of the latest period before.</param>
/// <param name="Leap">From this factor to the last value on, up or down, a reason is asked for; null without a last value.</param>
/// <param name="Late">It came after the deadline.</param>
/// <param name="Sources">How many sources stand in the cell; demonstration is none.</param>
/// <param name="WhyNot">Code of what stands against writing; null where it may be written.</param>
public sealed record EntryRow(
    string UnitId,
    string Unit,
    [Codes(typeof(UnitKind))] string Kind,
    decimal? Value,
    [Codes(typeof(ObservationState))] string? State,
    [Codes(typeof(SourceKind))] string? Source,
    string? SourceText,
    DateOnly? SourceDate,
    string? Note,
    int? ObservationId,
    int? Version,
    string? EnteredBy,
    DateTimeOffset? EnteredAt,
    LastValue? Last,
    decimal? Leap,
    bool Late,
    int Sources,
    bool CanEdit,
    string? WhyNot);

/// <summary>What the caller typed: all rows are written or none.</summary>
public sealed record EntryBody(string Indicator, string Period, IReadOnlyList<EntryChange> Rows);

/// <summary>One changed cell.</summary>
/// <param name="Value">Base units; null sets the value shown aside.</param>
/// <param name="State">Absent is flash.</param>
/// <param name="SourceText">Absent keeps that of the value shown, or is the caller's unit. Another text than shown adds a source beside it.</param>
/// <param name="Reason">Needed where a value is changed, and where a doubt is to be passed over.</param>
/// <param name="Version">Of the value shown; absent where the cell was empty.</param>
public sealed record EntryChange(
    string UnitId,
    decimal? Value,
    [Codes(typeof(ObservationState))] string? State = null,
    string? SourceText = null,
    DateOnly? SourceDate = null,
    string? Note = null,
    string? Reason = null,
    int? Version = null);

/// <summary>The rows as they stand after the write, with their new versions.</summary>
public sealed record EntryAnswer(IReadOnlyList<EntryRow> Rows, int Written);
