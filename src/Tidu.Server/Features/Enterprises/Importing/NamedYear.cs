using System.Globalization;
using System.Text.RegularExpressions;
using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Of which year the figures of a sheet are whose columns and rows do not say it: the only year that a title row, else the sheet, else the file names (2025年研发活动情况表).</summary>
internal sealed partial class NamedYear(PeriodWords words, string fileName)
{
    /// <summary>The year with the text that names it; null where none does.</summary>
    public (int Year, string Text)? Of(SheetFile file, int sheet, TableHeader header)
    {
        var above = file.ReadRows(sheet).TakeWhile(row => row.Number < header.FirstRow).SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Shown);
        foreach (var text in above.Append(file.Sheets[sheet].Name).Append(fileName))
        {
            if (OnlyIn(HeaderNames.Key(text)) is { } year)
            {
                return (year, text);
            }
        }

        return null;
    }

    /// <summary>Years with the word behind them, unless a month follows: a day on which something was made is no year of figures.</summary>
    private int? OnlyIn(string text)
    {
        var years = FourDigits().Matches(text)
            .Where(match => words.Years.Any(word => text.AsSpan(match.Index + match.Length).StartsWith(word) && !StartsWithDigit(text.AsSpan(match.Index + match.Length + word.Length))))
            .Select(match => int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct().ToList();
        return years is [var only] ? only : null;
    }

    private static bool StartsWithDigit(ReadOnlySpan<char> text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    [GeneratedRegex("(?<![0-9])(19[0-9]{2}|20[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
