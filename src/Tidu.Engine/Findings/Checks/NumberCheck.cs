using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Row and task numbers that repeat or leave one out.</summary>
internal static class NumberCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var table in plan.Tables)
        {
            var rows = table.Rows.Select(r => new Numbered(r.Number, r.Unit.Printed, table.Clause));
            foreach (var finding in Judge(plan, table.Clause, rows))
            {
                yield return finding with { Table = table.Id, Indicator = table.Indicator };
            }
        }
        var panels = plan.Panels.Select(p => (p.Id, p.Clause, Rows: p.Rows.Select(r => new Numbered(r.Number, input.NameOf(r.Indicator), p.Clause))));
        var boxes = plan.History.Select(h => (h.Id, h.Clause, Rows: h.Rows.Select(r => new Numbered(r.Number, input.NameOf(r.Indicator), h.Clause))));
        foreach (var (id, clause, rows) in panels.Concat(boxes))
        {
            foreach (var finding in Judge(plan, clause, rows))
            {
                yield return finding with { Table = id };
            }
        }
        foreach (var finding in plan.Tasks.GroupBy(t => t.Kind).SelectMany(kind => OfTasks(plan, FindingTexts.TaskKind(kind.Key), [.. kind])))
        {
            yield return finding;
        }
    }

    /// <summary>Numbers may run through the document or begin again in each section.</summary>
    private static IEnumerable<Finding> OfTasks(PlanPack plan, string where, IReadOnlyList<PlanTask> tasks)
    {
        var numbered = tasks.Select(t => (t.Section, Task: new Numbered(t.Number, t.Title ?? string.Empty, t.Clause))).ToList();
        var sections = numbered.GroupBy(t => t.Section).ToList();
        var startsAgain = sections.Count > 1 && sections.All(s => s.First().Task.Parts.Number == 1);
        return startsAgain
            ? sections.SelectMany(s => Judge(plan, where, s.Select(t => t.Task)))
            : Judge(plan, where, numbered.Select(t => t.Task));
    }

    private static IEnumerable<Finding> Judge(PlanPack plan, string where, IEnumerable<Numbered> rows)
    {
        var numbered = rows.Where(r => r.Number is not null).ToList();
        var missing = numbered.GroupBy(r => r.Parts.Prefix).SelectMany(Missing).ToList();
        var repeated = numbered.GroupBy(r => r.Number).Where(g => g.Count() > 1).ToList();
        foreach (var group in repeated)
        {
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.NumberRepeated,
                Severity = FindingSeverity.Doubt,
                Places = [.. group.Select(r => r.Place(plan.Id))],
                Message = FindingTexts.NumberRepeated(where, group.Key!, [.. group.Select(r => r.Name)], missing),
            };
        }
        if (missing.Count > 0 && repeated.Count == 0)
        {
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.NumberGap,
                Severity = FindingSeverity.Note,
                Places = [new(plan.Id, where, FindingTexts.FirstToLast(numbered[0].Number!, numbered[^1].Number!))],
                Message = FindingTexts.NumberGap(where, missing),
            };
        }
    }

    /// <summary>Numbers left out between the first and the last; a run that begins after 1 lacks none.</summary>
    private static IEnumerable<string> Missing(IGrouping<string, Numbered> run)
    {
        var numbers = run.Select(r => r.Parts.Number).OfType<int>().ToHashSet();
        return numbers.Count == 0 || numbers.Max() - numbers.Min() > 2 * numbers.Count
            ? []
            : Enumerable.Range(numbers.Min(), numbers.Max() - numbers.Min()).Where(n => !numbers.Contains(n)).Select(n => run.Key + n.ToString(CultureInfo.InvariantCulture));
    }

    private sealed record Numbered(string? Number, string Name, string Clause)
    {
        /// <summary>What stands before the last digits, and these as a number; null where there are none.</summary>
        public (string Prefix, int? Number) Parts
        {
            get
            {
                var text = Number ?? string.Empty;
                var digits = text.Length - text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length;
                return int.TryParse(text[^digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (text[..^digits], number) : (text, null);
            }
        }

        public FindingPlace Place(string plan) => new(plan, Clause, $"{Number} {Name}".TrimEnd());
    }
}
