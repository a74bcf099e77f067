using Tidu.Engine.Packs;

namespace Tidu.Engine.Tests.Packs;

/// <summary>The packs of this repository, read once.</summary>
internal static class RealPacks
{
    private static readonly Lazy<PackReading> LazyReading = new(() => PackReader.Read(Files()));

    public static PackReading Reading => LazyReading.Value;

    public static IReadOnlyList<PackFile> Files()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Tidu.slnx")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Tidu.slnx.");
        }
        return [.. Directory.EnumerateFiles(Path.Combine(root.FullName, "packs"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PackFile(Path.GetRelativePath(root.FullName, path).Replace('\\', '/'), File.ReadAllBytes(path)))];
    }
}
