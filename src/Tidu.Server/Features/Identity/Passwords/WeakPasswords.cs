using System.Globalization;
using System.Reflection;
using System.Text;

namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>Passwords that are guessed first: words of our own list, names around the user, and these with years, runs of digits and look-alike signs about them.</summary>
public static class WeakPasswords
{
    private const int RunThatGivesAway = 4;
    private const int ShortCore = 4;

    private static readonly Dictionary<char, char> LookAlikes = new() { ['@'] = 'a', ['4'] = 'a', ['3'] = 'e', ['1'] = 'i', ['!'] = 'i', ['0'] = 'o', ['$'] = 's', ['5'] = 's', ['7'] = 't' };

    private static readonly HashSet<string> Words = Load(typeof(WeakPasswords).Assembly);

    /// <summary>True for a password such as Aa123456, P@ssw0rd2026, 2026@区科技局.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="names">Names around the user: units, the user's own.</param>
    public static bool Contains(string password, IEnumerable<string> names)
    {
        var plain = Plain(password);
        var core = Core(plain);
        var run = LongestRun(plain);
        if (plain.Distinct().Count() <= 3 || Words.Contains(plain) || run * 2 >= plain.Length || (core.Length <= ShortCore && run >= RunThatGivesAway))
        {
            return true;
        }

        var words = names.Select(name => Letters(Plain(name))).Where(name => name.Length > 1).Concat(Words).ToHashSet(StringComparer.Ordinal);
        return Readings(core).Any(reading => IsMadeOf(reading, words));
    }

    /// <summary>Without what stands about the word: 2026@…, …123!.</summary>
    private static string Core(string plain)
    {
        var first = plain.TakeWhile(letter => !char.IsLetter(letter)).Count();
        var last = plain.Reverse().TakeWhile(letter => !char.IsLetter(letter)).Count();
        return first == plain.Length ? string.Empty : plain[first..^last];
    }

    private static IEnumerable<string> Readings(string core)
    {
        var spelled = string.Concat(core.Select(letter => LookAlikes.GetValueOrDefault(letter, letter)));
        return new[] { core, Letters(core), spelled, Letters(spelled) }.Where(reading => reading.Length > 0).Distinct();
    }

    private static bool IsMadeOf(string text, HashSet<string> words)
    {
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= text.Length; end++)
        {
            for (var start = 0; start < end && !reached[end]; start++)
            {
                // Two Latin letters are a word only by themselves, else any text would be made of such.
                var isWhole = start == 0 && end == text.Length;
                reached[end] = reached[start] && (isWhole || end - start > 2 || !char.IsAscii(text[start])) && words.Contains(text[start..end]);
            }
        }

        return reached[text.Length];
    }

    /// <summary>The longest row of equal or neighbouring characters: 1111, 4321, abcd.</summary>
    private static int LongestRun(string plain)
    {
        var longest = 1;
        foreach (var step in (int[])[-1, 0, 1])
        {
            var length = 1;
            for (var i = 1; i < plain.Length; i++)
            {
                length = plain[i] - plain[i - 1] == step ? length + 1 : 1;
                longest = Math.Max(longest, length);
            }
        }

        return longest;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Plain(string text) => Readable(text).ToLower(CultureInfo.InvariantCulture);

    /// <summary>Full-width signs as their plain ones; a text with half a character stays as it is.</summary>
    private static string Readable(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static HashSet<string> Load(Assembly assembly)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream("weak-passwords")!, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
    }
}
