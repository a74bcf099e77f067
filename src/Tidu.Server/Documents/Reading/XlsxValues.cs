using System.Globalization;

namespace Tidu.Server.Documents.Reading;

/// <summary>What a cell of an xlsx holds, by its type, its format and the text of its value.</summary>
internal sealed class XlsxValues(XlsxStyles styles, string[] texts, bool date1904, string sheet)
{
    private const decimal LastSerial = 2_958_466;
    private const decimal FirstSafeSerial = 61;
    private const int DaysTo1904 = 1_462;
    private const int ExactDigits = 15;
    private const int TypedDecimals = 4;

    /// <summary>A formula may come to an empty text, which the type str says; any other formula without a value was never worked out.</summary>
    public static FileCell Empty(bool hasFormula, string? type) => hasFormula && type != "str" ? new FileCell(CellKind.FormulaWithoutValue) : default;

    /// <summary>A cell with a value.</summary>
    public FileCell Of(string? type, int style, string value, int row, int column) => type switch
    {
        "s" => OfShared(value, row, column),
        "str" or "inlineStr" => FileCell.OfText(value),
        "b" => new FileCell(CellKind.Boolean, Number: value is "1" or "true" ? 1 : 0),
        "e" => new FileCell(CellKind.Error, value),
        "d" => OfIsoDate(value),
        _ => Number(value) is { } number ? OfNumber(number, style) : FileCell.OfText(value),
    };

    /// <summary>A number beyond the list means that the file was put together wrongly: no text at all is better than another one.</summary>
    public FileCell OfShared(int index, int row, int column)
    {
        if ((uint)index >= (uint)texts.Length)
        {
            throw UnreadableFileException.Damaged($"{sheet}!{CellAddress.Of(row, column)}");
        }

        return texts[index].Length > 0 ? new FileCell(CellKind.Text, texts[index]) : default;
    }

    /// <summary>A number, or the date it stands for.</summary>
    public FileCell OfNumber(decimal number, int style) => styles[style] switch
    {
        NumberMeaning.Percent => new FileCell(CellKind.Number, Number: number, Percent: true),
        NumberMeaning.Date or NumberMeaning.Month when Date(number) is { } date => new FileCell(CellKind.Date, Date: date, WholeMonth: styles[style] == NumberMeaning.Month),
        _ => new FileCell(CellKind.Number, Number: number),
    };

    private FileCell OfShared(string value, int row, int column) => OfShared(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1, row, column);

    private static FileCell OfIsoDate(string value) => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
        ? new FileCell(CellKind.Date, Date: DateTime.SpecifyKind(date, DateTimeKind.Unspecified))
        : FileCell.OfText(value);

    /// <summary>The number as it was typed. A cell holds 15 digits; what stands behind them in the file is noise of binary numbers (0.30000000000000004).</summary>
    private static decimal? Number(string value)
    {
        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (value.Length <= ExactDigits || (exact.Scale <= TypedDecimals && !value.Contains('E', StringComparison.OrdinalIgnoreCase))))
        {
            return exact;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var rough) ? CellNumbers.OfDouble(rough) : null;
    }

    /// <summary>Excel counts a day in 1900 that never was; of the days before it the number is one too high.</summary>
    private DateTime? Date(decimal serial)
    {
        var days = date1904 ? serial + DaysTo1904 : serial < FirstSafeSerial ? serial + 1 : serial;
        return days is >= 1 and < LastSerial ? CellNumbers.DateOf(days) : null;
    }
}
