using Tidu.Engine.Targets;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>A target as an edit answers it. Values in base units; null is missing.</summary>
/// <param name="PackValue">What the document says; differs from <paramref name="Value"/> where a user edited it, null where the document has no such cell.</param>
public sealed record TargetView(
    int Id,
    string Indicator,
    string UnitId,
    int? Year,
    decimal? Value,
    decimal? PackValue,
    bool Edited,
    int Version,
    string Printed,
    string PrintedMeasureUnit,
    [Codes(typeof(Comparator))] string? Comparator,
    string? TableId)
{
    internal static TargetView Of(Target target) => new(
        target.Id,
        target.IndicatorCode,
        target.UnitId,
        target.Year,
        target.Value,
        target.PackValue,
        target.Edited,
        target.Version,
        target.Printed,
        target.PrintedMeasureUnit,
        target.Comparator?.Code(),
        target.TableId);
}

/// <summary>A target with all that was done to it, newest first.</summary>
/// <param name="CanEdit">The caller may change it.</param>
/// <param name="CanUndo">There is a change that can be taken back.</param>
public sealed record TargetHistoryView(TargetView Target, string Clause, bool CanEdit, bool CanUndo, IReadOnlyList<TargetChangeView> Changes);

/// <summary>Who changed a target, when, from what to what, why.</summary>
/// <param name="By">Login name; "cli" for the command line.</param>
/// <param name="BreakdownId">The breakdown whose assignment brought it; null elsewhere.</param>
public sealed record TargetChangeView(
    [Codes(typeof(TargetAct))] string Act,
    DateTimeOffset At,
    string By,
    string ByName,
    decimal? From,
    decimal? To,
    string Reason,
    int? BreakdownId);

/// <summary>PATCH of a target.</summary>
/// <param name="Value">Base units; null takes the figure out, as "/" in print.</param>
/// <param name="Version">The version that the editor saw.</param>
public sealed record TargetEdit(decimal? Value, string? Reason, int Version);

/// <summary>Taking the last change of a target back.</summary>
public sealed record TargetUndo(int Version, string? Reason);

/// <summary>A target that the document has not.</summary>
/// <param name="UnitId">Id of the plan's unit or one below.</param>
/// <param name="TableId">Table to put it into; null takes the plan's table of this indicator with the unit's row, else none.</param>
/// <param name="Comparator">A sign, &gt;= where absent.</param>
public sealed record TargetAddition(
    string Indicator,
    string UnitId,
    int Year,
    decimal? Value,
    string? Reason,
    string? TableId = null,
    string? Comparator = null);
