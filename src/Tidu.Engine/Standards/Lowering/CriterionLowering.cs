using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Lowers criteria with their branches.</summary>
internal sealed class CriterionLowering(FormulaBuilder builder, StandardVersion version, ApplicationKind kind, GraphNames names, NodeUse use)
{
    private readonly Dictionary<string, LoweredCriterion> _byId = new(StringComparer.Ordinal);

    /// <summary>Every criterion lowered so far, each before its branches.</summary>
    public List<CompiledCriterion> Compiled { get; } = [];

    public LoweredCriterion Of(string id) => _byId[id];

    public LoweredCriterion Lower(Criterion criterion, int? parent, bool isDirect)
    {
        var place = Compiled.Count;
        Compiled.Add(null!);
        var parts = criterion.Branches.Select(branch => Lower(branch, place, isDirect)).ToList();
        var applicable = criterion.For.Count > 0 && !criterion.For.Contains(kind) ? builder.Constant(false)
            : criterion.When is { } when ? names.Lowering.Truth(when.Tree)
            : builder.Constant(true);
        var value = criterion.Value is { } written ? names.Lowering.Lower(written.Tree) : null;
        names.Value = value;
        var compared = criterion.Test is { } test ? Compared(test.Tree, value is not null) : null;
        var lowered = new LoweredCriterion(applicable, Verdict(criterion, parts));
        _byId[criterion.Id] = lowered;
        Compiled[place] = Compile(criterion, lowered, parent, isDirect, value ?? compared?.Left, compared);
        names.Value = null;
        return lowered;
    }

    private TruthFormula Verdict(Criterion criterion, List<LoweredCriterion> parts) => criterion.Kind switch
    {
        CriterionKind.Any => builder.Or(parts.Select(part => part.AsWay(builder))),
        CriterionKind.All => builder.And(parts.Select(part => part.AsPart(builder))),
        CriterionKind.Manual => builder.FactTruth(criterion.Judged!.Id),
        CriterionKind.Unmodelled => builder.Constant((bool?)null),
        _ => names.Lowering.Truth(criterion.Test!.Tree),
    };

    private CompiledCriterion Compile(Criterion criterion, LoweredCriterion lowered, int? parent, bool isDirect, Lowered? value, Comparison? compared)
    {
        var (threshold, gap) = (compared?.Threshold, compared is null ? null : Gap(compared));
        var nodes = new[] { lowered.Applicable.Node, lowered.Verdict.Node };
        return new CompiledCriterion
        {
            Criterion = criterion,
            Parent = parent,
            IsDirect = isDirect,
            Applicable = lowered.Applicable.Node,
            Verdict = lowered.Verdict.Node,
            Decision = builder.Choose(lowered.Applicable, lowered.Verdict, builder.Constant(true)).Node,
            Value = value is null ? null : Values.Of(value, names.Lowering, criterion.Value?.Type),
            Comparison = threshold is null ? null : compared!.Operator,
            Threshold = threshold?.Node,
            Gap = gap?.Node,
            Inputs = use.Inputs(nodes),
            Levers = use.Levers(criterion.Levers),
            Parameters = use.Parameters(version, criterion.Value, criterion.Test, criterion.When),
        };
    }

    private sealed record Comparison(FeelOperator Operator, Lowered Left, NumberFormula? Threshold);

    /// <summary>The single comparison that a test is, with the value on its left; null where it is none.</summary>
    private Comparison? Compared(FeelExpression test, bool hasValue)
    {
        if (test is not FeelBinary { Operator: FeelOperator.Less or FeelOperator.LessOrEqual or FeelOperator.Greater or FeelOperator.GreaterOrEqual or FeelOperator.Equal } binary)
        {
            return null;
        }
        var isTurned = hasValue && binary.Right is FeelName { Name: "value" };
        if (hasValue && !isTurned && binary.Left is not FeelName { Name: "value" })
        {
            return null;
        }
        var (left, right) = (names.Lowering.Lower(isTurned ? binary.Right : binary.Left), names.Lowering.Lower(isTurned ? binary.Left : binary.Right));
        var isNumber = right is LoweredNumber or LoweredDate or LoweredDays;
        return new Comparison(isTurned ? Turned(binary.Operator) : binary.Operator, left, isNumber ? names.Lowering.Number(right) : null);
    }

    private static FeelOperator Turned(FeelOperator op) => op switch
    {
        FeelOperator.Less => FeelOperator.Greater,
        FeelOperator.LessOrEqual => FeelOperator.GreaterOrEqual,
        FeelOperator.Greater => FeelOperator.Less,
        FeelOperator.GreaterOrEqual => FeelOperator.LessOrEqual,
        _ => op,
    };

    private NumberFormula? Gap(Comparison compared)
    {
        if (compared.Threshold is not { } threshold || compared.Left is LoweredRoot)
        {
            return null;
        }
        var value = names.Lowering.Number(compared.Left);
        return compared.Operator switch
        {
            FeelOperator.Greater or FeelOperator.GreaterOrEqual => builder.Maximum(builder.Constant(0), builder.Subtract(threshold, value)),
            FeelOperator.Less or FeelOperator.LessOrEqual => builder.Maximum(builder.Constant(0), builder.Subtract(value, threshold)),
            _ => builder.Absolute(builder.Subtract(threshold, value)),
        };
    }
}
