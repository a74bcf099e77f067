using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Documents that name no lead unit at all; said once.</summary>
internal static class LeadUnitCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        if (plan.Tasks.Count == 0 || plan.Tasks.Any(t => t.Lead.Count > 0))
        {
            yield break;
        }
        yield return new Finding
        {
            Plan = plan.Id,
            Code = FindingCodes.NoLeadUnit,
            Severity = FindingSeverity.Note,
            Places = [new(plan.Id, plan.Tasks[0].Clause, plan.Tasks[0].Title ?? plan.Tasks[0].Number)],
            Message = FindingTexts.NoLeadUnit(plan.Tasks.Count(t => t.Kind == PlanTaskKind.Task), plan.Tasks.Count(t => t.Kind == PlanTaskKind.Safeguard), plan.TaskUnitsPrinted),
        };
    }
}
