using System.CommandLine;
using System.Globalization;
using System.Text;
using Tidu.Engine.Populations.Synthetic;
using Tidu.Engine.Populations.Synthetic.Regions;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Features.Enterprises.Demo;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>tidu population generate: a file of facts of enterprises that do not exist, or the lists of a region's. The same words give the same bytes on every machine.</summary>
public static class PopulationCommand
{
    private static readonly Option<int?> Count = new("--count") { Description = Texts.Of("population.count"), HelpName = "N" };

    private static readonly Option<long> Seed = new("--seed") { Description = Texts.Of("population.seed"), HelpName = "S", Required = true };

    private static readonly Option<string> Out = new("--out", "-o") { Description = Texts.Of("population.out"), HelpName = "FILE", Required = true };

    private static readonly Option<string> Region = new("--region") { Description = Texts.Of("population.region"), HelpName = "ID" };

    private static readonly Option<string> Standards =
        new("--standards") { Description = Texts.Of("population.standards"), HelpName = "A,B", DefaultValueFactory = _ => "tech-sme,high-tech-enterprise" };

    private static readonly Option<string> AsOf = new("--as-of") { Description = Texts.Of("population.as-of"), HelpName = "DATE", DefaultValueFactory = _ => "2026-06-15" };

    public static Command Create(CommandOptions options) =>
        CommandOptions.Group("population", "population", options.Command("generate", "population.generate", RunAsync, Count, Region, Seed, Out, Standards, AsOf));

    private static Task<int> RunAsync(CommandContext context, CancellationToken cancel) =>
        context.Value(Region) is { } region ? RegionAsync(context, region, cancel) : FactsAsync(context, cancel);

    /// <summary>The three lists of a region's enterprises in a folder.</summary>
    private static async Task<int> RegionAsync(CommandContext context, string id, CancellationToken cancel)
    {
        var packs = PackFolder.Read(context.Settings.PacksFolder);
        var region = packs.FindRegion(id) ?? throw CommandException.Usage("unknown-region", ("id", id), ("known", string.Join(' ', packs.Regions.Select(each => each.Id))));
        var (day, last, path) = (Day(context), SyntheticRegion.LastDay(region), context.Value(Out)!);
        if (day < SyntheticRegion.FirstDay || day > last)
        {
            throw CommandException.Usage("region-day", ("value", Iso(day)), ("first", Iso(SyntheticRegion.FirstDay)), ("last", Iso(last)));
        }

        try
        {
            var count = await new RegionFiles(packs, region, context.Value(Seed), day).WriteAsync(path, cancel);
            context.Hint("population.region-done", ("count", count), ("region", region.Title), ("folder", path));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-writable", ("path", path), ("detail", exception.Message));
        }
    }

    private static async Task<int> FactsAsync(CommandContext context, CancellationToken cancel)
    {
        var count = context.Value(Count) ?? throw CommandException.Usage("population-of-what");
        var path = context.Value(Out)!;
        if (count is < 0 or > SyntheticPopulation.MaximumRows)
        {
            throw CommandException.Usage("bad-count", ("value", count), ("most", SyntheticPopulation.MaximumRows));
        }

        var lines = SyntheticPopulation.Lines(Compiled(context), count, context.Value(Seed));
        try
        {
            await WriteAsync(path, lines, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-writable", ("path", path), ("detail", exception.Message));
        }

        context.Hint("population.done", ("count", count), ("file", path));
        return 0;
    }

    /// <summary>The file takes its name when it is whole.</summary>
    private static async Task WriteAsync(string path, IEnumerable<string> lines, CancellationToken cancel)
    {
        var partial = path + ".partial";
        try
        {
            await using (var writer = new StreamWriter(partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" })
            {
                foreach (var line in lines)
                {
                    cancel.ThrowIfCancellationRequested();
                    await writer.WriteLineAsync(line);
                }
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static List<CompiledStandard> Compiled(CommandContext context)
    {
        var day = Day(context);
        var standards = PackFolder.Read(context.Settings.PacksFolder).Standards;
        return [.. context.Value(Standards)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => Compiled(standards, id, day))];
    }

    private static DateOnly Day(CommandContext context) =>
        DateOnly.TryParseExact(context.Value(AsOf), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw CommandException.Usage("bad-date", ("value", context.Value(AsOf)));

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static CompiledStandard Compiled(StandardSet standards, string id, DateOnly day)
    {
        var found = standards.Resolve(id, day, ApplicationKind.New);
        return found.Version is { } version ? StandardCompiler.Compile(version, day, ApplicationKind.New)
            : found.Obstacle == ResolutionObstacle.UnknownStandard ? throw CommandException.Usage("unknown-standard", ("id", id), ("known", string.Join(' ', standards.Ids)))
            : throw CommandException.Usage("no-version", ("id", id), ("on", day.ToString("O", CultureInfo.InvariantCulture)), ("kind", "new"), ("why", found.Explain(id, day, ApplicationKind.New)));
    }
}
