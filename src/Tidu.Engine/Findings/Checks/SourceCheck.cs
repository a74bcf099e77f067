using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Values of the past that this plan and another source print differently, beyond what rounding explains.</summary>
internal static class SourceCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var group in input.Statements.Where(s => s.Plan == plan && s.IsActual && s.Scope is null && s.Value.Value is not null).GroupBy(s => (s.Indicator, s.UnitId, s.On)))
        {
            var mine = group.First();
            var others = input.Of(mine.Indicator, mine.UnitId)
                .Where(s => s.IsActual && s.On == mine.On && s.Scope is null && !s.Approximate && IsElsewhere(s, plan) && Differ(input, mine, s))
                .ToList();
            if (others.Count == 0)
            {
                continue;
            }
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.SourcesDiffer,
                Severity = others.Any(s => s.Plan == plan) ? FindingSeverity.Doubt : FindingSeverity.Note,
                Indicator = mine.Indicator,
                UnitId = mine.UnitId,
                Table = mine.Table,
                Year = mine.Year,
                Stated = mine.Value.Value,
                Computed = others[0].Value.Value,
                Places = [mine.Place, .. others.Select(s => s.Place)],
                Message = FindingTexts.SourcesDiffer(input.NameOf(mine.Indicator), input.UnitNameOf(mine.UnitId), mine, input.Show(mine.Value.Value!.Value, mine.Value.MeasureUnit), others, s => input.Show(s.Value.Value!.Value, s.Value.MeasureUnit)),
            };
        }
    }

    /// <summary>The plan itself, plans issued before it, and observations: so that two plans are compared once.</summary>
    private static bool IsElsewhere(Statement statement, PlanPack plan) => statement.Plan is null || statement.Plan == plan || statement.Plan.Issued < plan.Issued;

    private static bool Differ(FindingInput input, Statement one, Statement other) =>
        other.Value.Value is { } value
        && Math.Abs(value - one.Value.Value!.Value) > Math.Max(Rounding(input, one), Rounding(input, other));

    private static decimal Rounding(FindingInput input, Statement statement) => input.LastDigit(statement.Value) / 2;
}
