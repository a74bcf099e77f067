using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>Files that are small on the disk and enormous in memory, and zips that lie about themselves.</summary>
public sealed class ZipBombTests
{
    private const int Mega = 1024 * 1024;

    [Fact]
    public void HalfAGigabyteOfNothing_IsRefusedWithoutTakingMemory()
    {
        var bytes = Bomb(512);
        bytes.Length.ShouldBeLessThan(Mega);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        ReadingKit.Refused(bytes).Code.ShouldBe("file-unsafe");
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(60);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10L * Mega);
    }

    [Fact]
    public void DeclaredSizeOverTheLimit_IsRefusedUnread()
    {
        var bytes = Bomb(1);
        Declare(bytes, 2_000_000_000);
        ReadingKit.Refused(bytes).Code.ShouldBe("file-too-large-unpacked");
    }

    [Fact]
    public void DeclaredSizeTooSmall_IsNotBelieved()
    {
        var bytes = Bomb(64);
        Declare(bytes, 10);
        ReadingKit.Refused(bytes).Code.ShouldBe("file-damaged");
    }

    [Fact]
    public void FlippedBitInStoredPart_IsNoticed()
    {
        var bytes = new RawWorkbook().Table([12345]).ToBytes();
        using var stream = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var stored = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                using var to = stored.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
                using var from = part.Open();
                from.CopyTo(to);
            }
        }

        var copy = stream.ToArray();
        ReadingKit.Shown(copy).ShouldBe(["1: 12345"]);
        copy[copy.AsSpan().IndexOf("12345"u8)] = (byte)'9';
        ReadingKit.Refused(copy).Code.ShouldBe("file-damaged");
    }

    /// <summary>A workbook with a sheet of so many megabytes of blanks.</summary>
    private static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        stream.Write(new RawWorkbook().Table([1]).ToBytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        }

        using var bomb = new MemoryStream();
        using (var source = new ZipArchive(stream, ZipArchiveMode.Read))
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                using var to = zip.CreateEntry(part.FullName).Open();
                using var from = part.Open();
                from.CopyTo(to);
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var blanks = new byte[Mega];
            Array.Fill(blanks, (byte)' ');
            blanks[0] = (byte)'<';
            for (var i = 0; i < megabytes; i++)
            {
                sheet.Write(blanks);
            }
        }

        return bomb.ToArray();
    }

    /// <summary>Another size for the last part, in the directory at the end.</summary>
    private static void Declare(byte[] zip, uint size)
    {
        var entry = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry + 24), size);
    }
}
