using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Targets that the document calls a multiple of a base (“双倍增”).</summary>
internal static class DoublingCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var claim in plan.Claims.OfType<DoublingClaim>())
        {
            var statements = input.Of(claim.Indicator, claim.UnitId).ToList();
            var target = statements.Where(s => s.Plan == plan && s.IsWholeLevel && s.Year == claim.Year).OrderBy(s => s.Origin == StatementOrigin.Text ? 0 : 1).FirstOrDefault();
            var basis = Base(statements, plan, claim.BaseYear);
            if (target is null || basis?.Value.Value is not { } from || Reaches(input, target, from * claim.Factor))
            {
                continue;
            }
            var (stated, needed) = (target.Value.Value!.Value, from * claim.Factor);
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.DoublingNotMet,
                Severity = FindingSeverity.Doubt,
                Indicator = claim.Indicator,
                UnitId = claim.UnitId,
                Year = claim.Year,
                Stated = stated,
                Computed = needed,
                Places = [target.Place, basis.Place, new(plan.Id, claim.Clause, claim.Printed)],
                Message = FindingTexts.DoublingNotMet(
                    input.NameOf(claim.Indicator), claim, target.Value.Printed, input.Show(from, basis.Value.MeasureUnit), input.Show(needed, basis.Value.MeasureUnit)),
            };
        }
    }

    /// <summary>The plan's own baseline before other figures of the plan before published observations that are used.</summary>
    private static Statement? Base(List<Statement> statements, PlanPack plan, int year) =>
        statements.Where(s => s.IsActual && s.Year == year && s.Scope is null && s.Value.Value is not null && s.Used && !s.Approximate && (s.Plan == plan || s.Plan is null))
            .OrderBy(s => s.Plan is null ? 2 : s.Origin == StatementOrigin.Baseline ? 0 : 1)
            .ThenByDescending(s => s.On)
            .FirstOrDefault();

    /// <summary>超过 169 家 is 170 at least: where a value is counted, more than a number reaches the next.</summary>
    private static bool Reaches(FindingInput input, Statement target, decimal needed)
    {
        var isCounted = input.Packs.FindIndicator(target.Indicator)?.Decimals == 0 && input.LastDigit(target.Value) == 1;
        var least = target.Value.Value!.Value + (target.Comparator == Comparator.Greater && isCounted ? 1 : 0);
        return least >= needed;
    }
}
