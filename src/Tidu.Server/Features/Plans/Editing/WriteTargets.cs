using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Targets;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;

namespace Tidu.Server.Features.Plans;

/// <summary>A target to be put in force, wherever it comes from: a hand, a file, an assignment.</summary>
/// <param name="Value">Base units; null takes the figure out.</param>
/// <param name="TableId">Table it stands in; null where any will do, and for a new one none.</param>
/// <param name="Printed">As the source prints it; null writes the value in the measure unit.</param>
/// <param name="Key">Key of a new target; null makes one from what it is about.</param>
internal sealed record TargetCell(
    string IndicatorCode,
    string UnitId,
    int Year,
    decimal? Value,
    string? TableId = null,
    TargetKind Kind = TargetKind.Level,
    Comparator Comparator = Comparator.AtLeast,
    string? Printed = null,
    string? MeasureUnit = null,
    string? Clause = null,
    string? Key = null);

/// <summary>Who puts targets in force and why.</summary>
internal sealed record TargetAuthor(TargetAct Act, string Reason, string By, string ByName, DateTimeOffset At, int? BreakdownId = null);

/// <summary>What became of one cell.</summary>
/// <param name="IsNew">The plan had no such target.</param>
internal sealed record TargetDifference(Target Target, TargetCell Cell, decimal? From, decimal? To, bool IsNew)
{
    public bool IsChange => IsNew || From != To;
}

/// <summary>Puts targets in force with a line of history for each that changes, and says that plans changed. The caller adds the audit entry and saves.</summary>
internal static class WriteTargets
{
    /// <summary>Pairs cells with the plan's targets: same indicator, unit, year and kind for the whole unit; that of the wished table first, else the one that is measured against.</summary>
    /// <remarks>A cell that already has its value changes nothing and gets no history. The same cells written again change nothing.</remarks>
    public static async Task<IReadOnlyList<TargetDifference>> ApplyAsync(TiduDb db, ActionPlan plan, IReadOnlyList<TargetCell> cells, TargetAuthor author, CancellationToken cancel)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(indicator => indicator.Code, cancel);
        var stored = await db.Set<Target>().Where(target => target.PlanId == plan.Id).ToListAsync(cancel);
        var order = stored.Count == 0 ? 0 : stored.Max(target => target.SortOrder) + 1;
        var differences = new List<TargetDifference>();
        foreach (var cell in cells)
        {
            var difference = Find(stored, cell) is { } target
                ? new TargetDifference(target, cell, target.Value, cell.Value, false)
                : new TargetDifference(NewTarget(plan, indicators[cell.IndicatorCode], cell, order++), cell, null, cell.Value, true);
            differences.Add(difference);
            if (difference.IsNew)
            {
                db.Add(difference.Target);
                stored.Add(difference.Target);
            }

            if (difference.IsChange)
            {
                Put(db, plan, difference, author);
            }
        }

        if (differences.Any(difference => difference.IsChange))
        {
            await db.TouchAsync(LoadPlans.Stamp, cancel);
        }

        return differences;
    }

    /// <summary>The target a cell is about; null where the plan has none.</summary>
    public static Target? Find(IEnumerable<Target> targets, TargetCell cell) => targets
        .Where(target => target.IndicatorCode == cell.IndicatorCode && target.UnitId == cell.UnitId && target.Year == cell.Year && target.Kind == cell.Kind && target.Scope is null)
        .Where(target => cell.TableId is null || target.TableId == cell.TableId)
        .OrderBy(target => target.Origin).ThenBy(target => target.SortOrder)
        .FirstOrDefault();

    /// <summary>Gives a stored target a new value, with its history.</summary>
    public static void Put(TiduDb db, Target target, decimal? value, TargetAuthor author)
    {
        db.Add(ChangeOf(target, target.Value, value, author));
        target.Value = value;
        target.Edited = value != target.PackValue;
    }

    /// <summary>A value in a measure unit, as a table prints it; "/" for none.</summary>
    public static string PrintedOf(Indicator indicator, string measureUnit, decimal? value)
    {
        var factor = indicator.DisplayUnits.FirstOrDefault(unit => unit.Name == measureUnit)?.Factor ?? 1;
        return value is { } number ? (number / factor).ToString("0.############", CultureInfo.InvariantCulture) : "/";
    }

    /// <summary>An assigned value is what the document says from now on; so is the first value in a plan that no file brought.</summary>
    private static void Put(TiduDb db, ActionPlan plan, TargetDifference difference, TargetAuthor author)
    {
        var target = difference.Target;
        db.Add(ChangeOf(target, difference.From, difference.To, author));
        target.Value = difference.To;
        if (author.Act == TargetAct.Assigned || (difference.IsNew && plan.Origin == PlanOrigin.Own))
        {
            target.PackValue = difference.To;
            target.Printed = difference.Cell.Printed ?? target.Printed;
        }

        target.Edited = target.Value != target.PackValue;
    }

    private static TargetChange ChangeOf(Target target, decimal? from, decimal? to, TargetAuthor author) => new()
    {
        Target = target,
        Act = author.Act,
        At = author.At,
        By = author.By,
        ByName = author.ByName,
        From = from,
        To = to,
        Reason = author.Reason,
        BreakdownId = author.BreakdownId,
    };

    private static Target NewTarget(ActionPlan plan, Indicator indicator, TargetCell cell, int order)
    {
        var measureUnit = cell.MeasureUnit ?? (indicator.DisplayUnits.Count > 0 ? indicator.DisplayUnits[0].Name : indicator.MeasureUnit);
        return new Target
        {
            PlanId = plan.Id,
            Key = cell.Key ?? $"own/{cell.TableId}/{cell.IndicatorCode}/{cell.UnitId}/{cell.Year}/{cell.Kind.Code()}",
            IndicatorCode = cell.IndicatorCode,
            UnitId = cell.UnitId,
            Year = cell.Year,
            Kind = cell.Kind,
            Comparator = cell.Comparator,
            Printed = cell.Printed ?? PrintedOf(indicator, measureUnit, cell.Value),
            PrintedMeasureUnit = measureUnit,
            Clause = cell.Clause ?? "",
            Origin = cell.TableId is null ? TargetOrigin.Text : TargetOrigin.TableCell,
            TableId = cell.TableId,
            SortOrder = order,
        };
    }
}
