using Tidu.Engine.Packs;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Puts a setup into a breakdown: what is absent takes the plan's own, and bases that nobody gave are looked up.</summary>
internal static class SetUp
{
    private static readonly UnitKind[] TakePart = [UnitKind.District, UnitKind.Zone, UnitKind.Township];

    public static int BaseYearOf(ActionPlan plan, BreakdownSetup setup) => setup.BaseYear ?? plan.BaseDate.Year;

    public static IReadOnlyList<int> YearsOf(ActionPlan plan, BreakdownSetup setup) =>
        setup.Years is { Count: > 0 } years ? years : [.. Enumerable.Range(plan.From.Year, plan.To.Year - plan.From.Year + 1)];

    /// <summary>One of what is stored; ten thousand where people do not count in single ones, as with yuan.</summary>
    public static decimal StepOf(Indicator indicator, BreakdownSetup setup) =>
        setup.Step ?? (!RatioBreakdown.IsAdditive(indicator) ? RatioBreakdown.StepOf(indicator) : indicator.DisplayUnits is [{ Factor: > 1 }, ..] units ? units.Where(unit => unit.Factor > 1).Min(unit => unit.Factor) : 1);

    /// <summary>Every township, park and district directly below on the day, in printed order.</summary>
    public static IReadOnlyList<BreakdownUnitSetup> UnitsBelow(ProgrammeAccess access, string unitId) =>
    [
        .. access.Programmes.Units.ChildrenOf(unitId, access.Scope.Today)
            .Where(unit => TakePart.Contains(unit.Kind))
            .Select(unit => new BreakdownUnitSetup(unit.Id)),
    ];

    /// <summary>Takes everything of the setup but the cells.</summary>
    public static void Apply(TargetBreakdown breakdown, ProgrammeAccess access, ActionPlan plan, Indicator indicator, BreakdownSetup setup, string title)
    {
        breakdown.Title = title;
        breakdown.Method = setup.Method;
        breakdown.Years = WorkOut.Join(YearsOf(plan, setup));
        breakdown.BaseYear = BaseYearOf(plan, setup);
        breakdown.Step = StepOf(indicator, setup);
        breakdown.Reserve = RatioBreakdown.IsAdditive(indicator) ? setup.Reserve : 0;
        breakdown.Settings = BreakdownSettings.Of(setup).ToJson();
        TakeUnits(breakdown, access, plan, indicator, setup.Units ?? UnitsBelow(access, breakdown.UnitId));
    }

    /// <summary>A base as given, else the one that is known.</summary>
    public static void TakeBase(BreakdownUnit unit, decimal? given, ProgrammeAccess access, ActionPlan plan, Indicator indicator, int baseYear)
    {
        var (known, source) = ParentTargets.BaseOf(access.Programmes, plan, indicator, unit.UnitId, baseYear);
        unit.Base = given ?? known;
        unit.BaseSource = given is { } own && own != known ? BreakdownTexts.BaseByHand : unit.Base is null ? null : source;
    }

    private static void TakeUnits(TargetBreakdown breakdown, ProgrammeAccess access, ActionPlan plan, Indicator indicator, IReadOnlyList<BreakdownUnitSetup> units)
    {
        breakdown.Units.RemoveAll(stored => units.All(unit => unit.UnitId != stored.UnitId));
        foreach (var (setup, order) in units.Select((unit, order) => (unit, order)))
        {
            if (breakdown.Units.Find(stored => stored.UnitId == setup.UnitId) is not { } unit)
            {
                breakdown.Units.Add(unit = new BreakdownUnit { UnitId = setup.UnitId });
            }

            TakeBase(unit, setup.Base, access, plan, indicator, breakdown.BaseYear);
            unit.Factor = setup.Factor;
            unit.SortOrder = order;
        }
    }
}
