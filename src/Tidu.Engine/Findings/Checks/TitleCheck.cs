using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Tasks without a printed title.</summary>
internal static class TitleCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan) =>
        plan.Tasks.Where(t => t.Title is null).Select(task => new Finding
        {
            Plan = plan.Id,
            Code = FindingCodes.NoTitle,
            Severity = FindingSeverity.Note,
            Places = [new(plan.Id, task.Clause, task.Number)],
            Message = FindingTexts.NoTitle(task),
        });
}
