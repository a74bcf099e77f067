using System.Xml;

namespace Tidu.Server.Documents;

/// <summary>Names that a workbook can hold: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at the ends, each once whatever its case.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Refused = "[]:*?/\\";

    /// <summary>The same sheets with valid names, as close to the wished ones as can be.</summary>
    public static IReadOnlyList<Sheet> Valid(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. sheets.Select((sheet, position) => sheet with { Name = Free(Clean(sheet.Name, position), taken) })];
    }

    private static string Clean(string wished, int position)
    {
        var name = string.Concat(wished.Select(letter => Refused.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) || !XmlConvert.IsXmlChar(letter) ? ' ' : letter));
        var cut = Cut(name.Trim().Trim('\''), Longest).Trim().Trim('\'');
        return cut.Length > 0 ? cut : $"Sheet{position + 1}";
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            var suffix = $" ({number})";
            free = Cut(name, Longest - suffix.Length) + suffix;
        }

        return free;
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
