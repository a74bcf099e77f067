using System.Security.Cryptography;
using System.Text;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Reads the packs from their folder.</summary>
public static class PackFolder
{
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

    /// <summary>The pack files below a folder, in order of their paths, named relative to <paramref name="root"/>.</summary>
    public static IReadOnlyList<PackFile> Files(string folder, string root)
    {
        if (!Directory.Exists(folder))
        {
            throw new EnvironmentException("packs-missing", new Dictionary<string, object?> { ["folder"] = folder });
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new PackFile(Path.GetRelativePath(root, path), File.ReadAllBytes(path))),
        ];
    }
}
