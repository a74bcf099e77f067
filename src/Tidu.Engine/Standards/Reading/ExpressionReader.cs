using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Reads the expressions of one file: parses, types, and reports each fault at its place in the file.</summary>
internal sealed class ExpressionReader(ReadContext context, SourceMap source)
{
    /// <summary>Names of facts, parameters and terms that any expression of the file used, in order of first use.</summary>
    public List<RuleName> Used { get; } = [];

    /// <summary>Ids that <c>pass</c> may name, as "function:id".</summary>
    public Dictionary<string, RuleType> PassIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The expression of a node with the names it used; null where it cannot be used, which is reported.</summary>
    public (RuleExpression Expression, IReadOnlyList<RuleName> Used)? Read(
        YamlNode node, string where, ExpressionRole role, IReadOnlyDictionary<string, RuleName> names)
    {
        if (context.Text(node, where) is not { } text || node is not YamlScalar scalar)
        {
            return null;
        }
        var reading = FeelLanguage.Parse(text, names.Keys);
        if (reading.Expression is not { } tree)
        {
            var problem = reading.Problem!;
            Report(scalar, where, Offset(text, problem.Line, problem.Column), problem.Code, problem.Message);
            return null;
        }
        var scope = new RuleScope(names, role);
        var type = new TypeChecker(scope, PassIds, (at, code, message) => Report(scalar, where, at.Start, code, message)).TypeOf(tree);
        Used.AddRange(scope.Used.Where(name => !Used.Contains(name)));
        return type is null ? null : (new RuleExpression(text, tree, type, source.Of(scalar, 0)), scope.Used);
    }

    /// <summary>Reads an expression, and reports one of another kind as well.</summary>
    public (RuleExpression Expression, IReadOnlyList<RuleName> Used)? Read(
        YamlNode node, string where, ExpressionRole role, IReadOnlyDictionary<string, RuleName> names, RuleKind kind)
    {
        var read = Read(node, where, role, names);
        if (read is { Expression.Type: var type } && type.Kind != kind)
        {
            context.Report(node, "type-differs", StandardTexts.At(where) + StandardTexts.TypeDiffers(kind, type));
            return null;
        }
        if (role == ExpressionRole.Points && read is { Expression.Type.IsRoot: true })
        {
            context.Report(node, "not-in-packs", StandardTexts.At(where) + StandardTexts.RootElsewhere());
            return null;
        }
        return read;
    }

    /// <summary>Reports at a part of an expression.</summary>
    public void Report(YamlScalar scalar, string where, int offset, string code, string message)
    {
        var place = source.Of(scalar, offset);
        context.Problems.Add(place.Line, place.Column, code, StandardTexts.At(where) + message);
    }

    private static int Offset(string text, int line, int column)
    {
        var at = 0;
        for (var i = 1; i < line && at >= 0; i++)
        {
            at = text.IndexOf('\n', at) + 1;
        }
        return Math.Max(0, at) + column - 1;
    }
}
