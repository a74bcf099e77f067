using System.Globalization;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>Reads one cell element (c) at a time.</summary>
internal sealed class XlsxCells(XmlReader xml, XlsxStyles styles, IReadOnlyList<string> texts, bool date1904, string sheet)
{
    private const decimal LastSerial = 2_958_466;
    private const decimal FirstSafeSerial = 61;
    private const int DaysTo1904 = 1_462;
    private const int ExactDigits = 15;
    private const int TypedDecimals = 4;

    private readonly KnownTexts _known = new();

    /// <summary>Reads the cell; <paramref name="column"/> goes in as the column before and comes out as the cell's own.</summary>
    public FileCell Read(int row, ref int column)
    {
        var (type, style) = ReadAttributes(ref column);
        string? value = null;
        var hasFormula = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "v": value = SharedTexts.ReadText(xml, _known); break;
                    case "f": hasFormula = true; break;
                    case "is": value = SharedTexts.ReadItem(xml, _known); break;
                }
            }
        }

        return string.IsNullOrEmpty(value) ? Empty(hasFormula, type) : Of(type, style, value, row, column);
    }

    /// <summary>A formula may come to an empty text, which the type str says; any other formula without a value was never worked out.</summary>
    private static FileCell Empty(bool hasFormula, string? type) => hasFormula && type != "str" ? new FileCell(CellKind.FormulaWithoutValue) : default;

    private (string? Type, int Style) ReadAttributes(ref int column)
    {
        var (type, style, given) = ((string?)null, 0, 0);
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r": given = CellAddress.Parse(_known.Letters(xml)).Column; break;
                case "t": type = _known.Read(xml); break;
                case "s": _ = int.TryParse(_known.Letters(xml), NumberStyles.None, CultureInfo.InvariantCulture, out style); break;
            }
        }

        xml.MoveToElement();
        column = given > 0 ? given : column + 1;
        return (type, style);
    }

    private FileCell Of(string? type, int style, string value, int row, int column) => type switch
    {
        "s" => OfShared(value, row, column),
        "str" or "inlineStr" => FileCell.OfText(value),
        "b" => new FileCell(CellKind.Boolean, Number: value is "1" or "true" ? 1 : 0),
        "e" => new FileCell(CellKind.Error, value),
        "d" => OfIsoDate(value),
        _ => OfNumber(value, styles[style]),
    };

    /// <summary>A number beyond the list means that the file was put together wrongly: no text at all is better than another one.</summary>
    private FileCell OfShared(string value, int row, int column)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= texts.Count)
        {
            throw UnreadableFileException.Damaged($"{sheet}!{CellAddress.Of(row, column)}");
        }

        return texts[index].Length > 0 ? new FileCell(CellKind.Text, texts[index]) : default;
    }

    private static FileCell OfIsoDate(string value) => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
        ? new FileCell(CellKind.Date, Date: DateTime.SpecifyKind(date, DateTimeKind.Unspecified))
        : FileCell.OfText(value);

    private FileCell OfNumber(string value, NumberMeaning meaning) => Number(value) is not { } number
        ? FileCell.OfText(value)
        : meaning is NumberMeaning.Date or NumberMeaning.Month && Date(number) is { } date
            ? new FileCell(CellKind.Date, Date: date, WholeMonth: meaning == NumberMeaning.Month)
            : new FileCell(CellKind.Number, Number: number, Percent: meaning == NumberMeaning.Percent);

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
