using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>Bytes as a file that is opened and read.</summary>
internal static class ReadingKit
{
    /// <summary>The packs of the repository.</summary>
    public static PackSet Packs { get; } = PackFolder.Read(Path.Combine(RepositoryFiles.Root, "packs"));

    /// <summary>All rows of all sheets, as messages show their cells.</summary>
    public static List<string> Shown(byte[] bytes, string fileName = "表.xlsx") =>
        Read(bytes, fileName, file => Enumerable.Range(0, file.Sheets.Count).SelectMany(sheet => file.ReadRows(sheet)).Select(row => $"{row.Number}: {string.Join("|", row.Cells.Select(cell => cell.Shown))}").ToList());

    /// <summary>All rows of a sheet.</summary>
    public static List<FileRow> Rows(byte[] bytes, string fileName = "表.xlsx", int sheet = 0) => Read(bytes, fileName, file => file.ReadRows(sheet).ToList());

    public static T Read<T>(byte[] bytes, string fileName, Func<SheetFile, T> read)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tidu-read-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(path, bytes);
            using var file = SheetFile.Open(path, fileName);
            return read(file);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The refusal of a file; its text names everything it should.</summary>
    public static UnreadableFileException Refused(byte[] bytes, string fileName = "表.xlsx")
    {
        var refusal = Should.Throw<UnreadableFileException>(() => Shown(bytes, fileName));
        refusal.Text.ShouldNotContain("{");
        return refusal;
    }
}
