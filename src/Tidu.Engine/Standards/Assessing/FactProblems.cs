using System.Globalization;
using System.Text;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>What a problem of a cell shows.</summary>
internal static class FactProblems
{
    private const int LongestShown = 40;

    /// <summary>A cell's text, cut where it is long; what is no text is shown as replacement characters, control characters as blanks.</summary>
    public static string Shown(ReadOnlySpan<byte> text)
    {
        var letters = Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestShown * 4)]);
        var shown = new string([.. letters.Take(LongestShown).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return letters.Length > LongestShown || text.Length > LongestShown * 4 ? shown + "…" : shown;
    }

    /// <summary>How many cells a row has, and how many it should have.</summary>
    public static string Counts(int found, int expected) => string.Create(CultureInfo.InvariantCulture, $"{found}/{expected}");

    /// <summary>The bound or the codes that a value breaks; null where nothing helps.</summary>
    public static string? Detail(FactProblemKind kind, FactDefinition fact) => kind switch
    {
        FactProblemKind.TooSmall => FactCells.RuleOf(fact).Minimum?.ToString(CultureInfo.InvariantCulture),
        FactProblemKind.TooGreat => fact.Maximum?.ToString(CultureInfo.InvariantCulture),
        FactProblemKind.NotCode => string.Join(' ', fact.Codes.Select(code => code.Code)),
        _ => null,
    };
}
