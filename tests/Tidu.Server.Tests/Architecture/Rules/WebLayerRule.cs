using System.Text.RegularExpressions;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 4: in the web app, shared knows nobody, features know shared, app knows both.</summary>
public static partial class WebLayerRule
{
    /// <summary>Lowest first. Locales are texts alone; testing is for tests.</summary>
    private static readonly string[] Layers = ["locales", "shared", "features", "app"];

    public static HouseRule Rule { get; } = new("web layers point one way", Upward,
        Plant.File("shared imports a feature", "web/src/shared/ui/Card.tsx", "import { rows } from \"../../features/board/rows\";"),
        Plant.File("a feature imports app, by the alias", "web/src/features/board/Board.tsx", "import { theme } from \"@/app/theme\";"),
        Plant.File("a feature loads app lazily", "web/src/features/board/Board.tsx", "const page = import('../../app/Shell');"),
        Plant.File("locales import shared", "web/src/locales/zh-CN/board.ts", "export { x } from \"../../shared/x\";"));

    private static IEnumerable<Violation> Upward(IReadOnlyList<SourceFile> files) =>
        from file in files.WebSource()
        where !file.IsTest()
        let own = Array.IndexOf(Layers, file.Path.Split('/')[2])
        where own >= 0
        from import in Imports().Matches(file.Text)
        let target = Target(file.Path, import.Groups["path"].Value)
        where Array.IndexOf(Layers, target) > own && !IsTypeOfContract(file, import.Value)
        select new Violation(file.Path, file.Text[..import.Index].Count(letter => letter == '\n') + 1, $"{Layers[own]} imports {target}");

    private static string Target(string path, string import)
    {
        var root = import.StartsWith("@/", StringComparison.Ordinal) ? "web/src/" + import[2..] : Path.GetDirectoryName(path) + "/" + import;
        var full = import[0] is '@' or '.' ? Path.GetFullPath("/" + root).Split('/') : [];
        return full is ["", "web", "src", var layer, ..] ? layer : "";
    }

    /// <summary>Locales may take the types of the HTTP contract, so that the compiler finds a missing text.</summary>
    private static bool IsTypeOfContract(SourceFile file, string import) =>
        file.IsUnder("web/src/locales/") && import.StartsWith("import type", StringComparison.Ordinal) && import.Contains("shared/api/", StringComparison.Ordinal);

    [GeneratedRegex("""(?:import|export)\b[^;"'`]*?\bfrom\s*["'](?<path>[^"']+)["']|\bimport\s*\(?\s*["'`](?<path>[^"'`]+)["'`]""")]
    private static partial Regex Imports();
}
