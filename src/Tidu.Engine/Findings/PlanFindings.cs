using Tidu.Engine.Findings.Checks;
using Tidu.Engine.Packs;

namespace Tidu.Engine.Findings;

/// <summary>Finds contradictions and slips in plans.</summary>
public static class PlanFindings
{
    private static readonly Func<FindingInput, PlanPack, IEnumerable<Finding>>[] Checks =
    [
        SumCheck.Find, TextAnnexCheck.Find, TextsCheck.Find, PartsCheck.Find, DoublingCheck.Find, ChangeCheck.Find, BaselineCheck.Find,
        OtherPlanCheck.Find, SourceCheck.Find, NumberCheck.Find, CountCheck.Find, TitleCheck.Find, LeadUnitCheck.Find, ResponsibleUnitCheck.Find,
        UnitNameCheck.Find,
    ];

    /// <summary>All findings of all plans: by plan in the packs' order, then errors, doubts, notes, then as the checks come.</summary>
    /// <param name="packs">Plans with the indicators, units, measure units and observations they need. Packs with problems may give findings that are not true.</param>
    public static IReadOnlyList<Finding> Find(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var input = new FindingInput(packs);
        return [.. packs.Plans.SelectMany(plan => Checks.SelectMany(find => find(input, plan)).OrderBy(f => f.Severity))];
    }
}
