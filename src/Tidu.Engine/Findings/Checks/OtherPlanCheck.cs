using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Targets of this plan against those of plans issued before it, for the same unit, indicator and year.</summary>
internal static class OtherPlanCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var earlier in input.Packs.Plans.Where(p => p != plan && IsBefore(p, plan)))
        {
            foreach (var group in input.Statements.Where(s => s.Plan == plan && s.IsWholeLevel).GroupBy(s => (s.Indicator, s.UnitId, s.Year)))
            {
                var mine = Leading(group);
                var theirs = input.Of(mine.Indicator, mine.UnitId).Where(s => s.Plan == earlier && s.IsWholeLevel && s.Year == mine.Year).ToList();
                if (theirs.Count > 0 && theirs.All(t => t.Value.Value != mine.Value.Value))
                {
                    yield return Differing(input, mine, Leading(theirs), theirs);
                }
            }
        }
    }

    private static bool IsBefore(PlanPack one, PlanPack other) =>
        one.Issued != other.Issued ? one.Issued < other.Issued : string.CompareOrdinal(one.Id, other.Id) < 0;

    /// <summary>The text's own target before those of boxes and annexes.</summary>
    private static Statement Leading(IEnumerable<Statement> statements) => statements.OrderBy(s => s.Origin == StatementOrigin.Text ? 0 : 1).First();

    private static Finding Differing(FindingInput input, Statement mine, Statement theirs, List<Statement> allTheirs)
    {
        var fits = CanBothBeMet(mine, theirs, input.Tolerance);
        return new Finding
        {
            Plan = mine.Plan!.Id,
            Code = FindingCodes.PlansDiffer,
            Severity = fits ? FindingSeverity.Note : FindingSeverity.Doubt,
            Indicator = mine.Indicator,
            UnitId = mine.UnitId,
            Year = mine.Year,
            Stated = mine.Value.Value,
            Computed = theirs.Value.Value,
            Places = [mine.Place, .. allTheirs.Where(t => t.Value.Value == theirs.Value.Value).Select(t => t.Place)],
            Message = FindingTexts.PlansDiffer(input.NameOf(mine.Indicator), input.UnitNameOf(mine.UnitId), mine, theirs, fits),
        };
    }

    /// <summary>True where the value that meets one target can meet the other: bounds of one side always can, opposite bounds where they overlap.</summary>
    private static bool CanBothBeMet(Statement one, Statement other, decimal tolerance)
    {
        var (a, b) = (one.Value.Value!.Value, other.Value.Value!.Value);
        var (oneIsLower, otherIsLower) = (IsLowerBound(one), IsLowerBound(other));
        return (oneIsLower && otherIsLower)
            || (one.Comparator == Comparator.AtMost && other.Comparator == Comparator.AtMost)
            || one.Comparator!.Value.IsMet(b, a, tolerance)
            || other.Comparator!.Value.IsMet(a, b, tolerance);
    }

    private static bool IsLowerBound(Statement statement) => statement.Comparator is Comparator.Greater or Comparator.AtLeast;
}
