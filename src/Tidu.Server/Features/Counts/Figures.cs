using Tidu.Engine.Ladders;

namespace Tidu.Server.Features.Counts;

/// <summary>A measure of one unit: what comes out, of whom, among how many.</summary>
/// <param name="Value">Base units; null where nothing is known.</param>
/// <param name="Enterprises">Positions of those that make it up, in order of names.</param>
/// <param name="Among">How many could have; of a share those below the line.</param>
/// <param name="Substitutes">How many gave another fact than the first of the measure.</param>
public sealed record Figure(decimal? Value, IReadOnlyList<int> Enterprises, int Among, int Substitutes);

/// <summary>A measure on a day, unit by unit. Pure.</summary>
public sealed class Figures
{
    private readonly Dictionary<int, List<int>> _members = [];

    private Figures(CountFrame frame, IEnumerable<int> enterprises)
    {
        Addends = frame.Addends;
        foreach (var enterprise in enterprises)
        {
            var addend = frame.AddendOf(enterprise);
            if (addend is not (CountFrame.Outside or CountFrame.Unlocated))
            {
                (_members.TryGetValue(addend, out var list) ? list : _members[addend] = []).Add(enterprise);
            }
        }
    }

    public IReadOnlyList<string> Addends { get; }

    /// <summary>What each enterprise gave; null where titles were counted.</summary>
    public FigureColumn? Column { get; private init; }

    /// <summary>By unit of the plan, in its order.</summary>
    public IReadOnlyList<Figure> Units { get; private init; } = [];

    /// <summary>Of the plan as a whole, with those who count for no unit.</summary>
    public Figure Total { get; private init; } = new(null, [], 0, 0);

    /// <summary>A sum of figures, or the number of enterprises with one.</summary>
    /// <param name="frame">Where each counts.</param>
    /// <param name="enterprises">Those that could have one, in order of names.</param>
    /// <param name="column">The figures.</param>
    /// <param name="measure">Of kind sum or with.</param>
    public static Figures Of(CountFrame frame, IEnumerable<int> enterprises, FigureColumn column, RegistryMeasure measure)
    {
        var groups = new Figures(frame, enterprises);
        return new Figures(frame, [])
        {
            Units = [.. frame.Addends.Select((_, addend) => One(groups._members.GetValueOrDefault(addend, []), column, measure))],
            Column = column,
            Total = One([.. groups._members.Values.SelectMany(list => list).Order()], column, measure),
        };
    }

    /// <summary>One measure over another; null where nothing stands below the line.</summary>
    public static Figures Share(Figures above, Figures below, CountFrame frame) => new(frame, [])
    {
        Units = [.. above.Units.Zip(below.Units, Divide)],
        Total = Divide(above.Total, below.Total),
        Column = above.Column,
    };

    /// <summary>A count of titles as a measure.</summary>
    public static Figures Of(TitleCount count, CountFrame frame) => new(frame, [])
    {
        Units = [.. Enumerable.Range(0, count.Addends.Count).Select(addend => new Figure(count.Of(addend).Count, count.Of(addend), count.Of(addend).Count, 0))],
        Total = new Figure(count.Total, [.. count.All], count.Total, 0),
    };

    private static Figure Divide(Figure above, Figure below) =>
        new(below.Value is { } divisor and not 0 && above.Value is { } value ? value / divisor : null, above.Enterprises, below.Enterprises.Count, above.Substitutes);

    private static Figure One(IReadOnlyList<int> enterprises, FigureColumn column, RegistryMeasure measure)
    {
        var known = enterprises.Where(enterprise => column.Of(enterprise) is not null).ToList();
        var counted = measure.Kind == MeasureKind.With ? [.. known.Where(enterprise => column.Of(enterprise) > 0)] : known;
        decimal? value = known.Count == 0 ? null : measure.Kind == MeasureKind.With ? counted.Count : counted.Sum(enterprise => column.Of(enterprise)!.Value);
        return new Figure(value, counted, enterprises.Count, counted.Count(enterprise => column.FactOf(enterprise) is { } fact && fact != measure.Facts[0]));
    }
}
