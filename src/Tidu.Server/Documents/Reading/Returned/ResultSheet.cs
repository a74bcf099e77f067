using System.Globalization;
using System.Xml;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>The summary sheet: counts, and every remark with a link to its cell.</summary>
internal static class ResultSheet
{
    /// <summary>A sheet holds 65,530 links; nobody reads as many.</summary>
    private const int MostListed = 20_000;

    private static readonly double[] Widths = [8, 8, 22, 12, 90];

    /// <summary>The sheet's name.</summary>
    public static string Name => Texts.Of("returned.sheet");

    public static void Write(XmlWriter xml, IReadOnlyList<string> sheets, IReadOnlyList<CellRemark> remarks, ReportSummary summary, MarkedStyles styles)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", XmlParts.Main);
        xml.FitToWidth();
        WriteColumns(xml);
        xml.WriteStartElement("sheetData", XmlParts.Main);
        var row = 0;
        WriteRow(xml, ++row, (Texts.Of("returned.title"), styles.Title));
        foreach (var (label, value) in Facts(summary, remarks))
        {
            WriteRow(xml, ++row, (label, styles.Head), (null, 0), (value, styles.Body));
        }

        row += 2;
        WriteRow(xml, row, [.. Texts.Of("returned.columns").Split('|').Select(head => ((string?)head, styles.Head))]);
        var listed = remarks.OrderBy(remark => remark.Sheet).ThenBy(remark => remark.Row).ThenBy(remark => remark.Column).Take(MostListed).ToList();
        var first = row + 1;
        foreach (var (remark, number) in listed.Select((remark, place) => (remark, place + 1)))
        {
            WriteRow(xml, ++row, Cells(remark, number, sheets, styles));
        }

        xml.WriteEndElement();
        WriteLinks(xml, listed, sheets, first);
        xml.LandscapeA4();
        xml.WriteEndElement();
    }

    private static (string?, int)[] Cells(CellRemark remark, int number, IReadOnlyList<string> sheets, MarkedStyles styles) =>
    [
        (number.ToString(CultureInfo.InvariantCulture), styles.Body),
        (Texts.Of(remark.Level == RemarkLevel.Error ? "returned.error" : "returned.warning"), styles.TextOf(remark.Level)),
        (SheetName(remark, sheets), styles.Body),
        (remark.Column == 0 ? Texts.Of("returned.row", ("row", remark.Row)) : CellAddress.Of(remark.Row, remark.Column), styles.Link),
        (remark.Text, styles.Body),
    ];

    private static IEnumerable<(string Label, string Value)> Facts(ReportSummary summary, IReadOnlyList<CellRemark> remarks)
    {
        string Count(int rows) => rows.ToString("#,0", CultureInfo.InvariantCulture);
        yield return (Texts.Of("returned.file"), summary.FileName);
        yield return (Texts.Of("returned.rows-read"), Count(summary.RowsRead));
        yield return (Texts.Of("returned.rows-good"), Count(summary.RowsGood));
        yield return (Texts.Of("returned.rows-bad"), Count(summary.RowsBad));
        yield return (Texts.Of("returned.rows-warned"), Count(summary.RowsWarned));
        foreach (var fact in summary.Facts)
        {
            yield return fact;
        }

        yield return (Texts.Of("returned.next"), Texts.Of("returned.next-text"));
        if (remarks.Count > MostListed)
        {
            yield return (Texts.Of("returned.more"), Texts.Of("returned.more-text", ("all", remarks.Count), ("listed", MostListed)));
        }
    }

    private static void WriteColumns(XmlWriter xml)
    {
        xml.WriteStartElement("cols", XmlParts.Main);
        for (var column = 1; column <= Widths.Length; column++)
        {
            ColumnCopy.WriteOwn(xml, string.Empty, XmlParts.Main, column, Widths[column - 1]);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, params (string? Text, int Style)[] cells)
    {
        xml.WriteStartElement("row", XmlParts.Main);
        xml.WriteAttributeString("r", XmlConvert.ToString(number));
        foreach (var (cell, column) in cells.Select((cell, place) => (cell, place + 1)))
        {
            if (cell.Text is { } text)
            {
                xml.TextCell(CellAddress.Of(number, column), text, cell.Style);
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, List<CellRemark> listed, IReadOnlyList<string> sheets, int first)
    {
        if (listed.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("hyperlinks", XmlParts.Main);
        foreach (var (remark, place) in listed.Select((remark, place) => (remark, place)))
        {
            var sheet = SheetName(remark, sheets).Replace("'", "''", StringComparison.Ordinal);
            xml.WriteStartElement("hyperlink", XmlParts.Main);
            xml.WriteAttributeString("ref", CellAddress.Of(first + place, 4));
            xml.WriteAttributeString("location", $"'{sheet}'!{CellAddress.Of(remark.Row, Math.Max(remark.Column, 1))}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string SheetName(CellRemark remark, IReadOnlyList<string> sheets) => remark.Sheet < sheets.Count ? sheets[remark.Sheet] : string.Empty;
}
