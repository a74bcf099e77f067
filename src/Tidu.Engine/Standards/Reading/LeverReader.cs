using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>The facts that a person would move: <c>lever</c> for one, <c>levers</c> for several.</summary>
internal static class LeverReader
{
    /// <summary>The levers; each must be a fact, or one year of a series, that the value uses. Null as what is used: not known, since the value is wrong.</summary>
    public static IReadOnlyList<RuleExpression> Read(MapReader map, StandardContext context, IReadOnlySet<string>? used)
    {
        var nodes = new List<(YamlNode Node, string Where)>();
        if (map.Find("lever") is { } one)
        {
            nodes.Add((one, map.Where("lever")));
        }
        if (map.Find("levers") is YamlList several)
        {
            nodes.AddRange(several.Items.Select((node, i) => (node, $"{map.Where("levers")}[{i + 1}]")));
        }
        else if (map.Find("levers") is { } wrong)
        {
            context.Reading.Report(wrong, "wrong-type", PackTexts.ListExpected(map.Where("levers")));
        }
        return [.. nodes.Select(each => Lever(each.Node, each.Where, context, used)).OfType<RuleExpression>()];
    }

    private static RuleExpression? Lever(YamlNode node, string where, StandardContext context, IReadOnlySet<string>? used)
    {
        if (context.Expressions.Read(node, where, ExpressionRole.Value, context.Names) is not { } read)
        {
            return null;
        }
        var fact = read.Expression.Tree switch
        {
            FeelName name => name.Name,
            FeelFilter { List: FeelName name } filter when TypeChecker.Index(filter.Condition) is not null => name.Name,
            _ => null,
        };
        if (fact is null || context.Facts.Find(fact) is null || read.Expression.Type.Kind == RuleKind.List)
        {
            context.Reading.Report(node, "bad-lever", StandardTexts.BadLever(where));
            return null;
        }
        if (used?.Contains(fact) == false)
        {
            context.Reading.Report(node, "lever-not-in-value", StandardTexts.LeverNotInValue(where, fact));
        }
        return read.Expression;
    }
}
