using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading;

/// <summary>Looks at a file before anything is parsed: size, what it really is, and of a zip its directory and every unpacked byte.</summary>
public static class FileGuard
{
    public const long LargestFile = 50L * 1024 * 1024;
    public const long LargestUnpacked = 1024L * 1024 * 1024;
    public const int MostRows = 200_000;
    public const int MostSheets = 100;
    public const int MostColumns = 500;
    private const int Mega = 1024 * 1024;

    private static readonly string[] TextEndings = [".csv", ".txt", ".tsv", ""];

    /// <summary>What the file is. Its content decides; its name only where it must not be read although it could (.et), or where the content says nothing (text).</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="fileName">As the user calls it.</param>
    /// <exception cref="UnreadableFileException">file-empty, file-too-large, file-type-wrong, file-encrypted, file-damaged, file-too-large-unpacked, file-too-many-parts, file-unsafe</exception>
    public static FileKind Inspect(string path, string fileName) => Look(path, fileName).Kind;

    internal static (FileKind Kind, IReadOnlyDictionary<string, PartScan> Parts) Look(string path, string fileName)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        CheckSize(file.Length);
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        if (ending is ".et" or ".ett" or ".ods" or ".xlsm" or ".xlsb" or ".numbers")
        {
            throw WrongType(ending[1..]);
        }

        switch (FileSignature.Of(file))
        {
            case SignatureKind.Zip:
                return (FileKind.Xlsx, PackageGuard.Check(file));
            case SignatureKind.Compound:
                CompoundFile.CheckIsWorkbook(file);
                return (FileKind.Xls, new Dictionary<string, PartScan>());
            case SignatureKind.Text when TextEndings.Contains(ending):
                return (FileKind.Csv, new Dictionary<string, PartScan>());
            case var other:
                throw WrongType(Enum.GetName(other)!.ToLowerInvariant());
        }
    }

    /// <summary>A file of another kind, named in the user's words.</summary>
    internal static UnreadableFileException WrongType(string found) => new("file-type-wrong", ("found", Texts.Of($"file-found.{found}")));

    private static void CheckSize(long size)
    {
        if (size == 0)
        {
            throw new UnreadableFileException("file-empty");
        }

        if (size > LargestFile)
        {
            throw new UnreadableFileException("file-too-large", ("size", (size + Mega - 1) / Mega), ("most", LargestFile / Mega));
        }
    }
}
