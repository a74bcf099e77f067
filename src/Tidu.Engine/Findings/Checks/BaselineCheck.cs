using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Targets that are worse than a value, or another target, of an earlier year that was known when the plan was issued.</summary>
internal static class BaselineCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var group in input.Statements.Where(s => s.Plan == plan && s.IsWholeLevel).GroupBy(s => (s.Indicator, s.UnitId, s.Year)))
        {
            var target = group.First();
            var direction = input.Packs.FindIndicator(target.Indicator)?.Direction;
            var better = input.Of(target.Indicator, target.UnitId)
                .Where(s => IsEarlier(s, target, plan) && IsBetter(direction, s, target))
                .OrderByDescending(s => s.IsActual).ThenByDescending(s => s.On)
                .FirstOrDefault();
            if (better is null)
            {
                continue;
            }
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.BelowBaseline,
                Severity = FindingSeverity.Doubt,
                Indicator = target.Indicator,
                UnitId = target.UnitId,
                Table = target.Table,
                Year = target.Year,
                Stated = target.Value.Value,
                Computed = better.Value.Value,
                Places = [target.Place, better.Place],
                Message = FindingTexts.BelowBaseline(input.NameOf(target.Indicator), input.UnitNameOf(target.UnitId), target, better, input.Show(better.Value.Value!.Value, better.Value.MeasureUnit), direction == Direction.Down),
            };
        }
    }

    /// <summary>Values that came after the plan was issued say nothing of its text.</summary>
    private static bool IsEarlier(Statement statement, Statement target, PlanPack plan) =>
        statement.On < target.On && statement.Value.Value is not null && statement.Scope is null && !statement.Approximate && statement.Used
        && (statement.IsActual
            ? statement.On <= plan.Issued
            : statement.IsWholeLevel && statement.Plan!.Issued <= plan.Issued);

    private static bool IsBetter(Direction? direction, Statement one, Statement other) => direction switch
    {
        Direction.Up => one.Value.Value > other.Value.Value,
        Direction.Down => one.Value.Value < other.Value.Value,
        _ => false,
    };
}
