using Tidu.Engine.Packs;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Criteria, direct paths and their branches.</summary>
internal sealed class CriterionReader(StandardContext context)
{
    public IReadOnlyList<Criterion> Read(MapReader root, string key) => root.OptionalList(key, (node, path) => Criterion(node, path, null));

    private Criterion? Criterion(YamlNode node, string path, string? parentBasis)
    {
        if (MapReader.Open(node, path, context.Reading) is not { } map)
        {
            return null;
        }
        var basis = context.Basis(map, parentBasis);
        var criterion = new Criterion
        {
            Id = context.Id(map),
            Label = map.Text("label"),
            Kind = KindOf(map),
            Basis = basis,
            Confidence = context.ConfidenceOf(map, basis),
            For = Kinds(map),
            Veto = map.Boolean("veto", absent: false),
            Reading = map.OptionalText("reading"),
            Advice = map.OptionalText("advice"),
            When = When(map, context),
        };
        criterion = criterion.Kind switch
        {
            CriterionKind.Any or CriterionKind.All => criterion with { Branches = Branches(map, criterion.Kind, basis) },
            CriterionKind.Manual => criterion with { Judged = context.Judgement(criterion.Id, criterion.Label, null) },
            CriterionKind.Unmodelled => criterion,
            _ => Tested(map, criterion),
        };
        map.Close();
        foreach (var pass in criterion.Id.Length > 0 ? new[] { "met:" + criterion.Id } : [])
        {
            context.Expressions.PassIds.TryAdd(pass, RuleType.Truth);
        }
        return criterion.Id.Length == 0 ? null : criterion;
    }

    private static CriterionKind KindOf(MapReader map) =>
        map.Find("any") is not null ? CriterionKind.Any
        : map.Find("all") is not null ? CriterionKind.All
        : map.Boolean("manual", absent: false) ? CriterionKind.Manual
        : map.Boolean("unmodelled", absent: false) ? CriterionKind.Unmodelled
        : CriterionKind.Test;

    private IReadOnlyList<Criterion> Branches(MapReader map, CriterionKind kind, string basis)
    {
        var key = kind == CriterionKind.Any ? "any" : "all";
        var branches = map.List(key, (node, path) => Criterion(node, path, basis));
        if (map.Find(key) is YamlList { Items.Count: 0 } empty)
        {
            context.Reading.Report(empty, "empty-value", PackTexts.EmptyValue(map.Where(key)));
        }
        return branches;
    }

    /// <summary>The kinds of application under <c>for</c>: one or a list; empty where there is none.</summary>
    public static IReadOnlyList<ApplicationKind> Kinds(MapReader map) =>
        map.Find("for") is YamlScalar one
            ? map.Context.Code<ApplicationKind>(one, map.Where("for")) is { } kind ? [kind] : []
            : [.. map.OptionalList("for", (node, path) => map.Context.Code<ApplicationKind>(node, path) is { } kind ? PackCodes.Of(kind) : null)
                .Select(code => PackCodes.Parse<ApplicationKind>(code)).OfType<ApplicationKind>()];

    /// <summary>The condition under which a criterion or score applies.</summary>
    public static RuleExpression? When(MapReader map, StandardContext context) =>
        map.Find("when") is { } node ? context.Expressions.Read(node, map.Where("when"), ExpressionRole.When, context.Names, RuleKind.Truth)?.Expression : null;

    private Criterion Tested(MapReader map, Criterion criterion)
    {
        var value = map.Find("value") is { } written ? context.Expressions.Read(written, map.Where("value"), ExpressionRole.Value, context.Names) : null;
        var type = ValueUnits.Checked(map, value?.Expression.Type, map.Find("value"));
        var names = map.Find("value") is null ? context.Names : context.NamesWithValue(type);
        var test = map.Require("test") is { } node ? context.Expressions.Read(node, map.Where("test"), ExpressionRole.Test, names, RuleKind.Truth) : null;
        var isRead = test is not null && (value is null) == (map.Find("value") is null);
        var used = isRead ? context.FactsBehind(value?.Used).Concat(context.FactsBehind(test?.Used)).ToHashSet() : null;
        return criterion with
        {
            Value = value?.Expression is { } expression && type is not null ? expression with { Type = type } : null,
            Test = test?.Expression,
            Levers = LeverReader.Read(map, context, used),
        };
    }
}
