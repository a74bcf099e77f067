using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Observations;

/// <summary>Which of the values of one cell (indicator, unit, last day of the period) boards use: exactly one, or none where all were set aside.</summary>
public static class UsedValue
{
    /// <summary>
    /// The value a person chose; else of those nobody set aside: what is counted from the registry by a rule, real before demonstration, any other before what a plan states, the more final state,
    /// of plans the earlier document, of other sources the later one, the one that was brought last.
    /// </summary>
    /// <param name="cell">All values of the cell. <see cref="Observation.ChosenByHand"/> with <see cref="Observation.Used"/> means chosen, without it set aside.</param>
    public static Observation? Of(IEnumerable<Observation> cell)
    {
        var values = cell.Where(value => value.Used || !value.ChosenByHand).ToList();
        return values.FirstOrDefault(value => value.ChosenByHand)
            ?? values.OrderBy(value => value.Source switch { SourceKind.Demo => 2, SourceKind.Plan => 1, SourceKind.Registry => -1, _ => 0 })
                .ThenByDescending(value => value.State)
                .ThenBy(value => DayOf(value))
                .ThenByDescending(value => value.Id == 0 ? int.MaxValue : value.Id)
                .FirstOrDefault();
    }

    /// <summary>Marks the cell's used value; the others are no longer used.</summary>
    /// <returns>The used value; null where none is.</returns>
    public static Observation? MarkIn(IReadOnlyCollection<Observation> cell)
    {
        var used = Of(cell);
        foreach (var value in cell)
        {
            value.Used = ReferenceEquals(value, used);
        }

        return used;
    }

    /// <summary>Plans by the document's day, the earlier first; other sources the later first; an unknown day last.</summary>
    private static int DayOf(Observation value) => (value.SourceDate?.DayNumber, value.Source) switch
    {
        (null, _) => int.MaxValue,
        ({ } day, SourceKind.Plan) => day,
        ({ } day, _) => -day,
    };
}
