using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A value with all that is known of where it comes from.</summary>
/// <param name="EnteredBy">Login name of who brought it.</param>
/// <param name="EnteredByName">That person's name on screens.</param>
/// <param name="Edited">A person changed it after it came in.</param>
/// <param name="Chosen">A person chose it among the sources.</param>
/// <param name="SetAside">A person, or the data file it came with, decided that it does not count.</param>
/// <param name="Version">To be sent back with a change.</param>
/// <param name="CanEdit">The caller may correct it now.</param>
/// <param name="Difference">Value − the used one of the same cell; null for the used one itself and where none is used.</param>
public sealed record ObservationView(
    int Id,
    string Indicator,
    string UnitId,
    string Unit,
    string Period,
    DateOnly PeriodEnd,
    decimal Value,
    [Codes(typeof(ObservationState))] string State,
    [Codes(typeof(SourceKind))] string Source,
    string SourceText,
    DateOnly? SourceDate,
    string Batch,
    string EnteredBy,
    string EnteredByName,
    DateTimeOffset EnteredAt,
    bool Used,
    bool Approximate,
    decimal? Difference,
    string? Note,
    bool Late,
    bool Edited,
    bool Chosen,
    bool SetAside,
    int Version,
    bool CanEdit);

/// <summary>GET /api/observations: the list behind a number, all sources side by side, newest first.</summary>
internal static class ListObservations
{
    private const int Most = 2000;

    public static async Task<IResult> Handle(string indicator, string unit, string? from, string? to, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        if (!TryReadDay(from, out var first) || !TryReadDay(to, out var last))
        {
            return Problems.BadRequest("bad-date", ("value", from), ("to", to));
        }

        var scope = await scopes.OpenAsync(cancel);
        if (!scope.Contains(unit, scope.Today))
        {
            return await audit.NotFoundAsync(scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit);
        }

        var rows = await db.Set<Observation>().AsNoTracking().Include(row => row.Batch)
            .Where(row => row.IndicatorCode == indicator && row.UnitId == unit && (first == null || row.PeriodEnd >= first) && (last == null || row.PeriodEnd <= last))
            .OrderByDescending(row => row.PeriodEnd).ThenByDescending(row => row.Used).ThenBy(row => row.Id)
            .Take(Most)
            .ToListAsync(cancel);
        var used = rows.Where(row => row.Used).ToLookup(row => row.PeriodEnd);
        var calendar = await ReadCalendar.ReadAsync(db, scope.Tree, cancel);
        var names = await UserNames.ReadAsync(db, rows.Select(row => row.Batch!.EnteredBy), cancel);
        return Results.Ok(rows.Select(row => ViewOf(row, scope, calendar, used[row.PeriodEnd].FirstOrDefault(), names)).ToList());
    }

    /// <summary>One value after an act on it.</summary>
    internal static async Task<ObservationView> OneAsync(TiduDb db, Scope scope, Observation row, ReportingCalendar calendar, CancellationToken cancel)
    {
        var used = await db.Set<Observation>().AsNoTracking()
            .FirstOrDefaultAsync(other => other.IndicatorCode == row.IndicatorCode && other.UnitId == row.UnitId && other.PeriodEnd == row.PeriodEnd && other.Used, cancel);
        return ViewOf(row, scope, calendar, used, await UserNames.ReadAsync(db, [row.Batch!.EnteredBy], cancel));
    }

    private static ObservationView ViewOf(Observation row, Scope scope, ReportingCalendar calendar, Observation? used, IReadOnlyDictionary<string, string> names) => new(
        row.Id,
        row.IndicatorCode,
        row.UnitId,
        scope.Tree.Find(row.UnitId)!.Name,
        row.Period,
        row.PeriodEnd,
        row.Value,
        PlanCodes.Of(row.State),
        PlanCodes.Of(row.Source),
        row.SourceText,
        row.SourceDate,
        row.Batch!.Label,
        row.Batch.EnteredBy,
        names[row.Batch.EnteredBy],
        row.Batch.EnteredAt,
        row.Used,
        row.Approximate,
        used is null || row.Used ? null : row.Value - used.Value,
        row.Note,
        row.Late,
        row.Edited,
        row is { Used: true, ChosenByHand: true },
        row is { Used: false, ChosenByHand: true },
        row.Version,
        Policies.Allow(Policies.EnterValues, scope.Caller)
            && Period.TryParse(row.Period, out var period)
            && WriteRule.Of(scope, row.UnitId, period, calendar).Allowed
            && DecideEntry.MayChange(scope.Caller, row));

    private static bool TryReadDay(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
        {
            return true;
        }

        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = parsed;
        return read;
    }
}
