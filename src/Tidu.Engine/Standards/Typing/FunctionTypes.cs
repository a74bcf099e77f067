using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Typing;

/// <summary>Calls: the functions of packs, and the totals of the pass rule.</summary>
internal sealed partial class TypeChecker
{
    private static readonly string[] OfNumbers = ["sum", "min", "max", "mean"];
    private static readonly string[] OfOne = ["floor", "ceiling", "abs", "sqrt"];
    private static readonly string[] OfPass = ["all", "any", "total", "points", "met"];
    private static readonly string[] Functions = [.. OfNumbers, "count", .. OfOne, "not"];

    private RuleType? Call(FeelCall call)
    {
        if (call.Arguments.Any(argument => argument.Name is not null))
        {
            report(call.Span, "not-in-packs", StandardTexts.NoNamedArguments());
            return null;
        }
        var arguments = call.Arguments.Select(argument => argument.Value).ToList();
        return call.Function switch
        {
            "count" => arguments.Count == 1 ? Counted(arguments[0]) : Arguments(call, 1),
            "not" => arguments.Count == 1 ? Expect(arguments[0], RuleKind.Truth) : Arguments(call, 1),
            _ when OfNumbers.Contains(call.Function) => Aggregate(call, arguments),
            _ when OfOne.Contains(call.Function) => arguments.Count == 1 ? One(call.Function, arguments[0]) : Arguments(call, 1),
            _ when scope.Role == ExpressionRole.Pass && OfPass.Contains(call.Function) => arguments.Count == 1 ? OfStructure(call, arguments[0]) : Arguments(call, 1),
            _ => UnknownFunction(call),
        };
    }

    private RuleType? UnknownFunction(FeelCall call)
    {
        var known = scope.Role == ExpressionRole.Pass ? [.. Functions, .. OfPass] : Functions;
        report(call.Span, "unknown-function", StandardTexts.UnknownFunction(call.Function, Nearest.Of(call.Function, known), known));
        return null;
    }

    private RuleType? Arguments(FeelCall call, int expected)
    {
        report(call.Span, "wrong-arguments", StandardTexts.WrongArguments(call.Function, expected, call.Arguments.Count));
        return null;
    }

    private RuleType? Counted(FeelExpression list) =>
        Expect(list, RuleKind.List) is null ? null : RuleType.Bare with { IsWhole = true };

    private RuleType? One(string function, FeelExpression argument)
    {
        if (Numeric(argument) is not { } type)
        {
            return null;
        }
        if (function == "sqrt" && !type.Measure.IsPlain)
        {
            report(argument.Span, "unit-differs", StandardTexts.PowerOfUnit(type));
            return null;
        }
        return type with { IsZero = false, IsWhole = type.IsWhole && function != "sqrt", IsRoot = function == "sqrt" };
    }

    /// <summary>Of one list, or of several single values.</summary>
    private RuleType? Aggregate(FeelCall call, List<FeelExpression> arguments)
    {
        if (arguments.Count == 0)
        {
            return Arguments(call, 1);
        }
        var types = arguments.Select(TypeOf).ToList();
        if (types.Contains(null))
        {
            return null;
        }
        if (types is [{ Kind: RuleKind.List, Of: var of }])
        {
            types = [of];
        }
        RuleType? common = types[0];
        for (var i = 0; i < types.Count && common is not null; i++)
        {
            if (types[i]!.Kind != RuleKind.Number)
            {
                report(arguments[Math.Min(i, arguments.Count - 1)].Span, "type-differs", StandardTexts.TypeDiffers(RuleKind.Number, types[i]!));
                return null;
            }
            if (NoRoot(types[i], arguments[Math.Min(i, arguments.Count - 1)]) is null)
            {
                return null;
            }
            common = i == 0 ? common : Common(common, types[i]!, arguments[i]);
        }
        return common is null ? null : common with { IsZero = false, IsWhole = common.IsWhole && call.Function != "mean" };
    }

    /// <summary>all(criteria), any(direct), total(scores), total("group"), points("id"), met("id").</summary>
    private RuleType? OfStructure(FeelCall call, FeelExpression argument)
    {
        var isTruth = call.Function is "all" or "any" or "met";
        var type = isTruth ? RuleType.Truth : RuleType.Number(Measure.Of(FactUnit.Points));
        if (argument is FeelName name && scope.Find(name.Name) is { Kind: RuleNameKind.Structure })
        {
            var fits = call.Function switch { "all" or "any" => name.Name is "criteria" or "direct", "total" => name.Name == "scores", _ => false };
            if (!fits)
            {
                report(argument.Span, "type-differs", StandardTexts.WrongStructure(call.Function, name.Name));
            }
            return fits ? type : null;
        }
        if (argument is not FeelLiteral { Value: FeelString { Value: var id } })
        {
            report(argument.Span, "type-differs", StandardTexts.WrongStructure(call.Function, null));
            return null;
        }
        var key = $"{call.Function}:{id}";
        if (passIds?.ContainsKey(key) != true)
        {
            var candidates = passIds?.Keys.Where(each => each.StartsWith(call.Function + ":", StringComparison.Ordinal)).Select(each => each[(call.Function.Length + 1)..]).ToList() ?? [];
            report(argument.Span, "unknown-id", StandardTexts.UnknownId(id, Nearest.Of(id, candidates), candidates));
            return null;
        }
        return type;
    }
}
