using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Finds the changes of fewest facts, and of these the relatively smallest, after which a standard is no longer refused.</summary>
internal sealed class PathSearch
{
    private const int MostMoves = 6;
    private const int MostEvaluations = 100_000;
    private const int MostFound = 200;
    private const int Alternatives = 3;

    private readonly CompiledStandard _standard;
    private readonly LeverSearch _search;
    private readonly LeverMoves _moves;
    private readonly ulong _judged;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private List<Dictionary<int, Rational>> _found = [];
    private int _evaluationsBefore;

    public PathSearch(CompiledStandard standard, LeverSearch search, LeverMoves moves)
    {
        (_standard, _search, _moves) = (standard, search, moves);
        for (var place = 0; place < standard.Inputs.Count; place++)
        {
            _judged |= standard.Inputs[place].Fact.IsJudged ? 1UL << place : 0;
        }
    }

    /// <summary>The best path, then others that move other facts, of as many or one more; none where none was found.</summary>
    public IReadOnlyList<FoundPath> Find()
    {
        var paths = new List<FoundPath>();
        for (var count = 1; count <= MostMoves && (paths.Count == 0 || (paths.Count <= Alternatives && count <= paths[0].Moves.Count + 1)); count++)
        {
            (_found, _evaluationsBefore) = ([], _search.Evaluations);
            _seen.Clear();
            Descend([], count);
            paths.AddRange(Best(paths));
        }
        return [.. paths.Take(Alternatives + 1)];
    }

    /// <summary>What was found, for the best goal that can be reached, the best first; of those that move the same facts one, and none that moves all the facts of a known one.</summary>
    private IEnumerable<FoundPath> Best(List<FoundPath> known)
    {
        foreach (var goal in known.Count > 0 ? [known[0].Goal] : Enum.GetValues<PathGoal>())
        {
            var reaching = _found.Where(moved => Reaches(_search.With(moved), goal)).Select(moved => Shrink(moved, goal)).OrderBy(moved => moved.Count).ThenBy(Cost).ToList();
            if (reaching.Count > 0)
            {
                return Different(known, reaching).Select(moved => new FoundPath(moved, goal));
            }
        }
        return [];
    }

    private static List<Dictionary<int, Rational>> Different(List<FoundPath> known, List<Dictionary<int, Rational>> reaching)
    {
        var kept = new List<Dictionary<int, Rational>>();
        foreach (var moved in reaching)
        {
            if (!kept.Select(each => each.Keys).Concat(known.Select(path => path.Moves.Keys)).Any(levers => levers.All(moved.ContainsKey)))
            {
                kept.Add(moved);
            }
        }
        return kept;
    }

    private bool Reaches(RowEvaluation row, PathGoal goal)
    {
        var truth = row.Truth(_standard.Verdict);
        return goal switch
        {
            PathGoal.Met => truth == true,
            PathGoal.OnlyJudgements => truth == true || (truth is null && (row[_standard.Verdict].Missing & ~_judged) == 0),
            _ => truth != false,
        };
    }

    /// <summary>Tries all moves of so many more facts. A fact that was moved already may be moved further.</summary>
    private void Descend(Dictionary<int, Rational> moved, int left)
    {
        if (_search.Evaluations - _evaluationsBefore > MostEvaluations || _found.Count >= MostFound)
        {
            return;
        }
        if (left == 0 && Reaches(_search.With(moved), PathGoal.NotRefused))
        {
            _found.Add(moved);
            return;
        }
        foreach (var (lever, value) in _moves.From(moved, onlyMoved: left == 0))
        {
            var next = new Dictionary<int, Rational>(moved) { [lever] = value };
            if (_seen.Add(string.Join(' ', next.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}"))))
            {
                Descend(next, left - (next.Count - moved.Count));
            }
        }
    }

    /// <summary>Makes every move as small as the others allow.</summary>
    private Dictionary<int, Rational> Shrink(Dictionary<int, Rational> moved, PathGoal goal)
    {
        var shrunk = new Dictionary<int, Rational>(moved);
        foreach (var lever in moved.Keys)
        {
            shrunk.Remove(lever);
            if (Reaches(_search.With(shrunk), goal))
            {
                continue;
            }
            var nearest = _search.Nearest(lever, shrunk, row => Reaches(row, goal));
            shrunk[lever] = nearest is { } value && Distance(lever, value) < Distance(lever, moved[lever]) ? value : moved[lever];
        }
        return shrunk;
    }

    private double Cost(Dictionary<int, Rational> moved) => moved.Sum(each => Distance(each.Key, each.Value));

    private double Distance(int lever, Rational value)
    {
        var from = _search.Facts.Number(lever)!.Value.ToDouble();
        return Math.Abs(value.ToDouble() - from) / Math.Max(Math.Abs(from), 1);
    }
}
