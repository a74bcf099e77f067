using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Targets of the running text against the annexes' totals and the boxes.</summary>
internal static class TextAnnexCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        var annexes = input.Statements.Where(s => s.Plan == plan && s.IsWholeLevel && s.Origin is StatementOrigin.TableTotal or StatementOrigin.Panel);
        foreach (var annex in annexes)
        {
            var text = input.Of(annex.Indicator, annex.UnitId).FirstOrDefault(s =>
                s.Plan == plan && s.Origin == StatementOrigin.Text && s.IsWholeLevel && s.Year == annex.Year && Differ(s, annex));
            if (text is not null)
            {
                yield return Differing(input, plan, text, annex);
            }
        }
    }

    /// <summary>Different numbers, or a text that wants more than the very number of the annex.</summary>
    private static bool Differ(Statement text, Statement annex) =>
        text.Value.Value != annex.Value.Value || (text.Comparator == Comparator.Greater && annex.Comparator != Comparator.Greater);

    private static Finding Differing(FindingInput input, PlanPack plan, Statement text, Statement annex)
    {
        var (stated, computed) = (text.Value.Value!.Value, annex.Value.Value!.Value);
        var fits = stated == computed || text.Comparator!.Value.IsMet(computed, stated, input.Tolerance);
        return new Finding
        {
            Plan = plan.Id,
            Code = FindingCodes.TextAnnexDiffer,
            Severity = fits ? FindingSeverity.Note : FindingSeverity.Error,
            Indicator = text.Indicator,
            UnitId = text.UnitId,
            Table = annex.Table,
            Year = text.Year,
            Stated = stated,
            Computed = computed,
            Places = [text.Place, annex.Place],
            Message = FindingTexts.TextAnnexDiffer(
                input.NameOf(text.Indicator), text.Year, text, annex, input.Show(computed, text.Value.MeasureUnit), stated == computed, fits),
        };
    }
}
