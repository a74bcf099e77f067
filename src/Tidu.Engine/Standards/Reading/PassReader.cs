using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>The pass rule, and whether everything written counts in it.</summary>
internal static class PassReader
{
    private static readonly string[] Structures = ["criteria", "direct", "scores"];

    public static RuleExpression? Read(MapReader root, StandardContext context)
    {
        if (root.Require("pass") is not { } node)
        {
            return null;
        }
        var names = context.Names.Values.Where(name => name.Kind == RuleNameKind.Parameter)
            .Concat(Structures.Select(structure => new RuleName(structure, RuleNameKind.Structure, null)))
            .ToDictionary(name => name.Id, StringComparer.Ordinal);
        return context.Expressions.Read(node, "pass", ExpressionRole.Pass, names, RuleKind.Truth)?.Expression;
    }

    /// <summary>Reports the first criterion, direct path and score that the rule leaves out.</summary>
    public static void CheckWhole(MapReader root, StandardVersion version)
    {
        if (version.Pass is not { } pass)
        {
            return;
        }
        var named = new HashSet<string>(StringComparer.Ordinal);
        Collect(pass.Tree, named);
        Report(root, "criteria", named.Contains("all:criteria"), version.Criteria.Where(each => !each.WithBranches.Any(part => named.Contains("met:" + part.Id))).Select(each => each.Id));
        Report(root, "direct", named.Contains("any:direct") || named.Contains("all:direct"), version.Direct.Where(each => !named.Contains("met:" + each.Id)).Select(each => each.Id));
        Report(root, "scores", named.Contains("total:scores"),
            version.Scores.Where(each => !named.Contains("total:" + each.Group) && !each.WithBranches.Any(part => named.Contains("points:" + part.Id))).Select(each => each.Id));
    }

    private static void Report(MapReader root, string structure, bool whole, IEnumerable<string> left)
    {
        if (!whole && left.FirstOrDefault() is { } id)
        {
            root.Context.Report(root.Find("pass")!, "not-in-pass", StandardTexts.NotInPass(structure, id));
        }
    }

    private static void Collect(FeelExpression expression, HashSet<string> named)
    {
        switch (expression)
        {
            case FeelCall { Arguments: [{ Value: FeelName name }] } call:
                named.Add($"{call.Function}:{name.Name}");
                break;
            case FeelCall { Arguments: [{ Value: FeelLiteral { Value: FeelString { Value: var id } } }] } call:
                named.Add($"{call.Function}:{id}");
                break;
            case FeelCall call:
                call.Arguments.ToList().ForEach(argument => Collect(argument.Value, named));
                break;
            case FeelBinary binary:
                Collect(binary.Left, named);
                Collect(binary.Right, named);
                break;
            case FeelIf choice:
                Collect(choice.Condition, named);
                Collect(choice.Then, named);
                Collect(choice.Else, named);
                break;
            case FeelBetween between:
                Collect(between.Value, named);
                break;
            case FeelIn test:
                Collect(test.Value, named);
                break;
        }
    }
}
