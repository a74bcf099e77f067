using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>Which steps in the life of values are asked for; what is left out narrows nothing.</summary>
/// <param name="Unit">The value's unit, by id.</param>
/// <param name="Below">With the units below it.</param>
/// <param name="Indicator">Its code.</param>
/// <param name="Period">As "2025-Q3".</param>
/// <param name="By">Login name of who did it.</param>
/// <param name="Act">What was done.</param>
/// <param name="From">First day in China, inclusive.</param>
/// <param name="To">Last day in China, inclusive.</param>
public sealed record ChangeFilter(
    string? Unit, bool? Below, string? Indicator, string? Period, string? By, [property: Codes("entered", "corrected", "imported", "undone", "chosen", "set-aside")] string? Act, DateOnly? From, DateOnly? To)
{
    /// <summary>What the arrival of a value is called among the acts.</summary>
    public const string Entered = "entered";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>False where the act is none.</summary>
    public bool IsReadable() => Act is null or Entered || JsonSettings.MemberOf<ChangeAct>(Act) is not null;

    /// <summary>The steps of values within the units, in no order. A step without a change is the arrival of its value.</summary>
    internal IQueryable<StepKey> Find(TiduDb db, IReadOnlyCollection<string>? units)
    {
        var values = Values(db, units);
        var arrivals = values.Select(value => new StepKey { ObservationId = value.Id, ChangeId = null, At = value.Batch!.EnteredAt, By = value.Batch.EnteredBy });
        var act = Act is null ? null : JsonSettings.MemberOf<ChangeAct>(Act);
        var changes = db.Set<ObservationChange>().AsNoTracking().Where(change => act == null || change.Act == act)
            .Join(values, change => change.ObservationId, value => value.Id, (change, value) => new StepKey { ObservationId = value.Id, ChangeId = change.Id, At = change.At, By = change.By });
        var steps = Act switch
        {
            null => changes.Concat(arrivals),
            Entered => arrivals,
            _ => changes,
        };
        steps = By is null ? steps : steps.Where(step => step.By == By);
        steps = From is { } from && from > DateOnly.MinValue && StartOf(from) is var start ? steps.Where(step => step.At >= start) : steps;
        return To is { } to && to < DateOnly.MaxValue && StartOf(to.AddDays(1)) is var end ? steps.Where(step => step.At < end) : steps;
    }

    private IQueryable<Observation> Values(TiduDb db, IReadOnlyCollection<string>? units)
    {
        var values = db.Set<Observation>().AsNoTracking();
        values = units is null ? values : values.Where(value => EF.Parameter(units).Contains(value.UnitId));
        values = Indicator is null ? values : values.Where(value => value.IndicatorCode == Indicator);
        return Period is null ? values : values.Where(value => value.Period == Period);
    }

    /// <summary>The units whose steps are asked for; null asks for all there are.</summary>
    internal static IReadOnlyCollection<string>? UnitsOf(Scope scope, string? unit, bool below) => (unit, below, scope.IsWhole) switch
    {
        (null, _, true) => null,
        (null, _, false) => [.. scope.Tree.Units.Where(each => scope.Contains(each.Id, scope.Today)).Select(each => each.Id)],
        (_, false, _) => [unit],
        _ => [.. scope.Tree.Units.Where(each => scope.Tree.IsWithin(each.Id, unit, scope.Today)).Select(each => each.Id)],
    };

    private static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China).ToUniversalTime();
}

/// <summary>Where a step is found: a change of a value, or without one the value's arrival.</summary>
internal sealed class StepKey
{
    public required int ObservationId { get; init; }

    public required long? ChangeId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }
}
