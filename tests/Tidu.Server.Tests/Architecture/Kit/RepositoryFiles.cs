namespace Tidu.Server.Tests.Architecture.Kit;

/// <summary>The files of this checkout that people wrote: no build output, no packages, no lock files, no local data.</summary>
public static class RepositoryFiles
{
    private static readonly HashSet<string> SkippedFolders =
        new(["bin", "obj", "node_modules", "wwwroot", ".git", ".tidu", ".vs", ".idea", "TestResults", "dist", "BenchmarkDotNet.Artifacts"], StringComparer.Ordinal);

    private static readonly HashSet<string> TextExtensions =
        new([".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".md", ".ts", ".tsx", ".mjs", ".css", ".html", ".yaml", ".yml", ".sh", ".txt", ".csv", ".svg", ""], StringComparer.Ordinal);

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Walk(Root).Order(StringComparer.Ordinal).Select(ReadFile)]);

    public static IReadOnlyList<SourceFile> All => Read.Value;

    public static SourceFile One(string path) => All.Single(file => file.Path == path);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Tidu.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file);
            if (TextExtensions.Contains(Path.GetExtension(file)) && !name.EndsWith("lock.json", StringComparison.Ordinal) && name != ".git")
            {
                yield return file;
            }
        }

        var below = Directory.EnumerateDirectories(folder).Where(each => !SkippedFolders.Contains(Path.GetFileName(each)));
        foreach (var file in below.SelectMany(Walk))
        {
            yield return file;
        }
    }

    private static SourceFile ReadFile(string path) =>
        new(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
}
