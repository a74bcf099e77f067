using System.IO.Compression;

namespace Tidu.Server.Documents.Reading;

/// <summary>Looks through a zip before it is parsed: its directory, its names, every unpacked byte, and whether it is a workbook at all.</summary>
internal static class PackageGuard
{
    private const int MostParts = 5_000;
    private const string ContentTypes = "[Content_Types].xml";
    private const long LargestContentTypes = 4 * 1024 * 1024;
    private const int Mega = 1024 * 1024;

    /// <summary>Main content types, most telling first, with the names of their kinds; a workbook as such has none.</summary>
    private static readonly (string Mark, string Found)[] Kinds =
    [
        ("wordprocessingml.document.main", "docx"),
        ("ms-word.document", "docx"),
        ("presentationml", "pptx"),
        ("ms-excel.sheet.macroEnabled", "xlsm"),
        ("ms-excel.template.macroEnabled", "xlsm"),
        ("ms-excel.sheet.binary", "xlsb"),
        ("spreadsheetml.template.main", "xltx"),
    ];

    /// <returns>What was seen in each part, by its name.</returns>
    /// <exception cref="UnreadableFileException">file-damaged, file-unsafe, file-too-many-parts, file-too-large-unpacked, file-type-wrong, file-encrypted</exception>
    public static Dictionary<string, PartScan> Check(Stream file)
    {
        ZipDirectory.CheckCount(file, MostParts);
        file.Position = 0;
        using var zip = Open(file);
        CheckDirectory(zip);
        CheckIsWorkbook(zip);
        var scans = new Dictionary<string, PartScan>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            var scan = PartScan.Of(entry, FileGuard.LargestUnpacked - total);
            total += scan.Size;
            scans.Add(entry.FullName, scan);
        }

        return scans;
    }

    /// <summary>The error for a file that would fill the memory or the disk.</summary>
    internal static UnreadableFileException TooLargeUnpacked() => new("file-too-large-unpacked", ("most", FileGuard.LargestUnpacked / Mega));

    private static ZipArchive Open(Stream file)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries;
            return zip;
        }
        catch (InvalidDataException cause)
        {
            throw UnreadableFileException.Damaged("zip", cause);
        }
    }

    private static void CheckDirectory(ZipArchive zip)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (LeavesItsFolder(entry.FullName))
            {
                throw UnreadableFileException.Unsafe("path", entry.FullName);
            }

            if (!names.Add(entry.FullName))
            {
                throw UnreadableFileException.Unsafe("twice", entry.FullName);
            }

            if (entry.IsEncrypted)
            {
                throw new UnreadableFileException("file-encrypted");
            }
        }

        if (zip.Entries.Sum(entry => (decimal)entry.Length) > FileGuard.LargestUnpacked)
        {
            throw TooLargeUnpacked();
        }
    }

    private static bool LeavesItsFolder(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..");

    private static void CheckIsWorkbook(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is { Length: < LargestContentTypes } mime)
        {
            throw FileGuard.WrongType(PartScan.ReadText(mime).Contains("spreadsheet", StringComparison.OrdinalIgnoreCase) ? "ods" : "zip");
        }

        if (zip.GetEntry(ContentTypes) is not { Length: < LargestContentTypes } types)
        {
            throw FileGuard.WrongType("zip");
        }

        var text = PartScan.ReadText(types);
        if (Kinds.FirstOrDefault(kind => text.Contains(kind.Mark, StringComparison.OrdinalIgnoreCase)) is { Found: { } found })
        {
            throw FileGuard.WrongType(found);
        }

        if (!text.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase))
        {
            throw FileGuard.WrongType("zip");
        }
    }
}
