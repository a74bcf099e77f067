using System.IO.Compression;

namespace Tidu.Server.Data.Backups;

/// <summary>What no backup of a real database is: a small file that fills the disk or the memory when it is unpacked.</summary>
internal static class BackupLimits
{
    /// <summary>Of one row; the largest text a screen accepts is far below.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private const long LargestManifest = 4 * 1024 * 1024;
    private const long LargeFrom = 64 * 1024 * 1024;
    private const long MostTimesSmaller = 400;
    private const int MostParts = 1000;

    /// <summary>Looks before anything is unpacked.</summary>
    /// <exception cref="InvalidDataException">Names the part.</exception>
    public static void RequireNoBomb(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts)
        {
            throw new InvalidDataException($"{zip.Entries.Count} parts");
        }

        foreach (var entry in zip.Entries)
        {
            var most = entry.FullName == WriteBackup.ManifestEntry ? LargestManifest : Math.Max(LargeFrom, entry.CompressedLength * MostTimesSmaller);
            if (entry.Length > most)
            {
                throw new InvalidDataException($"{entry.FullName}: {entry.Length} bytes");
            }
        }
    }
}
