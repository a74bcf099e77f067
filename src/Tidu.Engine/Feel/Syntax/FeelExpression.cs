namespace Tidu.Engine.Feel.Syntax;

/// <summary>A node of a parsed expression. Immutable; the closed set of kinds is what this folder holds.</summary>
public abstract record FeelExpression
{
    /// <summary>A node over its direct parts; null parts are left out.</summary>
    private protected FeelExpression(FeelSpan span, params ReadOnlySpan<FeelExpression?> parts)
    {
        Span = span;
        var kept = new List<FeelExpression>(parts.Length);
        foreach (var part in parts)
        {
            if (part is not null)
            {
                kept.Add(part);
                Depth = Math.Max(Depth, part.Depth + 1);
            }
        }

        Parts = kept;
    }

    /// <summary>Where it stands.</summary>
    public FeelSpan Span { get; }

    /// <summary>The nodes directly below it, in the order of the text; for those who walk every kind alike.</summary>
    public IReadOnlyList<FeelExpression> Parts { get; }

    /// <summary>Levels of nodes below this one; 0 for a leaf. At most <see cref="FeelLimits.Depth"/>.</summary>
    public int Depth { get; }

    /// <summary>Whether it is of the same kind at the same place; what the kinds add is compared as well.</summary>
    public virtual bool Equals(FeelExpression? other) => other is not null && EqualityContract == other.EqualityContract && Span == other.Span;

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();
}
