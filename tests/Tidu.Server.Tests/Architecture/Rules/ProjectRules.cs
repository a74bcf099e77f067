using System.Xml.Linq;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 8: warnings are errors, nullable on, versions in one place, lock files committed.</summary>
public static class ProjectRules
{
    private const string Props = "Directory.Build.props";

    private static readonly (string Name, string Value)[] Required =
        [("TreatWarningsAsErrors", "true"), ("Nullable", "enable"), ("RestorePackagesWithLockFile", "true")];

    public static HouseRule Settings { get; } = new("warnings are errors, nullable is on", WeakSettings,
        Plant.File("warnings let through", Props, "<Project><PropertyGroup><Nullable>enable</Nullable><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>"),
        Plant.File("a project that opts out", "src/A/A.csproj", "<Project><PropertyGroup><Nullable>disable</Nullable></PropertyGroup></Project>"));

    public static HouseRule Versions { get; } = new("package versions stand in Directory.Packages.props", LocalVersions,
        Plant.File("a version in a project", "src/A/A.csproj", "<Project><ItemGroup><PackageReference Include=\"X\" Version=\"1.0.0\" /></ItemGroup></Project>"),
        Plant.File("an override", "src/A/A.csproj", "<Project><ItemGroup><PackageReference Include=\"X\" VersionOverride=\"1.0.0\" /></ItemGroup></Project>"));

    public static HouseRule LockFiles { get; } = new("every project has its lock file", MissingLockFiles,
        Plant.File("a project without one", "src/Planted/Planted.csproj", "<Project />"),
        Plant.File("a web folder without one", "planted/package.json", "{}"));

    private static IEnumerable<Violation> WeakSettings(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Path == Props || file.Extension == ".csproj"
        let document = XDocument.Parse(file.Text)
        from setting in Required
        let values = document.Descendants(setting.Name).Select(element => element.Value).ToList()
        where values.Any(value => value != setting.Value) || (file.Path == Props && values is [])
        select new Violation(file.Path, 1, $"{setting.Name} must be {setting.Value}");

    private static IEnumerable<Violation> LocalVersions(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Extension is ".csproj" or ".targets"
        from reference in XDocument.Parse(file.Text).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select new Violation(file.Path, 1, $"the version of {reference.Attribute("Include")?.Value} belongs in Directory.Packages.props");

    private static IEnumerable<Violation> MissingLockFiles(IReadOnlyList<SourceFile> files) =>
        from file in files
        let name = file.Extension == ".csproj" ? "packages.lock.json" : file.Path.EndsWith("/package.json", StringComparison.Ordinal) ? "package-lock.json" : null
        where name is not null
        let lockFile = Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(file.Path)!, name)
        where !File.Exists(lockFile)
        select new Violation(file.Path, 1, $"no {name} beside it: restore and commit it");
}
