using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>tidu gap --plan P --unit U --indicator I --year Y: what is missing to a target, and who would close it.</summary>
public static class GapCommand
{
    /// <summary>Candidates with up to two conditions not met are listed, as on the screen.</summary>
    private const string UsualFailed = "0,1,2";

    private static readonly Option<string> Plan = new("--plan") { Description = Texts.Of("gap.plan"), Required = true };
    private static readonly Option<string> Indicator = new("--indicator") { Description = Texts.Of("gap.indicator"), Required = true };
    private static readonly Option<string?> Unit = new("--unit") { Description = Texts.Of("gap.unit") };
    private static readonly Option<string?> Year = new("--year") { Description = Texts.Of("gap.year") };
    private static readonly Option<string?> On = new("--on") { Description = Texts.Of("gap.on") };
    private static readonly Option<bool> All = new("--all") { Description = Texts.Of("gap.all") };
    private static readonly Option<string?> Xlsx = new("--xlsx") { Description = Texts.Of("gap.xlsx") };

    public static Command Create(CommandOptions options) => options.Command("gap", "gap", RunAsync, Plan, Unit, Indicator, Year, On, All, Xlsx);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var database = await context.OpenDatabaseAsync(cancel);
        var services = database.Services;
        var request = new GapRequest
        {
            Plan = context.Value(Plan),
            Indicator = context.Value(Indicator),
            Unit = context.Value(Unit),
            Year = context.Value(Year),
            On = context.Value(On),
            Failed = context.Value(All) ? null : UsualFailed,
        };
        var (question, problem) = await GapQuestion.OpenAsync(request, services.GetRequiredService<CountSource>(), services.GetRequiredService<ScopeSource>(), services.GetRequiredService<AuditTrail>(), cancel);
        if (question is null)
        {
            throw Failure(problem!);
        }

        return question.Title is null ? await WriteMoneyAsync(context, question, services, cancel) : await WriteAsync(context, question, request, services, cancel);
    }

    /// <summary>Indicators of money: by amount who has not reported, fell to nothing or fell.</summary>
    private static async Task<int> WriteMoneyAsync(CommandContext context, GapQuestion question, IServiceProvider services, CancellationToken cancel)
    {
        if (context.Value(Xlsx) is not null)
        {
            throw CommandException.Usage("gap-xlsx-amounts", ("indicator", question.Measure.Indicator));
        }

        var list = await services.GetRequiredService<ReadMoneyGap>().OfAsync(question, null, int.MaxValue, cancel);
        if (context.Json)
        {
            context.WriteJson(list);
            return 0;
        }

        context.Output.WriteLine(Texts.Of(
            "gap.money", ("unit", list.Unit), ("indicator", list.IndicatorName), ("year", list.Year), ("target", Show(list.Target)), ("actual", Show(list.Actual)), ("gap", Show(list.Gap)), ("measure", list.MeasureUnit)));
        foreach (var row in list.Rows)
        {
            context.Output.WriteLine(string.Join('\t', row.CreditCode, row.Name, row.Unit, Texts.Of($"pools.shortfall.{JsonSettings.CodeOf(row.State)}"), Show(row.Amount)));
        }

        return 0;
    }

    private static async Task<int> WriteAsync(CommandContext context, GapQuestion question, GapRequest request, IServiceProvider services, CancellationToken cancel)
    {
        var list = await GetGap.ListAsync(
            question, GapFilter.Of(request), 0, int.MaxValue, services.GetRequiredService<ReadGap>(), services.GetRequiredService<ExplainGap>(), services.GetRequiredService<TiduDb>(), cancel);
        if (context.Value(Xlsx) is { } path)
        {
            await File.WriteAllBytesAsync(path, WorkbookWriter.Write(GapWorkbook.Of(list, CurrentUser.LocalOperatorName, ChinaTime.Now(services.GetRequiredService<TimeProvider>()))), cancel);
            await services.GetRequiredService<AuditTrail>().RecordDoneAsync(AuditActions.Export, "gap-list", $"{list.Plan}/{list.Indicator}/{list.UnitId}/{list.Year}", new { rows = list.Candidates.Count, contacts = true });
            context.Hint("gap.written", ("file", path), ("count", list.Candidates.Count));
        }

        if (context.Json)
        {
            context.WriteJson(list);
        }
        else if (context.Value(Xlsx) is null)
        {
            WriteTable(context.Output, list);
        }

        return 0;
    }

    private static void WriteTable(TextWriter output, GapList list)
    {
        output.WriteLine(Texts.Of(
            "gap.equation", ("unit", list.Unit), ("indicator", list.IndicatorName), ("year", list.Year), ("on", list.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("target", Show(list.Target)), ("valid", list.Valid),
            ("losses", list.ExpectedLosses), ("pipeline", list.Pipeline), ("gap", Show(list.Gap)), ("demo", list.Demo ? MonitoringTexts.DemoSource : "")));
        output.WriteLine(string.Join('\t', Texts.Of("gap.columns").Split('|')));
        foreach (var row in list.Candidates)
        {
            output.WriteLine(string.Join('\t', row.CreditCode, row.Name, row.Unit, GapWorkbook.StateOf(row), GapWorkbook.MissingOf(row), GapWorkbook.NeedsOf(row), Texts.Of($"pools.confidence.{row.Confidence}")));
        }
    }

    private static string Show(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? Texts.Of("board.no-number");

    private static CommandException Failure(ProblemHttpResult problem)
    {
        var extensions = problem.ProblemDetails.Extensions;
        var parameters = extensions.TryGetValue("params", out var value) && value is IReadOnlyDictionary<string, object?> named ? named : new Dictionary<string, object?>();
        return CommandException.Usage((string)extensions["code"]!, [.. parameters.Select(pair => (pair.Key, pair.Value))]);
    }
}
