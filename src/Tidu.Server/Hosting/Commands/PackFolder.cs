using System.Security.Cryptography;
using System.Text;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Reads the packs from their folder.</summary>
public static class PackFolder
{
    /// <summary>The folder of a standard that holds its cases: many, and needed only to test the standard.</summary>
    private const string Cases = "cases";

    /// <summary>All packs, without problems.</summary>
    /// <exception cref="EnvironmentException">packs-missing</exception>
    /// <exception cref="CommandException">packs-have-problems, exit code 1</exception>
    public static PackSet Read(string folder)
    {
        var reading = PackReader.Read(Files(folder, folder));
        return reading.Problems is [var first, ..]
            ? throw CommandException.Input(
                "packs-have-problems", ("count", reading.Problems.Count), ("first", $"{first.File}:{first.Line}:{first.Column} {first.Message}"))
            : reading.Packs;
    }

    /// <summary>SHA-256 over names and contents of all pack files, hexadecimal: tells whether anything has changed.</summary>
    public static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder, folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The pack files below a folder but not those of cases, in order of their paths, named relative to <paramref name="root"/>.</summary>
    public static IReadOnlyList<PackFile> Files(string folder, string root)
    {
        if (!Directory.Exists(folder))
        {
            throw new EnvironmentException("packs-missing", new Dictionary<string, object?> { ["folder"] = folder });
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) != Cases)
                .Order(StringComparer.Ordinal)
                .Select(path => new PackFile(Path.GetRelativePath(root, path), File.ReadAllBytes(path))),
        ];
    }

    /// <summary>The pack files at a path, those of cases included, named as the caller wrote it.</summary>
    /// <exception cref="CommandException">path-not-found, no-packs-found or file-not-readable, exit code 2</exception>
    public static IReadOnlyList<PackFile> At(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw CommandException.Usage("path-not-found", ("path", path));
        }

        try
        {
            var names = File.Exists(path)
                ? [path]
                : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(name => Path.GetExtension(name) is ".yaml" or ".yml")
                    .Order(StringComparer.Ordinal)
                    .ToList();
            return names.Count > 0
                ? [.. names.Select(name => new PackFile(name.Replace('\\', '/'), File.ReadAllBytes(name)))]
                : throw CommandException.Usage("no-packs-found", ("path", path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-readable", ("path", path), ("detail", exception.Message));
        }
    }

    /// <summary>The program's own packs, to which checked ones may refer; nothing where there are none.</summary>
    public static PackSet Dictionaries(string folder) =>
        Directory.Exists(folder) ? PackReader.Read(Files(folder, folder)).Packs : PackSet.Empty;
}
