using System.CommandLine;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>tidu pack check PATH: problems of the files (exit code 1) and findings about the plans in them (exit code 0).</summary>
public static class PackCheckCommand
{
    private static readonly Argument<string> FolderOrFile = new("PATH") { Description = Texts.Of("pack.path") };

    public static Command Create(CommandOptions options) => options.Command("check", "pack.check", CheckAsync, FolderOrFile);

    private static Task<int> CheckAsync(CommandContext context, CancellationToken cancel)
    {
        var files = PackFolder.At(context.Value(FolderOrFile)!);
        var reading = PackReader.Read(files, PackFolder.Dictionaries(context.Settings.PacksFolder));
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
