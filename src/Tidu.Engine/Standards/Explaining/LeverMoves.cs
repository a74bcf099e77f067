using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>The values of single facts at which a condition or an item of the score changes for the better.</summary>
internal sealed class LeverMoves(CompiledStandard standard, LeverSearch search)
{
    private readonly Dictionary<string, Rational?> _found = new(StringComparer.Ordinal);

    /// <summary>The smallest change of one fact that makes a criterion met; null where there is none.</summary>
    public Rational? ToMeet(int criterion, int lever, IReadOnlyDictionary<int, Rational> moved)
    {
        var compiled = standard.Criteria[criterion];
        return Remembered($"c{criterion}", lever, compiled.Inputs, moved, row => row.Truth(compiled.Decision) == true);
    }

    /// <summary>The smallest change of one fact that gives at least so many points; null where there is none.</summary>
    public Rational? ToScore(int score, Rational low, Rational high, int lever, IReadOnlyDictionary<int, Rational> moved)
    {
        var compiled = standard.Scores[score];
        return Remembered(
            $"s{score}:{low}:{high}", lever, compiled.Inputs, moved, row => row.Number(compiled.Low) is { } least && row.Number(compiled.High) is { } most && least >= low && most >= high);
    }

    /// <summary>All moves that may help: towards the first condition that refuses, and direct paths; where none refuses, towards more points.</summary>
    /// <param name="moved">Facts that are changed. One of them may be changed further where a condition needs it.</param>
    /// <param name="onlyMoved">True where no other may be changed.</param>
    public List<(int Lever, Rational Value)> From(IReadOnlyDictionary<int, Rational> moved, bool onlyMoved)
    {
        var row = search.With(moved);
        var refusing = Places(standard.Criteria.Count).Where(at => standard.Criteria[at].Parent is null && !standard.Criteria[at].IsDirect && row.Truth(standard.Criteria[at].Decision) == false)
            .Select(at => (int?)at).FirstOrDefault();
        var criteria = Places(standard.Criteria.Count)
            .Where(at => (refusing is { } first && IsWithin(at, first)) || standard.Criteria[at].IsDirect)
            .Where(at => standard.Criteria[at].Criterion.Kind == CriterionKind.Test && row.Truth(standard.Criteria[at].Decision) == false).ToList();
        var rows = refusing is null && !onlyMoved ? Places(standard.Scores.Count).SelectMany(at => BetterRows(at, row).Select(points => (Score: at, Points: points))).ToList() : [];
        var moves = new List<(int, Rational)>();
        foreach (var criterion in criteria)
        {
            moves.AddRange(Known(standard.Criteria[criterion].Levers.Where(lever => !onlyMoved || moved.ContainsKey(lever)), lever => ToMeet(criterion, lever, moved)));
        }
        foreach (var (score, (low, high)) in rows)
        {
            moves.AddRange(Known(standard.Scores[score].Levers.Where(lever => !moved.ContainsKey(lever)), lever => ToScore(score, low, high, lever, moved)));
        }
        return [.. moves.Distinct()];
    }

    /// <summary>The points of the rows that are better than the present ones, the least first.</summary>
    public IReadOnlyList<(Rational Low, Rational High)> BetterRows(int score, RowEvaluation row)
    {
        var compiled = standard.Scores[score];
        if (compiled.Levers.Count == 0 || row.Number(compiled.Low) is not { } low || row.Number(compiled.High) is not { } high)
        {
            return [];
        }
        IEnumerable<(Rational Low, Rational High)> rows = compiled.Score.Kind == ScoreKind.Computed
            ? Enumerable.Range(1, (int)compiled.Score.Max).Select(points => ((Rational)(long)points, (Rational)(long)points))
            : compiled.Score.Table.Select(each => ((Rational)each.Low, (Rational)each.High));
        return [.. rows.Distinct().Where(each => each.Low >= low && each.High >= high && (each.Low > low || each.High > high)).OrderBy(each => each.Low).ThenBy(each => each.High)];
    }

    private Rational? Remembered(string goal, int lever, IReadOnlyList<int> inputs, IReadOnlyDictionary<int, Rational> moved, Func<RowEvaluation, bool> holds)
    {
        var key = $"{goal}/{lever}/{string.Join(' ', moved.Where(each => inputs.Contains(each.Key) && each.Key != lever).OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}"))}";
        if (!_found.TryGetValue(key, out var value))
        {
            value = search.Nearest(lever, moved, holds);
            _found.Add(key, value);
        }
        return value;
    }

    private static IEnumerable<(int Lever, Rational Value)> Known(IEnumerable<int> levers, Func<int, Rational?> find)
    {
        foreach (var lever in levers)
        {
            if (find(lever) is { } value)
            {
                yield return (lever, value);
            }
        }
    }

    private bool IsWithin(int criterion, int top)
    {
        for (int? at = criterion; at is { } place; at = standard.Criteria[place].Parent)
        {
            if (place == top)
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<int> Places(int count) => Enumerable.Range(0, count);
}
