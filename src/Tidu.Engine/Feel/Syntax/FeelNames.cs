namespace Tidu.Engine.Feel.Syntax;

/// <summary>The names that an expression takes from its scope.</summary>
public static class FeelNames
{
    private static readonly string[] Item = ["item"];

    /// <summary>Every free name at its first place: not the variables of iterations, nor "item" in a filter and "partial" in a for.</summary>
    public static IReadOnlyList<FeelName> Free(FeelExpression expression)
    {
        var found = new Dictionary<string, FeelName>(StringComparer.Ordinal);
        Collect(expression, [], found);
        return [.. found.Values];
    }

    private static void Collect(FeelExpression expression, IReadOnlyCollection<string> bound, Dictionary<string, FeelName> found)
    {
        switch (expression)
        {
            case FeelName name when !bound.Contains(name.Name):
                found.TryAdd(name.Name, name);
                break;
            case FeelFilter filter:
                Collect(filter.List, bound, found);
                Collect(filter.Condition, [.. bound, .. Item], found);
                break;
            case FeelFor loop:
                Collect(loop.Return, [.. Iterators(loop.Iterators, bound, found), "partial"], found);
                break;
            case FeelQuantified quantified:
                Collect(quantified.Satisfies, Iterators(quantified.Iterators, bound, found), found);
                break;
            default:
                foreach (var part in expression.Parts)
                {
                    Collect(part, bound, found);
                }

                break;
        }
    }

    private static List<string> Iterators(IReadOnlyList<FeelIterator> iterators, IReadOnlyCollection<string> bound, Dictionary<string, FeelName> found)
    {
        List<string> inner = [.. bound];
        foreach (var iterator in iterators)
        {
            Collect(iterator.In, inner, found);
            if (iterator.To is { } to)
            {
                Collect(to, inner, found);
            }

            inner.Add(iterator.Variable);
        }

        return inner;
    }
}
