using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidu.Server.Data.Backups;

/// <summary>A backup opened for reading. Dispose it.</summary>
public sealed partial class BackupFile : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest)
    {
        _zip = zip;
        Manifest = manifest;
    }

    /// <summary>What it says of itself.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and reads its manifest; the tables are checked as they are read.</summary>
    /// <exception cref="BackupException">backup-unreadable: no backup, or cut short; backup-newer: of a newer format.</exception>
    public static BackupFile Open(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            BackupLimits.RequireNoBomb(zip);
            using var entry = (zip.GetEntry(WriteBackup.ManifestEntry) ?? throw new InvalidDataException("manifest.json")).Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(entry, BackupJson.Options) ?? throw new InvalidDataException("manifest.json");
            if (manifest.Format > BackupManifest.CurrentFormat)
            {
                throw new BackupException("backup-newer", new Dictionary<string, object?> { ["path"] = path, ["program"] = manifest.Program });
            }

            RequirePlainNames(manifest);
            RequireOnlyItsParts(zip, manifest);
            return new BackupFile(zip, manifest);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or NotSupportedException)
        {
            zip?.Dispose();
            throw new BackupException("backup-unreadable", new Dictionary<string, object?> { ["path"] = path, ["detail"] = exception.Message }, exception);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>The rows of a table, in order. Throws at the end where they are not what the manifest says.</summary>
    /// <exception cref="BackupException">backup-damaged</exception>
    public IEnumerable<JsonElement[]> ReadRows(BackupTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader((_zip.GetEntry(WriteBackup.EntryOf(table)) ?? throw BackupException.Damaged(table.Name)).Open());
        var lines = new BackupLines(reader);
        var rows = 0L;
        while (rows <= table.Rows && Guarded(lines.Next, table) is { } line)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
            rows++;
            yield return Guarded(() => JsonSerializer.Deserialize<JsonElement[]>(line), table) is { } values && values.Length == table.Columns.Count
                ? values
                : throw BackupException.Damaged(table.Name);
        }

        if (rows != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
        {
            throw BackupException.Damaged(table.Name);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    // The names go into SQL.
    private static void RequirePlainNames(BackupManifest manifest)
    {
        if (manifest.Format < 1 || manifest.Tables.Any(table => !IsWhole(table)))
        {
            throw new InvalidDataException("manifest.json");
        }

        var names = manifest.Tables.SelectMany(table => table.Columns.Select(column => column.Name).Concat(table.Key).Append(table.Name));
        if (names.Append(manifest.Migration).FirstOrDefault(name => !PlainName().IsMatch(name)) is { } odd)
        {
            throw new InvalidDataException(odd);
        }
    }

    // The reader of JSON lets null into lists.
    private static bool IsWhole(BackupTable? table) =>
        table is { Rows: >= 0 } && !table.Columns.Contains(null!) && !table.Key.Contains(null!)
        && table.Columns.DistinctBy(column => column.Name).Count() == table.Columns.Count
        && !table.Key.Except(table.Columns.Select(column => column.Name)).Any();

    /// <summary>What the manifest does not name is no backup's: somebody else put it there.</summary>
    private static void RequireOnlyItsParts(ZipArchive zip, BackupManifest manifest)
    {
        var parts = manifest.Tables.Select(WriteBackup.EntryOf).Append(WriteBackup.ManifestEntry).ToHashSet(StringComparer.Ordinal);
        var found = zip.Entries.Select(entry => entry.FullName).ToList();
        if (found.FirstOrDefault(name => !parts.Remove(name)) is { } strange)
        {
            throw new InvalidDataException(strange);
        }
    }

    private static T? Guarded<T>(Func<T?> read, BackupTable table)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw BackupException.Damaged(table.Name, exception);
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,62}$")]
    private static partial Regex PlainName();
}
