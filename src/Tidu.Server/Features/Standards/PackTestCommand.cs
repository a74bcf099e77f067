using System.CommandLine;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards.Cases;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>tidu pack test PATH: runs the cases of rule packs, each alone and inside a shuffled population; exit code 1 where one fails.</summary>
public static class PackTestCommand
{
    private static readonly Argument<string> FolderOrFile = new("PATH") { Description = Texts.Of("pack.path") };

    public static Command Create(CommandOptions options) => options.Command("test", "pack.test", RunAsync, FolderOrFile);

    private static Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var path = context.Value(FolderOrFile)!;
        var files = PackFolder.At(path);
        var reading = PackReader.Read(files, PackFolder.Dictionaries(context.Settings.PacksFolder));
        if (reading.Problems is [var first, ..])
        {
            throw CommandException.Input(
                "packs-have-problems", ("count", reading.Problems.Count), ("first", $"{first.File}:{first.Line}:{first.Column} {first.Message}"));
        }

        if (reading.Packs.Standards.Cases.Count == 0)
        {
            throw CommandException.Usage("no-cases-found", ("path", path));
        }

        var results = CaseRunner.Run(reading.Packs.Standards);
        if (context.Json)
        {
            WriteJson(context, results);
        }
        else
        {
            WriteText(context.Output, results);
        }

        return Task.FromResult(results.Any(result => result.Failures.Count > 0) ? 1 : 0);
    }

    private static void WriteJson(CommandContext context, IReadOnlyList<CasePackResult> results) => context.WriteJson(new
    {
        Packs = results.Select(result => new
        {
            result.Pack.File,
            result.Pack.Standard,
            result.Pack.Version,
            result.Pack.Jurisdiction,
            Cases = result.Pack.Cases.Count,
            Failures = result.Failures.Select(failure => new { failure.Case.Name, failure.Case.Place.Line, failure.InPopulation, failure.Message }),
        }),
    });

    private static void WriteText(TextWriter output, IReadOnlyList<CasePackResult> results)
    {
        foreach (var result in results)
        {
            var failed = result.Failures.Select(failure => failure.Case).Distinct().Count();
            output.WriteLine(Texts.Of(
                failed == 0 ? "pack.cases-passed" : "pack.cases-failed",
                ("standard", result.Pack.Jurisdiction is { } division ? $"{result.Pack.Standard} {division}" : result.Pack.Standard), ("version", result.Pack.Version), ("cases", result.Pack.Cases.Count), ("failed", failed)));
            foreach (var failure in result.Failures)
            {
                output.WriteLine($"  {result.Pack.File}:{failure.Case.Place.Line}: {failure.Case.Name}: {failure.Message}");
            }
        }

        var all = results.Sum(result => result.Pack.Cases.Count);
        var wrong = results.Sum(result => result.Failures.Select(failure => failure.Case).Distinct().Count());
        output.WriteLine(Texts.Of("pack.cases-summary", ("files", results.Count), ("cases", all), ("failed", wrong)));
    }
}
