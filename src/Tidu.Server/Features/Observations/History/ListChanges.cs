using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A page of steps, newest first.</summary>
/// <param name="Total">Of all pages.</param>
public sealed record ValueChangePage(IReadOnlyList<ValueChange> Changes, int Total);

/// <summary>GET /api/observations/changes: what happened to values, over all units the caller may see, newest first.</summary>
internal static class ListChanges
{
    private const int LargestPage = 200;
    private const int LastPage = 1_000_000;

    public static async Task<IResult> Handle(int? page, int? size, [AsParameters] ChangeFilter filter, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var take = size ?? 20;
        if (take is < 1 or > LargestPage || page is < 1 or > LastPage)
        {
            return Problems.BadRequest("wrong-page-size", ("size", take), ("largest", LargestPage));
        }

        var scope = await scopes.OpenAsync(cancel);
        if (await RefuseAsync(filter, scope, audit) is { } refused)
        {
            return refused;
        }

        var found = filter.Find(db, ChangeFilter.UnitsOf(scope, filter.Unit, filter.Below ?? false));
        var keys = await InOrder(found).Skip(((page ?? 1) - 1) * take).Take(take).ToListAsync(cancel);
        return Results.Ok(new ValueChangePage(await ReadSteps.ReadAsync(db, scope, keys, cancel), await found.CountAsync(cancel)));
    }

    /// <summary>400 for an act that is none, 404 for a unit outside the scope.</summary>
    internal static async Task<IResult?> RefuseAsync(ChangeFilter filter, Scope scope, AuditTrail audit) => filter switch
    {
        _ when !filter.IsReadable() => Problems.BadRequest("bad-request"),
        { Unit: { } unit } when !scope.Contains(unit, scope.Today) => await audit.NotFoundAsync(scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit),
        _ => null,
    };

    /// <summary>Newest first; of one moment, changes before arrivals.</summary>
    internal static IOrderedQueryable<StepKey> InOrder(IQueryable<StepKey> steps) =>
        steps.OrderByDescending(step => step.At).ThenByDescending(step => step.ChangeId ?? 0).ThenByDescending(step => step.ObservationId);
}

/// <summary>What the filters can be set to: what occurs within the caller's scope.</summary>
/// <param name="Periods">Latest first.</param>
public sealed record ChangeChoices(IReadOnlyList<NamedChoice> Indicators, IReadOnlyList<string> Periods, IReadOnlyList<NamedChoice> People);

/// <summary>A code and what people call it.</summary>
public sealed record NamedChoice(string Code, string Name);

/// <summary>GET /api/observations/changes/choices</summary>
internal static class ListChangeChoices
{
    public static async Task<ChangeChoices> Handle(TiduDb db, ScopeSource scopes, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var units = ChangeFilter.UnitsOf(scope, null, below: true);
        var values = db.Set<Observation>().AsNoTracking();
        values = units is null ? values : values.Where(value => EF.Parameter(units).Contains(value.UnitId));
        var codes = await values.Select(value => value.IndicatorCode).Distinct().ToListAsync(cancel);
        var periods = await values.Select(value => new { value.Period, value.PeriodEnd }).Distinct().ToListAsync(cancel);
        var arrived = values.Select(value => value.Batch!.EnteredBy).Distinct();
        var changed = db.Set<ObservationChange>().Join(values, change => change.ObservationId, value => value.Id, (change, _) => change.By).Distinct();
        var people = await arrived.Union(changed).ToListAsync(cancel);
        var names = await UserNames.ReadAsync(db, people, cancel);
        var indicators = await db.Set<Indicator>().AsNoTracking().OrderBy(row => row.SortOrder).ThenBy(row => row.Code).ToListAsync(cancel);
        return new ChangeChoices(
            [.. indicators.Where(row => codes.Contains(row.Code)).Select(row => new NamedChoice(row.Code, row.ShortName ?? row.Name))],
            [.. periods.OrderByDescending(period => period.PeriodEnd).ThenBy(period => period.Period.Length).Select(period => period.Period)],
            [.. people.Select(login => new NamedChoice(login, names[login])).OrderBy(person => person.Name, StringComparer.Ordinal)]);
    }
}
