namespace Tidu.Server.Documents.Reading;

/// <summary>What a number means by the format it is shown in.</summary>
internal enum NumberMeaning
{
    Number,
    Percent,
    Date,

    /// <summary>A date of which only year and month are shown.</summary>
    Month,
}

/// <summary>Reads number formats as far as the meaning of the number goes.</summary>
internal static class NumberFormats
{
    /// <summary>Of a built-in format (ECMA-376 part 1, 18.8.30); those from 27 on are what Chinese, Japanese and Korean versions add.</summary>
    public static NumberMeaning MeaningOf(int builtIn) => builtIn switch
    {
        9 or 10 => NumberMeaning.Percent,
        17 or 27 or 36 or 50 or 52 or 57 or 55 => NumberMeaning.Month,
        (>= 14 and <= 16) or 22 or (>= 28 and <= 31) or 51 or 53 or 54 or 56 or 58 => NumberMeaning.Date,
        _ => NumberMeaning.Number,
    };

    /// <summary>Of a format as text: its first section without literals, colours and conditions.</summary>
    public static NumberMeaning MeaningOf(string code)
    {
        var (year, month, day, percent) = (false, false, false, false);
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (char.ToLowerInvariant(code[at]))
            {
                case '"': at = End(code, at, '"'); break;
                case '[': at = End(code, at, ']'); break;
                case '\\' or '_' or '*': at++; break;
                case 'y' or 'e' when IsYear(code, at): year = true; break;
                case 'm': month = true; break;
                case 'd': day = true; break;
                case '%': percent = true; break;
            }
        }

        return percent ? NumberMeaning.Percent
            : year && month && !day ? NumberMeaning.Month
            : year || (month && day) ? NumberMeaning.Date
            : NumberMeaning.Number;
    }

    /// <summary>The e of 0.00E+00 is an exponent, that of "General" a letter; as a year it stands alone.</summary>
    private static bool IsYear(string code, int at) =>
        code[at] is 'y' or 'Y' || (!code.Contains("General", StringComparison.OrdinalIgnoreCase) && !(at + 1 < code.Length && code[at + 1] is '+' or '-'));

    private static int End(string code, int at, char close)
    {
        var end = code.IndexOf(close, at + 1);
        return end < 0 ? code.Length : end;
    }
}
