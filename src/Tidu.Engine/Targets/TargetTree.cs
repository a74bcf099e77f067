namespace Tidu.Engine.Targets;

/// <summary>Targets down a tree of units.</summary>
public static class TargetTree
{
    /// <summary>For each unit that has addends, root first and depth first, its own target against the sum of its direct addends.</summary>
    /// <exception cref="ArgumentException">A unit stands in the tree twice: addends must be disjoint.</exception>
    public static IReadOnlyList<(TargetNode Node, AddendBalance Balance)> Balances(TargetNode root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var balances = new List<(TargetNode, AddendBalance)>();
        Walk(root);
        return balances;

        void Walk(TargetNode node)
        {
            if (!seen.Add(node.Unit))
            {
                throw new ArgumentException($"'{node.Unit}' stands in the tree twice.", nameof(root));
            }

            if (node.Children.Count > 0)
            {
                balances.Add((node, AddendBalance.Of(node.Value, node.Children.Select(child => child.Value))));
            }

            foreach (var child in node.Children)
            {
                Walk(child);
            }
        }
    }
}
