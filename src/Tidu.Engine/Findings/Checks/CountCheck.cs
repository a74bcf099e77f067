using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>How many tasks, safeguards or sections the document says it has.</summary>
internal static class CountCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var claim in plan.Claims.OfType<CountClaim>())
        {
            var count = claim.What switch
            {
                CountedThing.Tasks => plan.Tasks.Count(t => t.Kind == PlanTaskKind.Task),
                CountedThing.Safeguards => plan.Tasks.Count(t => t.Kind == PlanTaskKind.Safeguard),
                _ => plan.Tasks.Where(t => t is { Kind: PlanTaskKind.Task, Section: not null }).Select(t => t.Section).Distinct().Count(),
            };
            if (count != claim.Amount && count > 0)
            {
                yield return new Finding
                {
                    Plan = plan.Id,
                    Code = FindingCodes.CountDiffers,
                    Severity = FindingSeverity.Doubt,
                    Stated = claim.Amount,
                    Computed = count,
                    Places = [new(plan.Id, claim.Clause, claim.Printed)],
                    Message = FindingTexts.CountDiffers(claim, count),
                };
            }
        }
    }
}
