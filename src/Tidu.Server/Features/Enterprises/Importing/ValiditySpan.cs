using System.Globalization;
using System.Text;
using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What stands in a column 有效期 other than a last day: a span (2023.10.16-2026.10.15), a duration (三年, 36个月), no end (长期).</summary>
/// <param name="From">First day; null where the text does not say.</param>
/// <param name="To">Last day; null where the text does not say.</param>
/// <param name="Months">Duration; 0 where the text says none.</param>
internal readonly record struct ValiditySpan(DateOnly? From, DateOnly? To, int Months)
{
    private const int MonthsPerYear = 12;
    private const int LongestYears = 50;
    private static readonly HashSet<string> WithoutEnd = [.. Texts.Of("enterprise-import.without-end").Split('|')];
    private static readonly string Counted = Texts.Of("enterprise-import.counted");

    /// <summary>The last day of a certificate that begins on a day.</summary>
    public DateOnly? LastFrom(DateOnly? from) => To ?? (Months > 0 && from is { } first ? EndOf(first, Months) : null);

    /// <summary>Null where the text is none of the three.</summary>
    public static ValiditySpan? Read(FileCell cell, CellValues values, PeriodWords words)
    {
        if (cell.Kind is not CellKind.Text and not CellKind.Number)
        {
            return null;
        }

        var text = string.Concat(cell.Shown.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
        return WithoutEnd.Contains(text) ? default(ValiditySpan)
            : MonthsOf(text, words) is { } months ? new ValiditySpan(null, null, months)
            : DaysOf(text, values, words);
    }

    private static DateOnly EndOf(DateOnly first, int months)
    {
        var anniversary = first.AddMonths(months);
        return anniversary.Day == first.Day ? anniversary.AddDays(-1) : anniversary;
    }

    private static int? MonthsOf(string text, PeriodWords words)
    {
        foreach (var (word, factor) in words.Years.Select(word => (word, MonthsPerYear)).Concat(words.Months.Select(word => (word, 1))))
        {
            if (!text.EndsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = text[..^word.Length];
            rest = rest.EndsWith(Counted, StringComparison.Ordinal) ? rest[..^Counted.Length] : rest;
            var number = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : words.Numerals.ToList().IndexOf(rest) + 1;
            if (number > 0 && number * factor <= LongestYears * MonthsPerYear)
            {
                return number * factor;
            }
        }

        return null;
    }

    private static ValiditySpan? DaysOf(string text, CellValues values, PeriodWords words)
    {
        foreach (var sign in words.Spans.Append("-"))
        {
            for (var at = text.IndexOf(sign, StringComparison.Ordinal); at > 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                if (DayOf(text[..at], values) is { } from && DayOf(text[(at + sign.Length)..], values) is { } to)
                {
                    return new ValiditySpan(from, to, 0);
                }
            }
        }

        return null;
    }

    private static DateOnly? DayOf(string text, CellValues values) => values.Day(FileCell.OfText(text)).Day;
}
