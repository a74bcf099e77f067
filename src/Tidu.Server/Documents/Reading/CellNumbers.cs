namespace Tidu.Server.Documents.Reading;

/// <summary>Binary numbers of workbooks as decimals and dates.</summary>
internal static class CellNumbers
{
    private const double Largest = 1e28;
    private const decimal SecondsPerDay = 86_400;

    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Rounded to the 15 digits that a workbook keeps; null beyond what a decimal can hold.</summary>
    public static decimal? OfDouble(double number) => double.IsFinite(number) && Math.Abs(number) < Largest ? (decimal)number : null;

    /// <summary>Days since 1899-12-30, to the second.</summary>
    public static DateTime DateOf(decimal days) => DayZero.AddDays((double)decimal.Floor(days)).AddSeconds((double)decimal.Round((days - decimal.Floor(days)) * SecondsPerDay));
}
