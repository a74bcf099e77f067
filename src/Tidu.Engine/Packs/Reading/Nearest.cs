namespace Tidu.Engine.Packs.Reading;

/// <summary>The word somebody probably meant.</summary>
internal static class Nearest
{
    private const int ShortestWord = 3;
    private const int LongestWord = 60;

    /// <summary>The candidate with the fewest edits (a letter more, less, changed, or two swapped), at most a third of the word's letters (at least one); null where none is that near.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length is < ShortestWord or > LongestWord)
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
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Fewest(edits, from, to, i, j);
            }
        }
        return edits[from.Length, to.Length];
    }

    private static int Fewest(int[,] edits, string from, string to, int i, int j)
    {
        var replaced = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var fewest = Math.Min(replaced, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
        var isSwapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwapped ? Math.Min(fewest, edits[i - 2, j - 2] + 1) : fewest;
    }
}
