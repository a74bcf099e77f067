using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A value with all that is known of where it comes from.</summary>
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
    DateTimeOffset EnteredAt,
    bool Used,
    bool Approximate,
    decimal? Difference,
    string? Note);

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
        var name = scope.Tree.Find(unit)!.Name;
        return Results.Ok(rows.Select(row => ViewOf(row, name, used[row.PeriodEnd].FirstOrDefault())).ToList());
    }

    private static ObservationView ViewOf(Observation row, string unit, Observation? used) => new(
        row.Id,
        row.IndicatorCode,
        row.UnitId,
        unit,
        row.Period,
        row.PeriodEnd,
        row.Value,
        PlanCodes.Of(row.State),
        PlanCodes.Of(row.Source),
        row.SourceText,
        row.SourceDate,
        row.Batch!.Label,
        row.Batch.EnteredBy,
        row.Batch.EnteredAt,
        row.Used,
        row.Approximate,
        used is null || row.Used ? null : row.Value - used.Value,
        row.Note);

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
