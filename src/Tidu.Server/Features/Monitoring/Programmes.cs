using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Observations;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Everything boards are computed from, as one immutable value shared by all requests; built anew when data change.</summary>
public sealed class Programmes
{
    private readonly Dictionary<(string Indicator, string Unit), Series> _own;
    private readonly ILookup<(string Indicator, string Unit, DateOnly On), Observation> _cells;
    private readonly ILookup<(string Plan, string Indicator, string Unit), Target> _targets;

    public Programmes(
        OrganizationTree units,
        IEnumerable<Indicator> indicators,
        IEnumerable<ActionPlan> plans,
        IReadOnlyList<Observation> observations,
        IReadOnlyList<BandScalePack> scales,
        IReadOnlyList<LayoutPack> layouts,
        IReadOnlyList<BreakdownFact>? breakdowns = null)
    {
        Breakdowns = breakdowns ?? [];
        Units = units;
        Indicators = indicators.OrderBy(indicator => indicator.SortOrder).ToDictionary(indicator => indicator.Code);
        Plans = [.. plans.OrderBy(plan => plan.Level).ThenBy(plan => plan.UnitId).ThenByDescending(plan => plan.Issued)];
        Scales = scales.ToDictionary(scale => scale.Id);
        Layouts = layouts;
        _own = observations.Where(observation => observation.Used)
            .GroupBy(observation => (observation.IndicatorCode, observation.UnitId))
            .ToDictionary(row => row.Key, row => new Series([.. row.GroupBy(observation => observation.PeriodEnd).OrderBy(day => day.Key).Select(day => PointOf(day.MaxBy(observation => observation.Id)!))]));
        _cells = observations.ToLookup(observation => (observation.IndicatorCode, observation.UnitId, observation.PeriodEnd));
        _targets = Plans.SelectMany(plan => plan.Targets).ToLookup(target => (target.PlanId, target.IndicatorCode, target.UnitId));
    }

    public OrganizationTree Units { get; }

    /// <summary>Breakdowns that are no longer drafts.</summary>
    public IReadOnlyList<BreakdownFact> Breakdowns { get; }

    public IReadOnlyDictionary<string, Indicator> Indicators { get; }

    /// <summary>City plans first, then by unit, newest first.</summary>
    public IReadOnlyList<ActionPlan> Plans { get; }

    public IReadOnlyDictionary<string, BandScalePack> Scales { get; }

    public IReadOnlyList<LayoutPack> Layouts { get; }

    public ActionPlan? FindPlan(string id) => Plans.FirstOrDefault(plan => plan.Id == id);

    /// <summary>A unit's actuals: its own, or for a group the sums of its members.</summary>
    /// <param name="membersOn">Day whose membership counts for a group: a plan keeps that of its own date.</param>
    public Series SeriesOf(string indicator, string unitId, DateOnly membersOn)
    {
        if (_own.TryGetValue((indicator, unitId), out var own))
        {
            return own;
        }

        var unit = Units.Find(unitId);
        if (unit is not { Kind: UnitKind.Group } || Indicators[indicator].OverUnits != Engine.Indicators.UnitAggregation.Sum)
        {
            return Series.Empty;
        }

        var members = Units.MembersOf(unitId, membersOn);
        var days = members.SelectMany(member => Own(indicator, member.Id).Points).Select(point => point.On);
        return Series.Sum(days, day => [.. CarriersOn(members, day).Select(carrier => Own(indicator, carrier))]);
    }

    /// <summary>The plan's actuals as a whole: the sum of its addends on days when all have one, on others the unit's own.</summary>
    public Series TotalOf(ActionPlan plan, string indicator)
    {
        var addends = AddendsOf(plan, indicator).Where(addend => !addend.TargetOnly).ToList();
        if (addends.Count == 0)
        {
            return SeriesOf(indicator, plan.UnitId, plan.Issued);
        }

        var parts = addends.Select(addend => SeriesOf(indicator, addend.UnitId, plan.Issued)).ToList();
        return Series.Sum(parts.SelectMany(part => part.Points).Select(point => point.On), _ => parts).OrElse(Own(indicator, plan.UnitId));
    }

    public IReadOnlyList<PlanAddend> AddendsOf(ActionPlan plan, string indicator) =>
        [.. plan.Addends.Where(addend => addend.IndicatorCode == indicator).OrderBy(addend => addend.SortOrder)];

    /// <summary>Every target of the plan for the unit and indicator, in printed order.</summary>
    public IEnumerable<Target> TargetsOf(string planId, string indicator, string unitId) =>
        _targets[(planId, indicator, unitId)].OrderBy(target => target.SortOrder);

    /// <summary>How many further sources stand in the cell of an actual: beside a unit's own one all others, beside a sum those of the whole. Demonstration values are no source.</summary>
    public int OtherSources(string indicator, string unitId, Point actual) =>
        _cells[(indicator, unitId, actual.On)].Count(observation => observation.Source != SourceKind.Demo && !(observation.Used && actual.Parts == 1) && !(observation.Source == SourceKind.Registry && actual.Source == SourceKind.Registry));

    /// <summary>True where real sources of a cell give different values.</summary>
    /// <param name="sum">What the unit's parts sum to, which counts as a source; null where the actual is no sum.</param>
    public bool SourcesDiffer(string indicator, string unitId, DateOnly on, decimal? sum) =>
        _cells[(indicator, unitId, on)].Where(observation => observation.Source != SourceKind.Demo).Select(observation => observation.Value)
            .Concat(sum is { } value ? [value] : []).Distinct().Skip(1).Any();

    /// <summary>Units that carry members on a day: a member itself while it exists, afterwards the unit it was merged into, each once.</summary>
    private IEnumerable<string> CarriersOn(IEnumerable<UnitDefinition> members, DateOnly day) =>
        members.Select(member => CarrierOf(member, day)).Distinct();

    private string CarrierOf(UnitDefinition unit, DateOnly day)
    {
        if (unit.IsValidOn(day))
        {
            return unit.Id;
        }

        var change = Units.Changes.LastOrDefault(change => change.Kind == UnitChangeKind.Merge && change.On <= day && change.From.Contains(unit.Id));
        return change?.To.FirstOrDefault() ?? unit.Id;
    }

    private Series Own(string indicator, string unitId) => _own.GetValueOrDefault((indicator, unitId), Series.Empty);

    private static Point PointOf(Observation observation) =>
        new(observation.PeriodEnd, observation.Value, observation.Source, observation.SourceText, observation.State, 1);
}
