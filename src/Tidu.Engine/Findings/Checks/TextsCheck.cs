using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Two places of one plan's running text that give one target different numbers.</summary>
internal static class TextsCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        var texts = input.Statements.Where(s => s.Plan == plan && s.Origin == StatementOrigin.Text && s.IsWholeLevel);
        foreach (var group in texts.GroupBy(s => (s.Indicator, s.UnitId, s.Year)))
        {
            var first = group.First();
            if (group.FirstOrDefault(s => s.Value.Value != first.Value.Value) is not { } other)
            {
                continue;
            }
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.TextsDiffer,
                Severity = FindingSeverity.Doubt,
                Indicator = first.Indicator,
                UnitId = first.UnitId,
                Year = first.Year,
                Stated = first.Value.Value,
                Computed = other.Value.Value,
                Places = [first.Place, other.Place],
                Message = FindingTexts.TextsDiffer(input.NameOf(first.Indicator), first.Year, first, other),
            };
        }
    }
}
