using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 10: the commands in the README are the ones CI runs. CI reads them from README.md and has none of its own.</summary>
public static class CommandRule
{
    private const string Ci = ".ci/run";

    private static readonly string[] Readmes = ["README.md", "README.zh-CN.md"];

    public static HouseRule Rule { get; } = new("CI runs the commands of the README", Differences,
        new Plant("two languages, two commands", new("README.md", "```sh\ndotnet test\n```"), new("README.zh-CN.md", "```sh\ndotnet test -v q\n```")),
        Plant.File("CI with a test command of its own", Ci, "readme_command 1\nreadme_command 2\ndotnet test -c Release"),
        Plant.File("CI with a demo of its own", Ci, "readme_command 1\nreadme_command 2\ntidu demo --port 1"),
        Plant.File("CI that skips one", Ci, "bash -c \"$(readme_command 2)\""));

    private static IEnumerable<Violation> Differences(IReadOnlyList<SourceFile> files)
    {
        var commands = files.Where(file => Readmes.Contains(file.Path)).Select(file => (file.Path, Text: string.Join('\n', Commands(file)))).ToList();
        foreach (var (path, _) in commands.Where(command => command.Text != commands[0].Text || command.Text.Length == 0))
        {
            yield return new Violation(path, 1, $"its commands are not those of {commands[0].Path}");
        }

        foreach (var violation in files.Where(file => file.Path == Ci).SelectMany(OwnCommands))
        {
            yield return violation;
        }
    }

    /// <summary>The lines of the first block of shell commands.</summary>
    private static IEnumerable<string> Commands(SourceFile readme) =>
        readme.Lines.SkipWhile(line => line != "```sh").Skip(1).TakeWhile(line => line != "```");

    private static IEnumerable<Violation> OwnCommands(SourceFile script)
    {
        string[] needed = ["$(readme_command 1)", "$(readme_command 2)"];
        string[] own = ["dotnet test", "dotnet run", "demo --"];
        return needed.Where(call => !script.Text.Contains(call, StringComparison.Ordinal)).Select(call => new Violation(script.Path, 1, $"does not run {call}"))
            .Concat(own.Where(text => script.Text.Contains(text, StringComparison.Ordinal)).Select(text => new Violation(script.Path, 1, $"{text}: take the command from the README")));
    }
}
