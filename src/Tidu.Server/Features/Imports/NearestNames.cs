using System.Collections.Concurrent;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Imports;

/// <summary>Known names that resemble a mistyped one.</summary>
internal sealed class NearestNames(IEnumerable<string> names)
{
    private const int Most = 3;
    private readonly List<string> _names = [.. names.Distinct()];
    private readonly ConcurrentDictionary<string, string> _found = new();

    /// <summary>Up to three names, the nearest first, joined; empty where nothing resembles it.</summary>
    public string Of(string text) => _found.GetOrAdd(text, Find);

    private string Find(string text) => string.Join(Texts.Of("list-comma"), _names
        .Select(name => (Name: name, Distance: Distance(text, name)))
        .Where(pair => pair.Distance < Math.Max(text.Length, pair.Name.Length) && (pair.Distance <= 2 || pair.Distance <= text.Length / 2))
        .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name.Length)
        .Take(Most)
        .Select(pair => pair.Name));

    /// <summary>Letters to change, add or leave out.</summary>
    private static int Distance(string left, string right)
    {
        var costs = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(replaced, Math.Min(costs[j], costs[j - 1]) + 1);
            }
        }

        return costs[^1];
    }
}
