using Tidu.Engine.Packs;

namespace Tidu.Engine.Tests.Packs;

/// <summary>The packs of this repository, read once.</summary>
internal static class RealPacks
{
    private static readonly Lazy<PackReading> LazyReading = new(() => PackReader.Read(Files()));

    public static PackReading Reading => LazyReading.Value;

    /// <summary>The repository's root, found above the tests' output.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Tidu.slnx")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Tidu.slnx.");
            }
            return folder.FullName;
        }
    }

    public static IReadOnlyList<PackFile> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "packs"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PackFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllBytes(path)))];
}
