using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Groups, scores and their branches.</summary>
internal sealed class ScoreReader(StandardContext context)
{
    private const decimal LargestMax = 10_000;

    private static readonly RuleType PointsType = RuleType.Number(Measure.Of(FactUnit.Points));

    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    public IReadOnlyList<ScoreGroup> Groups(MapReader root) => root.OptionalList("groups", (node, path) =>
    {
        if (MapReader.Open(node, path, context.Reading) is not { } map)
        {
            return null;
        }
        var group = new ScoreGroup(map.Text("id"), map.Text("label"), Max(map), context.OptionalBasis(map));
        map.Close();
        if (!_groups.Add(group.Id))
        {
            context.Reading.Report(map.Find("id") ?? node, "duplicate-id", PackTexts.DuplicateId(StandardTexts.KindOfGroup, group.Id, null));
        }
        context.Expressions.PassIds.TryAdd("total:" + group.Id, PointsType);
        return group;
    });

    public IReadOnlyList<Score> Scores(MapReader root) => root.OptionalList("scores", (node, path) => Score(node, path, null));

    private static decimal Max(MapReader map)
    {
        var max = map.Number("max") ?? 0;
        if (map.Find("max") is { } node && max is <= 0 or > LargestMax)
        {
            map.Context.Report(node, "out-of-range", PackTexts.OutOfRange(map.Where("max"), FactValue.Of(max).ToString(), 1, LargestMax));
        }
        return max;
    }

    private Score? Score(YamlNode node, string path, Score? parent)
    {
        if (MapReader.Open(node, path, context.Reading) is not { } map)
        {
            return null;
        }
        var basis = context.Basis(map, parent?.Basis);
        var score = new Score
        {
            Id = context.Id(map),
            Label = map.Text("label"),
            Kind = KindOf(map),
            Max = parent is not null && map.Find("max") is null ? parent.Max : Max(map),
            Basis = basis,
            Confidence = context.ConfidenceOf(map, basis),
            Group = parent is null ? Group(map) : null,
            Reading = map.OptionalText("reading"),
            Advice = map.OptionalText("advice"),
            For = CriterionReader.Kinds(map),
            When = CriterionReader.When(map, context),
        };
        score = Filled(map, score);
        map.Close();
        context.Expressions.PassIds.TryAdd("points:" + score.Id, PointsType);
        return score.Id.Length == 0 ? null : score;
    }

    private static ScoreKind KindOf(MapReader map) =>
        map.Find("best_of") is not null ? ScoreKind.BestOf
        : map.Find("points_value") is not null ? ScoreKind.Computed
        : map.Boolean("manual", absent: false) ? ScoreKind.Manual
        : ScoreKind.Table;

    private string? Group(MapReader map)
    {
        if (map.OptionalText("group") is { } group && !_groups.Contains(group))
        {
            context.Reading.Report(map.Find("group")!, "unknown-id", StandardTexts.At(map.Where("group")) + StandardTexts.UnknownId(group, context.Reading.Nearest(group, _groups), _groups));
        }
        return map.OptionalText("group");
    }

    private Score Filled(MapReader map, Score score) => score.Kind switch
    {
        ScoreKind.Manual => score with { Judged = context.Judgement(score.Id, score.Label, score.Max) },
        ScoreKind.BestOf => Judged(map, score with { Branches = Branches(map, score) }),
        ScoreKind.Computed => Computed(map, score),
        _ => Judged(map, Tabled(map, score)),
    };

    private Score Judged(MapReader map, Score score) => map.Boolean("range_judged", absent: false)
        ? score with { RangeJudged = true, Judged = context.Judgement(score.Id, score.Label, score.Max) }
        : score;

    private IReadOnlyList<Score> Branches(MapReader map, Score score)
    {
        var branches = map.List("best_of", (node, path) => Score(node, path, score));
        if (map.Find("best_of") is YamlList { Items.Count: < 2 } few)
        {
            context.Reading.Report(few, "empty-value", StandardTexts.TooFewBranches(map.Where("best_of")));
        }
        return branches;
    }

    private (RuleExpression? Expression, IReadOnlySet<string>? Used) Value(MapReader map, YamlNode? node)
    {
        var read = node is null ? null : context.Expressions.Read(node, map.Where("value"), ExpressionRole.Value, context.Names);
        var type = ValueUnits.Checked(map, read?.Expression.Type, node);
        return (read?.Expression is { } expression && type is not null ? expression with { Type = type } : null, node is not null && read is null ? null : context.FactsBehind(read?.Used).ToHashSet());
    }

    private Score Tabled(MapReader map, Score score)
    {
        var (value, used) = Value(map, map.Require("value"));
        return score with { Value = value, Table = TableReader.Read(map, "table", value?.Type, score.Max), Levers = LeverReader.Read(map, context, used) };
    }

    private Score Computed(MapReader map, Score score)
    {
        var (value, shown) = Value(map, map.Find("value"));
        var points = context.Expressions.Read(map.Find("points_value")!, map.Where("points_value"), ExpressionRole.Points, context.Names, RuleKind.Number);
        var used = points is null ? null : shown?.Union(context.FactsBehind(points.Value.Used)).ToHashSet();
        return score with { Value = value, Points = points?.Expression, Levers = LeverReader.Read(map, context, used) };
    }
}
