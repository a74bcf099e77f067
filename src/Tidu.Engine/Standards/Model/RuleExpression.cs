using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards;

/// <summary>A FEEL expression of a pack, parsed and typed.</summary>
/// <param name="Source">As written.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Type">What it gives.</param>
/// <param name="Place">Where it begins in the file.</param>
public sealed record RuleExpression(string Source, FeelExpression Tree, RuleType Type, RulePlace Place)
{
    /// <inheritdoc/>
    public override string ToString() => Source;
}
