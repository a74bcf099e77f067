using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>A valid workbook with chance bytes changed is read or refused, and soon; nothing else happens.</summary>
public sealed class XlsxFuzzTests
{
    private static readonly byte[] Book = new RawWorkbook().SharedTexts("镇街", "数值", "大安街道").Formats("14", "0.00%")
        .Sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"2\"><v>0.5</v></c><c r=\"C2\"><f>B2*2</f><v>1</v></c></row>", after: "<mergeCells count=\"1\"><mergeCell ref=\"A3:B3\"/></mergeCells>")
        .ToBytes();

    [Fact]
    public void ChangedBytes_OfTheFile_AreReadOrRefused()
    {
        var chance = new Random(1);
        var watch = Stopwatch.StartNew();
        for (var run = 0; run < 1_000; run++)
        {
            Try(Changed(Book, chance));
        }

        watch.Elapsed.TotalSeconds.ShouldBeLessThan(120);
    }

    [Fact]
    public void ChangedBytes_OfAPart_AreReadOrRefused()
    {
        var chance = new Random(2);
        var watch = Stopwatch.StartNew();
        for (var run = 0; run < 1_000; run++)
        {
            Try(WithChangedPart(chance));
        }

        watch.Elapsed.TotalSeconds.ShouldBeLessThan(120);
    }

    private static void Try(byte[] bytes)
    {
        try
        {
            ReadingKit.Read(bytes, "表.xlsx", file =>
            {
                new HeaderFinder(ReadingKit.Packs).Find(file, 0, "observations");
                return file.Sheets.SelectMany((_, sheet) => file.ReadRows(sheet)).Count();
            });
        }
        catch (UnreadableFileException refusal)
        {
            refusal.Text.ShouldNotContain("{");
        }
    }

    private static byte[] Changed(byte[] bytes, Random chance)
    {
        var changed = (byte[])bytes.Clone();
        for (var flips = chance.Next(1, 10); flips > 0; flips--)
        {
            changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
        }

        return changed;
    }

    private static byte[] WithChangedPart(Random chance)
    {
        using var source = new ZipArchive(new MemoryStream(Book));
        using var stream = new MemoryStream();
        var target = source.Entries[chance.Next(source.Entries.Count)].FullName;
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                using var reader = new StreamReader(part.Open(), Encoding.Latin1);
                var content = Encoding.Latin1.GetBytes(reader.ReadToEnd());
                using var to = zip.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
                to.Write(part.FullName == target ? Changed(content, chance) : content);
            }
        }

        return stream.ToArray();
    }
}
