using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Engine.Targets;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>What a gap list is asked for, as the address has it. Lists in one value are parted by commas.</summary>
public sealed record GapRequest
{
    /// <summary>Id of the plan.</summary>
    public string? Plan { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>Id or name; absent is the plan's unit, for one who does not see it the own.</summary>
    public string? Unit { get; init; }

    /// <summary>Year of the target; absent is this year.</summary>
    public string? Year { get; init; }

    /// <summary>yyyy-MM-dd; absent is today, of a past year its last day.</summary>
    public string? On { get; init; }

    /// <summary>Conditions not met: 0, 1, 2, 3 for three and more, and 4 where nothing is known to fail but not all is known; absent is all.</summary>
    public string? Failed { get; init; }

    /// <summary>Only those whom this criterion stops.</summary>
    public string? Stuck { get; init; }

    /// <summary>With <see cref="Stuck"/>: only those whom nothing else stops.</summary>
    public bool? Sole { get; init; }

    /// <summary>Ids of units the enterprises lie in.</summary>
    public string? Places { get; init; }

    /// <summary>Also those with a recorded reason why they do not apply.</summary>
    public bool? Refused { get; init; }

    /// <summary>given: with an open task; none: without.</summary>
    public string? Task { get; init; }

    /// <summary>Part of the name or code.</summary>
    public string? Search { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page.</summary>
    public int? Size { get; init; }
}

/// <summary>The question, resolved for a caller.</summary>
/// <param name="Addend">Number of the unit among the plan's; null for the plan as a whole.</param>
internal sealed record GapQuestion(
    CountAccess Counts, CountFrame Frame, Scope Scope, ActionPlan Plan, RegistryMeasure Measure, string UnitId, int? Addend, int Year, DateOnly On)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>The kind of title that is counted and applied for; null for amounts.</summary>
    public TitleKind? Title => Measure.Kind == MeasureKind.Count ? Measure.Titles.Select(Counts.Ladder.Find).FirstOrDefault(kind => kind is not null) : null;

    /// <summary>True of an amount for a unit that the plan does not list.</summary>
    public bool IsByPlace => Addend is null && UnitId != Plan.UnitId;

    /// <summary>True where the enterprise counts for the unit.</summary>
    public bool IsMember(int position) => Frame.AddendOf(position) is var addend && (Addend is { } one ? addend == one : addend is >= 0 or CountFrame.NotAttributed);

    /// <summary>True for one that was struck off, revoked or has moved away by the day: whatever is on record of it, nothing comes of it any more.</summary>
    public bool IsGone(int enterprise) => Counts.Registry.PositionOf(enterprise) is not { } position || Counts.Registry.IsGone(position, On.DayNumber);

    /// <summary>Ids of all enterprises that count for the unit, whatever titles they hold.</summary>
    public IReadOnlyList<int> Members() => [.. Enumerable.Range(0, Counts.Registry.Ids.Count).Where(IsMember).Select(position => Counts.Registry.Ids[position])];

    public static async Task<(GapQuestion? Question, ProblemHttpResult? Problem)> OpenAsync(GapRequest request, CountSource source, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (counts, scope) = (await source.OpenAsync(cancel), await scopes.OpenAsync(cancel));
        if (counts.Book.FindPlan(request.Plan ?? "") is not { } plan || !plan.IsSeenIn(scope))
        {
            return (null, await audit.NotFoundAsync(counts.Book.FindPlan(request.Plan ?? "") is not null, "plan-not-found", "plan", request.Plan ?? ""));
        }

        if (counts.Ladder.MeasureOf(request.Indicator ?? "") is not { Kind: MeasureKind.Count or MeasureKind.Sum } measure)
        {
            return (null, Problems.RuleBroken("not-countable", ("indicator", request.Indicator)));
        }

        if (!TryReadYear(request.Year, scope.Today, out var year))
        {
            return (null, Problems.BadRequest("bad-year", ("value", request.Year)));
        }

        if (!TryReadDay(request.On, year, scope.Today, out var on))
        {
            return (null, Problems.BadRequest("bad-date", ("value", request.On)));
        }

        return counts.FrameOf(plan.Id, measure.Indicator, on) is { } frame
            ? await WithUnitAsync(new GapQuestion(counts, frame, scope, plan, measure, plan.UnitId, null, year, on), request.Unit, audit)
            : (null, Problems.NotFound("plan-not-found", ("id", plan.Id)));
    }

    /// <summary>The plan's unit, one of the units it lists, or for one who sees less the own. Of an amount also a unit that the plan does not list: its enterprises are those that lie in it.</summary>
    private static async Task<(GapQuestion? Question, ProblemHttpResult? Problem)> WithUnitAsync(GapQuestion question, string? asked, AuditTrail audit)
    {
        var (scope, listed) = (question.Scope, question.Frame.Addends);
        var seen = listed.Where(unit => scope.Contains(unit, scope.Today)).ToList();
        var unit = asked is not null ? scope.Tree.Resolve(asked, question.On, jurisdiction: question.Plan.UnitId)?.Id
            : scope.Contains(question.Plan.UnitId, scope.Today) && !scope.IsReporterOnly ? question.Plan.UnitId
            : seen.Count > 0 ? seen[0]
            : question.Title is null ? scope.UnitIds.FirstOrDefault(own => scope.Tree.IsWithin(own, question.Plan.UnitId, scope.Today)) : null;
        var number = unit is null ? -1 : listed.ToList().IndexOf(unit);
        var byPlace = question.Title is null && unit is not null && scope.Tree.IsWithin(unit, question.Plan.UnitId, scope.Today);
        if (unit is null || !scope.Contains(unit, scope.Today) || (number < 0 && unit != question.Plan.UnitId && !byPlace))
        {
            return (null, await audit.NotFoundAsync(unit is not null && !scope.Contains(unit, scope.Today), "unit-not-found", "unit", asked ?? ""));
        }

        return (question with { UnitId = unit, Addend = unit == question.Plan.UnitId || number < 0 ? null : number }, null);
    }

    /// <summary>The target of the unit for the year; where the document states several, the annex goes before its total, the total before running text.</summary>
    public async Task<Target?> TargetAsync(TiduDb db, CancellationToken cancel)
    {
        var due = await db.Set<Target>().AsNoTracking()
            .Where(target => target.PlanId == Plan.Id && target.IndicatorCode == Measure.Indicator && target.UnitId == UnitId && target.Year == Year && target.Scope == null && target.Value != null && target.Kind == TargetKind.Level)
            .ToListAsync(cancel);
        return due.OrderBy(target => target.Origin).ThenBy(target => target.SortOrder).FirstOrDefault();
    }

    private static bool TryReadYear(string? text, DateOnly today, out int year)
    {
        year = today.Year;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= FirstYear and <= LastYear);
    }

    /// <summary>Today, but not after the year's last day.</summary>
    private static bool TryReadDay(string? text, int year, DateOnly today, out DateOnly on)
    {
        on = TitleYears.EndOf(year) < today ? TitleYears.EndOf(year) : today;
        return text is null || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on) && on.Year is >= FirstYear and <= LastYear);
    }
}
