using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Printed changes against the values they are of.</summary>
internal static class ChangeCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan) =>
        plan.History.SelectMany(h => OfHistory(input, plan, h)).Concat(plan.Claims.OfType<ChangeClaim>().SelectMany(c => OfClaim(input, plan, c)));

    private static IEnumerable<Finding> OfHistory(FindingInput input, PlanPack plan, PlanHistory history)
    {
        foreach (var row in history.Rows)
        {
            if (row is { Change: { } change, Values: [var from, .., var to] })
            {
                var measured = new MeasuredChange(input, from, to, row.Values[0].MeasureUnit);
                foreach (var finding in Judge(input, plan, row.Indicator, history.UnitId, history.Years[^1], measured, change, history.Clause))
                {
                    yield return finding with { Table = history.Id };
                }
            }
        }
    }

    private static IEnumerable<Finding> OfClaim(FindingInput input, PlanPack plan, ChangeClaim claim)
    {
        var (from, to) = (Value(input, plan, claim, claim.FromYear), Value(input, plan, claim, claim.ToYear));
        if (from is null || to is null)
        {
            return [];
        }
        var measured = new MeasuredChange(input, from, to, claim.MeasureUnit ?? input.Packs.FindIndicator(claim.Indicator)?.MeasureUnit);
        return Judge(input, plan, claim.Indicator, claim.UnitId, claim.ToYear, measured, claim.Change, claim.Clause);
    }

    /// <summary>The plan's own figure before a published one that is used.</summary>
    private static Quantity? Value(FindingInput input, PlanPack plan, ChangeClaim claim, int year) =>
        input.Of(claim.Indicator, claim.UnitId)
            .Where(s => s.IsActual && s.Year == year && s.Used && s.Scope is null && s.Value.Value is not null && (s.Plan == plan || s.Plan is null))
            .OrderBy(s => s.Plan is null).ThenByDescending(s => s.On)
            .FirstOrDefault()?.Value;

    private static IEnumerable<Finding> Judge(
        FindingInput input, PlanPack plan, string indicator, string unitId, int year, MeasuredChange measured, PrintedChange change, string clause)
    {
        if (!measured.CanBeChecked(change.As) || measured.Fits(change.As, change.Amount))
        {
            yield break;
        }
        var other = change.As switch
        {
            ChangeMeasure.PercentagePoints => ChangeMeasure.Percent,
            ChangeMeasure.Percent => ChangeMeasure.PercentagePoints,
            _ => (ChangeMeasure?)null,
        };
        var isSlip = other is { } meant && measured.Fits(meant, change.Amount);
        yield return new Finding
        {
            Plan = plan.Id,
            Code = isSlip ? FindingCodes.PercentPointSlip : FindingCodes.ChangeDiffers,
            Severity = FindingSeverity.Doubt,
            Indicator = indicator,
            UnitId = unitId,
            Year = year,
            Stated = measured.InBase(change),
            Computed = measured.Exact(isSlip ? other!.Value : change.As),
            Places = [new(plan.Id, clause, change.Printed), new(plan.Id, clause, FindingTexts.FromTo(measured.From, measured.To))],
            Message = isSlip
                ? FindingTexts.PercentPointSlip(input.NameOf(indicator), measured, change, other!.Value)
                : FindingTexts.ChangeDiffers(input.NameOf(indicator), measured, change),
        };
    }
}
