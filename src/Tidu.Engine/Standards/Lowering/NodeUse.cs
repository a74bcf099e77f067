using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Which inputs and parameters a part of a standard uses.</summary>
internal sealed class NodeUse(FormulaBuilder builder, GraphNames names)
{
    private readonly Dictionary<int, ulong> _inputs = [];

    /// <summary>Places of the inputs that nodes hang on, ascending.</summary>
    public IReadOnlyList<int> Inputs(params IEnumerable<int> nodes)
    {
        var mask = nodes.Aggregate(0UL, (all, node) => all | Mask(node));
        return [.. Enumerable.Range(0, FormulaGraph.MaximumInputs).Where(place => (mask >> place & 1) != 0)];
    }

    /// <summary>The inputs that levers name, each with what may stand in for it.</summary>
    public IReadOnlyList<int> Levers(IEnumerable<RuleExpression> levers) => [.. levers.SelectMany(lever => Lever(lever.Tree)).Distinct()];

    /// <summary>The parameters that expressions use, in order of first use, through terms and what parameters depend on.</summary>
    public IReadOnlyList<CompiledParameter> Parameters(StandardVersion version, params IEnumerable<RuleExpression?> expressions)
    {
        var found = new List<string>();
        foreach (var expression in expressions)
        {
            Collect(version, expression, found);
        }
        return [.. found.Where(names.Parameters.ContainsKey).Select(id => names.Parameters[id])];
    }

    private static void Collect(StandardVersion version, RuleExpression? expression, List<string> found)
    {
        foreach (var name in expression is null ? [] : ExpressionNames.Of(expression.Tree))
        {
            if (found.Contains(name))
            {
                continue;
            }
            found.Add(name);
            Collect(version, version.Terms.FirstOrDefault(term => term.Id == name)?.Value, found);
            foreach (var value in version.Parameters.FirstOrDefault(parameter => parameter.Id == name)?.Values ?? [])
            {
                Collect(version, value.By, found);
            }
        }
    }

    /// <summary>Where an item of a series may be absent, the input is what the item is where it is there.</summary>
    private IReadOnlyList<int> Lever(FeelExpression lever)
    {
        var lowered = lever switch
        {
            FeelFilter { List: FeelName list } filter when names.Find(list.Name) is LoweredList { Items: var items } => At(items, TypeChecker.Index(filter.Condition)!.Value),
            FeelName name => names.Find(name.Name),
            _ => null,
        };
        var node = lowered switch { LoweredTruth { Node.Node: var truth } => truth, null or LoweredList => (int?)null, var number => names.Lowering.Number(number).Node };
        return node is { } place ? names.Facts.InputsOf(place) : [];
    }

    private static Lowered? At(IReadOnlyList<LoweredItem> items, int index)
    {
        var place = index < 0 ? items.Count + index : index - 1;
        return place >= 0 && place < items.Count ? items[place].Value : null;
    }

    private ulong Mask(int node)
    {
        if (_inputs.TryGetValue(node, out var known))
        {
            return known;
        }
        var each = builder[node];
        var mask = each.Op is FormulaOp.Fact or FormulaOp.FactTruth ? 1UL << each.Detail : Operands(each).Aggregate(0UL, (all, operand) => all | Mask(operand));
        _inputs[node] = mask;
        return mask;
    }

    private static IEnumerable<int> Operands(FormulaNode node) => new[] { node.A, node.B, node.C }.Where(operand => operand >= 0);
}
