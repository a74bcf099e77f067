using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Printed totals against the sum of their rows; a whole unit's target against the sum of its areas'.</summary>
internal static class SumCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan) =>
        plan.Tables.SelectMany(t => OfTable(input, plan, t)).Concat(plan.Addends.SelectMany(a => OfAddends(input, plan, a)));

    private static IEnumerable<Finding> OfTable(FindingInput input, PlanPack plan, PlanTable table)
    {
        if (table.Total is null || !IsAdditive(input, table.Indicator))
        {
            yield break;
        }
        for (var column = 0; column < Math.Min(table.Years.Count, table.Total.Values.Count); column++)
        {
            var total = table.Total.Values[column];
            var cells = table.Rows.Where(r => column < r.Values.Count).Select(r => r.Values[column].Value).OfType<decimal>().ToList();
            var sum = cells.Sum();
            if (total.Value is not { } stated || cells.Count == 0 || sum == stated)
            {
                continue;
            }
            var isRounding = Math.Abs(sum - stated) <= input.LastDigit(total);
            var (shownSum, shownTotal) = (input.Show(sum, table.MeasureUnit), input.Show(stated, table.MeasureUnit));
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.SumDiffers,
                Severity = isRounding ? FindingSeverity.Note : FindingSeverity.Error,
                Indicator = table.Indicator,
                UnitId = plan.UnitId,
                Table = table.Id,
                Year = table.Years[column],
                Stated = stated,
                Computed = sum,
                Places =
                [
                    new(plan.Id, table.Clause, FindingTexts.Labelled(table.Total.Label, table.Years[column], shownTotal)),
                    new(plan.Id, table.Clause, FindingTexts.SumOfRows(cells.Count, table.Years[column], shownSum)),
                ],
                Message = FindingTexts.TotalDiffers(table, table.Years[column], cells.Count, shownSum, shownTotal, input.Show(Math.Abs(sum - stated), table.MeasureUnit), isRounding),
            };
        }
    }

    private static IEnumerable<Finding> OfAddends(FindingInput input, PlanPack plan, PlanAddends addends)
    {
        if (!IsAdditive(input, addends.Indicator))
        {
            yield break;
        }
        foreach (var whole in input.Of(addends.Indicator, plan.UnitId).Where(s => s.Plan == plan && s.Origin == StatementOrigin.Text && s.IsWholeLevel))
        {
            var parts = addends.Units
                .Select(u => input.Of(addends.Indicator, u.UnitId).FirstOrDefault(s => s.Plan == plan && s.IsWholeLevel && s.Year == whole.Year))
                .OfType<Statement>().ToList();
            var sum = parts.Sum(p => p.Value.Value!.Value);
            if (parts.Count < addends.Units.Count || sum == whole.Value.Value)
            {
                continue;
            }
            var fits = whole.Comparator!.Value.IsMet(sum, whole.Value.Value!.Value, input.Tolerance);
            var measureUnit = parts[0].Value.MeasureUnit;
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.SumDiffers,
                Severity = fits ? FindingSeverity.Note : FindingSeverity.Doubt,
                Indicator = addends.Indicator,
                UnitId = plan.UnitId,
                Year = whole.Year,
                Stated = whole.Value.Value,
                Computed = sum,
                Places = [whole.Place, .. parts.Select(p => p.Place with { Text = input.UnitNameOf(p.UnitId) + p.Value.Printed })],
                Message = FindingTexts.AreasDiffer(input.NameOf(addends.Indicator), whole.Year, parts.Count, input.Show(sum, measureUnit), whole.Value.Printed, fits),
            };
        }
    }

    private static bool IsAdditive(FindingInput input, string indicator) => input.Packs.FindIndicator(indicator)?.OverUnits == UnitAggregation.Sum;
}
