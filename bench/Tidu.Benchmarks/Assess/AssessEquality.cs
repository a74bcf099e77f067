using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;

namespace Tidu.Benchmarks.Assess;

/// <summary>Both sides give the same: bytes and masks alike, doubles within rounding. Where the loop's doubles mistake a threshold, exact evaluation must say so.</summary>
internal static class AssessEquality
{
    public static bool Holds(AssessSide side, PopulationResult result, int rows)
    {
        var (mistaken, wrong) = (0L, 0L);
        var exact = new RowEvaluation(side.Standard.Graph);
        for (var at = 0; at < side.Names.Count; at++)
        {
            var before = wrong;
            for (var row = 0; row < rows; row++)
            {
                if (IsSame(side, result, at, row))
                {
                    continue;
                }

                exact.Begin(new Row(side.Facts, row));
                if (side.Kinds[at] is PopulationOutputKind.Number or PopulationOutputKind.Missing || !IsOurs(exact[side.Nodes[at]], result.BytesOf(at)[row]))
                {
                    wrong++;
                }
                else
                {
                    mistaken++;
                }
            }

            if (wrong > before)
            {
                Console.Error.WriteLine($"{side.Names[at]}: {wrong - before} rows differ, first {First(side, result, at, rows)}");
            }
        }

        Console.WriteLine($"  {side.Standard.Version.Standard}: {side.Names.Count} columns equal; the loop mistakes {mistaken} cells at thresholds");
        return wrong == 0 && mistaken < (long)rows * side.Names.Count / 10_000;
    }

    private static string First(AssessSide side, PopulationResult result, int at, int rows)
    {
        var row = Enumerable.Range(0, rows).First(row => !IsSame(side, result, at, row));
        return side.Kinds[at] switch
        {
            PopulationOutputKind.Number => $"{row}: {result.NumbersOf(at)[row]:R}, loop {((double[])side.Loop[side.Names[at]])[row]:R}",
            PopulationOutputKind.Missing => $"{row}: {result.MasksOf(at)[row]:X}, loop {((ulong[])side.Loop[side.Names[at]])[row]:X}",
            _ => $"{row}: {result.BytesOf(at)[row]}, loop {((byte[])side.Loop[side.Names[at]])[row]}",
        };
    }

    private static bool IsSame(AssessSide side, PopulationResult result, int at, int row)
    {
        var loop = side.Loop[side.Names[at]];
        switch (side.Kinds[at])
        {
            case PopulationOutputKind.Number:
                var (ours, theirs) = (result.NumbersOf(at)[row], ((double[])loop)[row]);
                return ours.Equals(theirs) || Math.Abs(ours - theirs) <= 1e-12 * Math.Max(1, Math.Abs(theirs));
            case PopulationOutputKind.Missing:
                return result.MasksOf(at)[row] == ((ulong[])loop)[row];
            default:
                return result.BytesOf(at)[row] == ((byte[])loop)[row];
        }
    }

    private static bool IsOurs(NodeValue value, byte ours) => value.IsKnown ? (byte)value.Number.Numerator == ours : ours is 2 or 255;

    private sealed class Row(List<FactColumn?> columns, int row) : IRowFacts
    {
        public Rational? Number(int input) => (columns[input] as NumberColumn)?[row];

        public bool? Truth(int input) => (columns[input] as TruthColumn)?[row];
    }
}
