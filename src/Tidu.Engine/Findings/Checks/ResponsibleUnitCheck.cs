using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Tasks without a responsible unit in a document that names them for others; where all safeguards lack one, said once.</summary>
internal static class ResponsibleUnitCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        if (!plan.TaskUnitsPrinted || plan.Tasks.All(t => t.Responsible.Count == 0))
        {
            yield break;
        }
        foreach (var kind in plan.Tasks.GroupBy(t => t.Kind))
        {
            var without = kind.Where(t => t.Responsible.Count == 0).ToList();
            var groups = without.Count > 1 && without.Count == kind.Count() ? [without] : without.Select(t => new List<PlanTask> { t });
            foreach (var tasks in groups)
            {
                yield return new Finding
                {
                    Plan = plan.Id,
                    Code = FindingCodes.NoResponsibleUnit,
                    Severity = FindingSeverity.Note,
                    Places = [.. tasks.Select(t => new FindingPlace(plan.Id, t.Clause, t.Title ?? t.Number))],
                    Message = FindingTexts.NoResponsibleUnit(kind.Key, tasks),
                };
            }
        }
    }
}
