using System.IO.Compression;
using System.Text;
using System.Xml;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>The quick reading of a sheet says what reading it as XML in general says, whatever is in it.</summary>
public sealed class QuickReadingTests
{
    private const int Sheets = 4_000;

    private static readonly string[] Pieces =
    [
        "<row r=\"1\">", "<row>", "<row r=\"7\" hidden=\"1\" spans=\"1:9\">", "</row>", "<row/>", "<row r=\"9\" />", "\r\n", "  ",
        "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "<c r=\"C3\" s=\"1\"><v>0.125</v></c>", "<c><v>-12.50</v></c>", "<c t=\"n\"><v>0</v></c>", "<c><v>1E3</v></c>",
        "<c><v>0.30000000000000004</v></c>", "<c><v> 5 </v></c>", "<c><v></v></c>", "<c><v/></c>", "<c/>", "<c r=\"D5\" s=\"2\"/>", "<c s='2'><v>45000</v></c>",
        "<c t=\"str\"><f>A1&amp;\"x\"</f><v>永&amp;川&lt;</v></c>", "<c><f>A1</f></c>", "<c t=\"str\"><f t=\"shared\" si=\"0\"/><v></v></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#REF!</v></c>",
        "<c t=\"inlineStr\"><is><t>镇街</t></is></c>", "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a_x000D_b </t></is></c>", "<c t=\"inlineStr\"><is><r><t>红</t></r><r><t>字</t></r></is></c>",
        "<c t=\"str\"><v>一&#20108;</v></c>", "<c t=\"str\"><v><![CDATA[<c>]]></v></c>", "<!-- <row> -->", "<c t=\"str\"><v>两\r\n行</v></c>", "<c t=\"d\"><v>2026-01-31</v></c>", "<c a=\"x>y\"><v>3</v></c>",
        "<c>", "</c>", "<v>", "</v>", "<c r=\"B2\" r=\"B3\"><v>1</v></c>", "<c r=\"ZZZZ1\"><v>8</v></c>", "<extLst/>", "&amp;", "<",
    ];

    private static readonly string[] Frames =
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<worksheet><cols><col min=\"1\"/></cols><sheetData>{0}</sheetData></worksheet>",
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><x:worksheet xmlns:x=\"m\"><x:sheetData>{0}</x:sheetData></x:worksheet>",
        "<worksheet><!-- <sheetData> --><sheetData>{0}</sheetData></worksheet>",
        "<worksheet><sheetData>{0}</sheetData><mergeCells/></worksheet>",
        "<worksheet><sheetData/></worksheet>{0}",
        "<?xml version=\"1.0\" encoding=\"GB2312\"?><worksheet><sheetData>{0}</sheetData></worksheet>",
    ];

    [Fact]
    public void BothReadings_OfRandomSheets_AreTheSame()
    {
        var chance = new Random(7);
        var compared = 0;
        for (var sheet = 0; sheet < Sheets; sheet++)
        {
            var rows = string.Concat(Enumerable.Range(0, chance.Next(1, 6)).Select(_ => Row(chance)));
            var frame = chance.Next(3) > 0 ? Frames[chance.Next(2)] : Frames[chance.Next(Frames.Length)];
            var xml = string.Format(null, frame, frame.Contains("x:", StringComparison.Ordinal) ? Prefixed(rows) : rows);
            if (Read(xml, quick: false) is { } expected)
            {
                compared++;
                Read(xml, quick: true).ShouldBe(expected, xml);
            }
        }

        compared.ShouldBeGreaterThan(Sheets / 4);
    }

    [Fact]
    public void RowsLongerThanTheBuffer_AreReadWhole()
    {
        var text = new string('长', 30_000);
        var row = string.Concat(Enumerable.Range(0, 40).Select(_ => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"));
        var xml = $"<worksheet><sheetData><row r=\"1\">{row}</row><row r=\"2\"><c><v>7</v></c></row></sheetData></worksheet>";
        Read(xml, quick: true).ShouldBe(Read(xml, quick: false));
    }

    private static string Row(Random chance)
    {
        var cells = string.Concat(Enumerable.Range(0, chance.Next(0, 7)).Select(_ => Pieces[chance.Next(6, chance.Next(4) == 0 ? Pieces.Length : 29)]));
        return chance.Next(12) == 0 ? Pieces[chance.Next(Pieces.Length)] + cells : $"{Pieces[chance.Next(3)]}{cells}</row>";
    }

    private static string Prefixed(string rows) =>
        rows.Replace("</", "</x:", StringComparison.Ordinal).Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/x:", "</x:", StringComparison.Ordinal).Replace("<x:!", "<!", StringComparison.Ordinal);

    /// <summary>What was read; null where it is no XML.</summary>
    private static List<string>? Read(string xml, bool quick)
    {
        using var stream = new MemoryStream();
        using (var made = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = made.CreateEntry("sheet.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(xml));
        }

        using var zip = new ZipArchive(stream);
        var values = new XlsxValues(new XlsxStyles([NumberMeaning.Number, NumberMeaning.Percent, NumberMeaning.Date]), ["镇街", ""], false, "表");
        try
        {
            using var rows = new XlsxRows(zip.Entries[0], values, quick);
            var shown = new List<string>();
            while (rows.Read() is { } row)
            {
                shown.Add($"{row.Number} {row.Hidden} {string.Join("|", row.Cells)}");
            }

            return shown;
        }
        catch (Exception refusal) when (!quick && refusal is XmlException or UnreadableFileException)
        {
            return null;
        }
    }
}
