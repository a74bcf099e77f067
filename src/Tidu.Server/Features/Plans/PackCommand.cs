using System.CommandLine;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>tidu pack check PATH: problems of the files (exit code 1) and findings about the plans in them (exit code 0).</summary>
public static class PackCommand
{
    private static readonly Argument<string> FolderOrFile = new("PATH") { Description = Texts.Of("pack.path") };

    public static Command Create(CommandOptions options) =>
        CommandOptions.Group("pack", "pack", options.Command("check", "pack.check", CheckAsync, FolderOrFile));

    private static Task<int> CheckAsync(CommandContext context, CancellationToken cancel)
    {
        var files = FilesAt(context.Value(FolderOrFile)!);
        var reading = PackReader.Read(files, Dictionaries(context.Settings.PacksFolder));
        var checkedFiles = files.Select(file => file.Path).ToHashSet();
        var plans = reading.Packs.Plans.Where(plan => checkedFiles.Contains(plan.File)).Select(plan => plan.Id).ToHashSet();
        var findings = reading.Problems.Count > 0 ? [] : PlanFindings.Find(reading.Packs).Where(finding => plans.Contains(finding.Plan)).ToList();
        if (context.Json)
        {
            context.WriteJson(new { reading.Problems, Findings = findings });
        }
        else
        {
            WriteText(context.Output, files.Count, reading.Problems, findings);
        }

        return Task.FromResult(reading.Problems.Count > 0 ? 1 : 0);
    }

    /// <summary>The pack files at a path, named as the caller wrote it.</summary>
    /// <exception cref="CommandException">path-not-found, no-packs-found or file-not-readable, exit code 2</exception>
    private static List<PackFile> FilesAt(string path)
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

    /// <summary>The program's own packs, to which the checked ones may refer; nothing where there are none.</summary>
    private static PackSet Dictionaries(string folder) =>
        Directory.Exists(folder) ? PackReader.Read(PackFolder.Files(folder, folder)).Packs : PackSet.Empty;

    private static void WriteText(TextWriter output, int files, IReadOnlyList<PackProblem> problems, IReadOnlyList<Finding> findings)
    {
        foreach (var problem in problems)
        {
            output.WriteLine($"{problem.File}:{problem.Line}:{problem.Column}: {problem.Code}: {problem.Message}");
        }

        foreach (var finding in findings)
        {
            output.WriteLine($"[{Texts.Of("severity." + PlanCodes.Of(finding.Severity))}] {finding.Plan} {finding.Code}: {finding.Message}");
        }

        output.WriteLine(Texts.Of("pack.summary", ("files", files), ("problems", problems.Count), ("findings", findings.Count)));
    }
}
