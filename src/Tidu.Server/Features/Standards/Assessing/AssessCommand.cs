using System.CommandLine;
using System.Globalization;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>tidu assess STANDARD FACTS: a verdict, points and gaps for every row of a file of facts.</summary>
public static class AssessCommand
{
    private static readonly StandardChoice Choice = new();

    private static readonly Argument<string> Facts = new("FACTS") { Description = Texts.Of("assess.facts") };

    private static readonly Option<string?> Out = new("--out", "-o") { Description = Texts.Of("assess.out"), HelpName = "FILE" };

    private static readonly Option<string?> Report = new("--report") { Description = Texts.Of("assess.report"), HelpName = "FILE" };

    private static readonly Option<string?> Explain = new("--explain") { Description = Texts.Of("assess.explain"), HelpName = "CODE" };

    private static readonly Option<string[]> WhatIf = new("--what-if") { Description = Texts.Of("assess.what-if"), HelpName = "PARAMETER=NUMBER" };

    public static Command Create(CommandOptions options) =>
        options.Command("assess", "assess", RunAsync, Choice.Standard, Facts, Choice.AsOf, Choice.Kind, Choice.Jurisdiction, Out, Report, Explain, WhatIf);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var overrides = Overrides(context.Value(WhatIf) ?? []);
        var standard = Choice.Compile(context, overrides);
        var inForce = overrides.Count == 0 ? null : Choice.Compile(context);
        var path = context.Value(Facts)!;
        using var file = FactsFile.Open(path);
        var header = FactsHeader.Read(file.ReadHeader(path), Assessment.InputsOf(standard, inForce));
        if (header.CodeColumn < 0)
        {
            throw CommandException.Input("facts-no-code", ("path", path), ("columns", string.Join(' ', header.Names.Take(20))));
        }
        using var report = OpenReport(context);
        foreach (var problem in header.Problems)
        {
            report.Add(problem);
        }
        if (context.Value(Explain) is { } code)
        {
            return new ExplainRow(context, standard, PackFolder.Read(context.Settings.PacksFolder).Standards.Facts).Run(file, header, report, path, code);
        }
        var run = new AssessRun(new Assessment(standard, inForce, header), file, report, context.Json ? null : context.Error);
        await WriteAsync(context, run, ResultHeader(standard, inForce, header), path, cancel);
        new AssessSummary(standard, run, report, overrides, header).Say(context, context.Value(Out), context.Value(Report));
        return report.Problems > 0 ? 1 : 0;
    }

    private static string ResultHeader(CompiledStandard standard, CompiledStandard? inForce, FactsHeader header) => new Assessment(standard, inForce, header).ResultHeader + "\n";

    private static async Task WriteAsync(CommandContext context, AssessRun run, string header, string facts, CancellationToken cancel)
    {
        if (context.Value(Out) is { } path)
        {
            await using var result = ResultFile.Create(path, facts);
            await result.WriteAsync(System.Text.Encoding.UTF8.GetBytes(header));
            await run.RunAsync(result.WriteAsync, cancel);
            await result.KeepAsync();
            return;
        }
        if (context.Json)
        {
            await run.RunAsync(_ => ValueTask.CompletedTask, cancel);
            return;
        }
        await context.Output.WriteAsync(header);
        await run.RunAsync(rows => new ValueTask(context.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(rows.Span))), cancel);
    }

    private static FactsReport OpenReport(CommandContext context)
    {
        var path = context.Value(Report);
        try
        {
            return new FactsReport(context.Json ? null : context.Error, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-writable", ("path", path), ("detail", exception.Message));
        }
    }

    private static Dictionary<string, decimal> Overrides(IEnumerable<string> given)
    {
        var overrides = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !decimal.TryParse(parts[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                throw CommandException.Usage("bad-what-if", ("value", text));
            }
            overrides[parts[0]] = number;
        }
        return overrides;
    }
}
