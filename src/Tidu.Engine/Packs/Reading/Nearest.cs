namespace Tidu.Engine.Packs.Reading;

/// <summary>The word somebody probably meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 60;

    /// <summary>The candidate with the fewest edits, at most a third of the word's letters (at least one); null where none is that near.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }
        var limit = Math.Max(1, word.Length / 3);
        return candidates
            .Where(c => Math.Abs(c.Length - word.Length) <= limit)
            .Select(c => (Candidate: c, Edits: Edits(word, c)))
            .Where(c => c.Edits <= limit && c.Edits < word.Length)
            .OrderBy(c => c.Edits).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    private static int Edits(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.Length];
    }
}
