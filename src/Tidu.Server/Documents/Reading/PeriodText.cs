using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading;

/// <summary>Times as people type them: 2025, 2025年三季度, 2025-Q3, 2026.1, 2026年1月, 2025年1-6月, 20260101.</summary>
/// <remarks>The lexicon's words become letters (年 Y, 月 M, 日 D, 季度 Q, 上半年 H1), so that a handful of patterns say the rest.</remarks>
internal sealed partial class PeriodText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const decimal FirstSerial = 36_526; // 2000-01-01
    private const decimal LastSerial = 73_050; // 2099-12-31

    private readonly List<(string Word, string Sign)> _words = [];

    public PeriodText(PeriodWords words)
    {
        Add(words.FirstHalf, "H1");
        Add(words.SecondHalf, "H2");
        Add(words.WholeYear, "W");
        Add(words.Ordinals, string.Empty);
        Add(words.Spans, "-");
        Add(words.Quarters, "Q");
        Add(words.Years, "Y");
        Add(words.Months, "M");
        Add(words.Days, "D");
        for (var number = words.Numerals.Count; number > 0; number--)
        {
            foreach (var behind in words.Quarters.Concat(words.Months))
            {
                var sign = words.Quarters.Contains(behind) ? "Q" : "M";
                _words.Insert(0, (words.Numerals[number - 1] + behind, number.ToString(CultureInfo.InvariantCulture) + sign));
            }
        }

        _words = [.. _words.OrderByDescending(word => word.Word.Length)];
    }

    public static string Bad(string text) => Texts.Of("cell-problem.period", ("value", text));

    public PeriodReading Read(string text)
    {
        if (Written(text) is { } written)
        {
            return written;
        }

        var plain = Signs(text);
        if (YearOnly().Match(plain) is { Success: true } year)
        {
            return Of(text, year, groups => Period.OfYear(groups("y")));
        }

        if (Quarter().Match(plain) is { Success: true } quarter)
        {
            return Of(text, quarter, groups => Period.OfQuarter(groups("y"), groups("n")));
        }

        if (Half().Match(plain) is { Success: true } half)
        {
            return Of(text, half, groups => Period.OfHalf(groups("y"), groups("n")));
        }

        if (Months().Match(plain) is { Success: true } months)
        {
            return OfMonths(text, months);
        }

        if (Month().Match(plain) is { Success: true } month)
        {
            return Of(text, month, groups => Period.OfMonth(groups("y"), groups("n")));
        }

        return Day().Match(plain) is { Success: true } day ? OfDay(text, day) : new PeriodReading(Problem: Bad(text));
    }

    /// <summary>A cell with a number: 2025, 202503, 20250331, the serial of a date. Of 2026.1 nobody can say whether 2026.10 was typed.</summary>
    public PeriodReading ReadNumber(FileCell cell)
    {
        var number = cell.Number!.Value;
        if (number is >= FirstSerial and <= LastSerial)
        {
            return new PeriodReading(Day: DateOnly.FromDateTime(CellNumbers.DateOf(number)));
        }

        return number is > FirstYear and < LastYear && decimal.Round(number, 2) == number && decimal.Round(number, 1) == number && number % 1 == 0.1m
            ? new PeriodReading(Problem: Texts.Of("cell-problem.month-or-october", ("value", cell.Shown)))
            : Read(cell.Shown);
    }

    /// <summary>The forms that other programs write, 2025-03-31 and 2025, without looking for words in them; null for any other.</summary>
    private static PeriodReading? Written(string text) => text switch
    {
        [_, _, _, _, '-', _, _, '-', _, _] when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear => new PeriodReading(Day: day),
        { Length: 4 } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear => new PeriodReading(Period.OfYear(year)),
        _ => null,
    };

    private static PeriodReading Of(string text, Match match, Func<Func<string, int>, Period> create)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        try
        {
            return Number("y") is >= FirstYear and <= LastYear ? new PeriodReading(create(Number)) : new PeriodReading(Problem: Bad(text));
        }
        catch (ArgumentOutOfRangeException)
        {
            return new PeriodReading(Problem: Bad(text));
        }
    }

    /// <summary>January to a month: the quarter, half or year where it is one; up to September is none and is refused by name.</summary>
    private static PeriodReading OfMonths(string text, Match match) => (match.Groups["from"].Value.TrimStart('0'), match.Groups["to"].Value) switch
    {
        ("1", "3" or "03") => Of(text, match, groups => Period.OfQuarter(groups("y"), 1)),
        ("1", "6" or "06") => Of(text, match, groups => Period.OfHalf(groups("y"), 1)),
        ("4", "6" or "06") => Of(text, match, groups => Period.OfQuarter(groups("y"), 2)),
        ("7", "9" or "09") => Of(text, match, groups => Period.OfQuarter(groups("y"), 3)),
        ("10", "12") => Of(text, match, groups => Period.OfQuarter(groups("y"), 4)),
        ("7", "12") => Of(text, match, groups => Period.OfHalf(groups("y"), 2)),
        ("1", "12") => Of(text, match, groups => Period.OfYear(groups("y"))),
        _ => new PeriodReading(Problem: Texts.Of("cell-problem.months", ("value", text))),
    };

    private static PeriodReading OfDay(string text, Match match)
    {
        var day = $"{match.Groups["y"].Value}-{match.Groups["n"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}";
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear
            ? new PeriodReading(Day: date)
            : new PeriodReading(Problem: Texts.Of("cell-problem.no-such-day", ("value", text)));
    }

    private void Add(IEnumerable<string> words, string sign) => _words.AddRange(words.Select(word => (word.Normalize(NormalizationForm.FormKC), sign)));

    private string Signs(string text)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return _words.Aggregate(plain, (signs, word) => signs.Replace(word.Word, word.Sign, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\A(?<y>[0-9]{4})Y?W?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})Y?[-./]?(Q(?<n>[1-4])|(?<n>[1-4])Q)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})Y?[-./]?H(?<n>[12])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})(Y|[./])(?<from>[0-9]{1,2})M?-(?<to>[0-9]{1,2})M\z", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})((Y|[-./])(?<n>[0-9]{1,2})M?|(?<n>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})((Y|[-./])(?<n>[0-9]{1,2})(M|[-./])(?<d>[0-9]{1,2})D?|(?<n>[0-9]{2})(?<d>[0-9]{2}))(T?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
