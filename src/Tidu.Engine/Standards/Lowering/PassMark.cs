using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>What the total of all scores is compared with by the pass rule.</summary>
/// <param name="Comparison">The comparison, the total on its left.</param>
/// <param name="Parameter">The mark.</param>
public sealed record PassMark(FeelOperator Comparison, CompiledParameter Parameter)
{
    /// <summary>The mark of a standard; null where its pass rule compares the total with no parameter.</summary>
    public static PassMark? Of(CompiledStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Version.Pass is { } pass && Find(pass.Tree) is { Right: FeelName name } compared && standard.Parameters.TryGetValue(name.Name, out var parameter)
            ? new PassMark(compared.Operator, parameter)
            : null;
    }

    /// <summary>Where the pass rule compares the total of all scores with a name.</summary>
    private static FeelBinary? Find(FeelExpression pass) => pass switch
    {
        FeelBinary { Operator: FeelOperator.And or FeelOperator.Or } both => Find(both.Left) ?? Find(both.Right),
        FeelBinary { Left: FeelCall { Function: "total", Arguments: [{ Value: FeelName { Name: "scores" } }] }, Right: FeelName } compared => compared,
        _ => null,
    };
}
