namespace Tidu.Engine.Feel.Syntax;

/// <summary>A node of a parsed expression. Immutable; the closed set of kinds is what this folder holds.</summary>
public abstract record FeelExpression
{
    /// <summary>A node over its direct parts; null parts are left out.</summary>
    private protected FeelExpression(FeelSpan span, params ReadOnlySpan<FeelExpression?> parts)
    {
        Span = span;
        foreach (var part in parts)
        {
            Depth = Math.Max(Depth, (part?.Depth ?? 0) + 1);
        }
    }

    /// <summary>Where it stands.</summary>
    public FeelSpan Span { get; }

    /// <summary>Levels of nodes below this one; 0 for a leaf. At most <see cref="FeelLimits.Depth"/>.</summary>
    public int Depth { get; }
}
