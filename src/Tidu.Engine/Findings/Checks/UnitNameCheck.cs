using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Units printed under another name than their own; once per name and unit.</summary>
internal static class UnitNameCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        var printed = plan.Tasks.SelectMany(t => t.Lead.Concat(t.Responsible).Select(u => (Unit: u, t.Clause)))
            .Concat(plan.Mechanisms.SelectMany(m => m.Units.Select(u => (Unit: u, m.Clause))))
            .Concat(plan.Addends.SelectMany(a => a.Units.Select(u => (Unit: u, a.Clause))))
            .Concat(plan.Tables.SelectMany(t => t.Rows.Select(r => (r.Unit, t.Clause))))
            .ToList();
        foreach (var group in printed.Where(p => p.Unit.MatchedBy == UnitMatch.Alias).GroupBy(p => (p.Unit.Printed, p.Unit.UnitId)))
        {
            var name = input.UnitNameOf(group.Key.UnitId);
            var proper = printed.Where(p => p.Unit.UnitId == group.Key.UnitId && p.Unit.MatchedBy != UnitMatch.Alias).Take(1);
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.UnitNameVaries,
                Severity = FindingSeverity.Note,
                UnitId = group.Key.UnitId,
                Places = [.. group.Concat(proper).Select(p => new FindingPlace(plan.Id, p.Clause, p.Unit.Printed)).Distinct()],
                Message = FindingTexts.UnitNameVaries(group.Key.Printed, name, [.. group.Select(p => p.Clause).Distinct()]),
            };
        }
    }
}
