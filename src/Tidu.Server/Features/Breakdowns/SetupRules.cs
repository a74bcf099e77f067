using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>What a setup may ask for; null where all is well.</summary>
internal static class SetupRules
{
    public const int MostUnits = 500;
    public const decimal SmallestStep = 0.0001m;
    private const int EarliestYear = 1949;
    private const int LatestYear = 2100;

    public static ProblemHttpResult? Check(ProgrammeAccess access, ActionPlan plan, Indicator indicator, string unitId, BreakdownSetup setup) =>
        OfIndicator(plan, indicator, unitId, setup.Method) ?? OfYears(plan, setup) ?? OfNumbers(setup) ?? OfUnits(access, indicator, unitId, setup);

    private static ProblemHttpResult? OfIndicator(ActionPlan plan, Indicator indicator, string unitId, BreakdownMethod method)
    {
        if (indicator.YesNo)
        {
            return Problems.RuleBroken("indicator-yes-or-no", ("indicator", indicator.Name));
        }

        if (!RatioBreakdown.Suits(indicator, method))
        {
            return RatioBreakdown.IsAdditive(indicator)
                ? Problems.RuleBroken("method-needs-ratio", ("indicator", indicator.Name))
                : Problems.RuleBroken("indicator-not-additive", ("indicator", indicator.Name));
        }

        var printed = plan.Tables.Find(table => table.Rows == TableRows.Units && table.IndicatorCode == indicator.Code && table.BreakdownId is null);
        return printed is not null && unitId == plan.UnitId
            ? Problems.Conflict("document-has-table", ("table", printed.TableId), ("clause", printed.Clause), ("title", printed.Title))
            : null;
    }

    private static ProblemHttpResult? OfYears(ActionPlan plan, BreakdownSetup setup)
    {
        var years = setup.Years ?? [];
        if (years.Any(year => year < plan.From.Year || year > plan.To.Year))
        {
            return Problems.RuleBroken("year-outside-plan", ("year", years.First(year => year < plan.From.Year || year > plan.To.Year)), ("from", plan.From.Year), ("to", plan.To.Year));
        }

        if (setup.BaseYear is < EarliestYear or > LatestYear)
        {
            return Problems.BadRequest("bad-request");
        }

        var ascending = years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second);
        var consecutive = years.Zip(years.Skip(1)).All(pair => pair.First + 1 == pair.Second);
        return (!ascending || (setup.Method == BreakdownMethod.GrowthFactor && !consecutive)) ? Problems.RuleBroken("years-not-consecutive") : null;
    }

    private static ProblemHttpResult? OfNumbers(BreakdownSetup setup)
    {
        if (setup.Step is < SmallestStep or > 1_000_000_000_000m)
        {
            return Problems.RuleBroken("bad-step");
        }

        if (setup.Reserve is < 0 or >= 1)
        {
            return Problems.RuleBroken("bad-reserve");
        }

        var factors = (setup.Factors?.Values ?? []).Concat((setup.Units ?? []).Select(unit => unit?.Factor).OfType<decimal>()).Concat(setup.Factor is { } factor ? [factor] : []);
        if (factors.Any(each => each is <= 0 or > 5))
        {
            return Problems.RuleBroken("bad-factor");
        }

        return setup.Title is { Length: > 100 } ? Problems.RuleBroken("title-too-long", ("most", 100)) : null;
    }

    private static ProblemHttpResult? OfUnits(ProgrammeAccess access, Indicator indicator, string unitId, BreakdownSetup setup)
    {
        if (setup.Units is not { } units)
        {
            return null;
        }

        var (tree, today) = (access.Programmes.Units, access.Scope.Today);
        if (units.Count is 0 or > MostUnits)
        {
            return Problems.RuleBroken("no-units-below", ("unit", tree.Find(unitId)?.Name), ("most", MostUnits));
        }

        if (units.Any(unit => unit is null))
        {
            return Problems.BadRequest("bad-request");
        }

        foreach (var unit in units)
        {
            if (unit.UnitId == unitId || tree.Find(unit.UnitId) is not { Kind: not UnitKind.Group } || !tree.IsWithin(unit.UnitId, unitId, today) || !access.Contains(unit.UnitId))
            {
                return Problems.NotFound("unit-not-found", ("id", unit.UnitId));
            }

            if (TargetRules.Check(indicator, TargetKind.Level, unit.Base) is { } broken)
            {
                return Problems.RuleBroken("bad-base", ("unit", tree.Find(unit.UnitId)!.Name), ("rule", broken.Code));
            }
        }

        var ids = units.Select(unit => unit.UnitId).ToList();
        var twice = ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)
            .Concat(ids.Where(id => ids.Any(other => other != id && tree.IsWithin(id, other, today)))).FirstOrDefault();
        return twice is null ? null : Problems.RuleBroken("units-overlap", ("unit", tree.Find(twice)!.Name));
    }
}
