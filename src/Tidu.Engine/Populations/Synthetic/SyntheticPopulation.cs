using System.Globalization;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Populations.Synthetic;

/// <summary>
/// Enterprises that do not exist, with the facts that standards ask for: plausible by industry and size, three in ten with gaps, one in ten moved to a threshold
/// of a standard or one unit beside it. The same seed, day and standards give the same text on every machine.
/// </summary>
public static class SyntheticPopulation
{
    /// <summary>How many rows there can be: as many as there are codes.</summary>
    public const int MaximumRows = 100_000_000;

    /// <summary>The lines of a CSV file of facts, the header first; made as they are asked for.</summary>
    /// <param name="standards">The standards whose columns are wanted, compiled for one day.</param>
    /// <param name="count">How many enterprises.</param>
    /// <param name="seed">Which population.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<CompiledStandard> standards, int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(standards.Count, 1, nameof(standards));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)MaximumRows, nameof(count));
        var columns = standards.SelectMany(standard => standard.Columns).DistinctBy(input => input.Column).ToList();
        var (boundaries, random) = (new SyntheticBoundaries(standards), new SyntheticRandom((ulong)seed));
        yield return string.Join(',', columns.Select(input => input.Column).Prepend("credit_code"));
        for (var row = 0; row < count; row++)
        {
            yield return Line(row, columns, Facts(random.Of("enterprise", row), columns, boundaries, standards[0].AsOf));
        }
    }

    private static Dictionary<string, long?> Facts(SyntheticRandom random, List<CompiledInput> columns, SyntheticBoundaries boundaries, DateOnly asOf)
    {
        var enterprise = new SyntheticEnterprise(random, asOf);
        var facts = new Dictionary<string, long?>(StringComparer.Ordinal);
        foreach (var input in columns)
        {
            facts[input.Column] = enterprise.Of(input.Fact, input.Year is { } year ? asOf.Year - year : 0);
        }

        if (boundaries.Count > 0 && random.Of("boundary").Chance(100))
        {
            var place = (int)random.Of("threshold").Between(0, boundaries.Count - 1);
            if (boundaries.Move(place, facts, (int)random.Of("beside").Between(-1, 1)) is var (column, value))
            {
                facts[column] = value;
            }
        }
        else if (random.Of("gaps").Chance(330))
        {
            foreach (var input in columns.Where(input => random.Of("gap " + input.Column).Chance(60)))
            {
                facts[input.Column] = null;
            }
        }

        return facts;
    }

    private static string Line(int row, List<CompiledInput> columns, Dictionary<string, long?> facts) =>
        string.Join(',', columns.Select(input => Text(input.Fact, facts[input.Column])).Prepend(SyntheticCode.Of(row)));

    private static string Text(FactDefinition fact, long? value) => value switch
    {
        null => "",
        { } truth when fact.Unit == FactUnit.YesNo => truth != 0 ? "true" : "false",
        { } day when fact.Unit == FactUnit.Date => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { } place when fact.Unit == FactUnit.Code => place < fact.Codes.Count ? fact.Codes[(int)place].Code : "",
        { } units when SyntheticEnterprise.UnitsOf(fact) is var of and > 1 => ((decimal)units / of).ToString(CultureInfo.InvariantCulture),
        { } number => number.ToString(CultureInfo.InvariantCulture),
    };
}
