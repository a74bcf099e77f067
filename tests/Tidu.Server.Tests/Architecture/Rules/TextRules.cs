using System.Text.RegularExpressions;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>What no file of the repository may hold.</summary>
public static partial class TextRules
{
    private const string Self = "tests/Tidu.Server.Tests/Architecture/Rules/TextRules.cs";

    public static HouseRule ForeignPaths { get; } = new("nothing names a machine's paths or files outside the repository", PathsElsewhere,
        Plant.File("a home folder", "docs/guide.md", "Run /home/someone/tidu."),
        Plant.File("the administrator's home", "src/Tidu.Server/A.cs", "var p = \"/root/data\";"),
        Plant.File("a folder beside the repository", "packs/plans/a.yaml", "source: ../shared/policy/a.txt"),
        Plant.File("a drive", "README.md", "C:\\Users\\someone"));

    public static HouseRule Unfinished { get; } = new("a TODO names its issue", UnfinishedWithoutIssue,
        Plant.File("a bare note", "src/Tidu.Server/A.cs", "// TODO later"),
        Plant.File("another word for it", "web/src/app/a.ts", "// FIXME"));

    public static HouseRule Links { get; } = new("links in documents lead to a file", DeadLinks,
        Plant.File("a page that is not there", "docs/planted.md", "See [the page](decisions/9999-nothing.md)."),
        Plant.File("a picture that is not there", "README.md", "![A picture](docs/images/nothing.png)"));

    private static IEnumerable<Violation> DeadLinks(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Extension == ".md"
        from match in Link().Matches(file.Text)
        let target = Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(file.Path)!, match.Groups["path"].Value)
        where !Path.Exists(target)
        select new Violation(file.Path, file.Text[..match.Index].Count(letter => letter == '\n') + 1, $"{match.Groups["path"].Value} does not exist");

    private static IEnumerable<Violation> PathsElsewhere(IReadOnlyList<SourceFile> files) =>
        from file in files
        where !file.IsUnder("tests/")
        from violation in Found(file, ElsewherePath(), "a path of one machine")
        select violation;

    private static IEnumerable<Violation> UnfinishedWithoutIssue(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Path != Self && file.Extension is not ".md"
        from violation in Found(file, Todo(), "unfinished work needs an issue number: TODO(#12)")
        select violation;

    private static IEnumerable<Violation> Found(SourceFile file, Regex pattern, string message) =>
        from match in pattern.Matches(file.Text)
        select new Violation(file.Path, file.Text[..match.Index].Count(letter => letter == '\n') + 1, $"{match.Value}: {message}");

    [GeneratedRegex(@"(?<![\w.])/(?:home|root|work|Users)/\w+|\b[A-Za-z]:\\Users\\|(?:^|[\s""'(`/])shared/(?:design|policy|standards|hooks)\b")]
    private static partial Regex ElsewherePath();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:TODO(?!\(#\d+\))|FIXME|XXX(?=[:\s])|HACK)\b")]
    private static partial Regex Todo();
}
