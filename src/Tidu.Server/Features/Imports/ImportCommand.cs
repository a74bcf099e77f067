using System.CommandLine;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Imports;

/// <summary>tidu import KIND FILE: checks a file and imports it. 0 everything imported, 1 rows or the file refused, 2 wrong usage, 3 environment.</summary>
public static class ImportCommand
{
    private static readonly Argument<string> File = new("file") { Description = Texts.Of("import.file"), HelpName = "FILE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = Texts.Of("import.dry-run") };
    private static readonly Option<string?> Report = new("--report") { Description = Texts.Of("import.report"), HelpName = "OUT.xlsx" };
    private static readonly Option<bool> GoodRows = new("--good-rows") { Description = Texts.Of("import.good-rows") };
    private static readonly Option<string?> Reason = new("--reason") { Description = Texts.Of("import.reason") };
    private static readonly Option<string?> Source = new("--source") { Description = Texts.Of("import.source") };
    private static readonly Option<string?> State = new("--state") { Description = Texts.Of("import.state") };
    private static readonly Option<string?> Indicator = new("--indicator") { Description = Texts.Of("import.indicator") };
    private static readonly Option<string?> Period = new("--period") { Description = Texts.Of("import.period") };
    private static readonly Option<string?> Plan = new("--plan") { Description = Texts.Of("import.plan") };

    private static readonly Option<string?> Parent = new("--parent") { Description = Texts.Of("import.parent") };
    private static readonly Option<string?> Unit = new("--unit") { Description = Texts.Of("import.default-unit") };
    private static readonly Option<string?> FactSource = new("--fact-source") { Description = Texts.Of("import.fact-source") };
    private static readonly Option<DateOnly?> SourceDate = new("--source-date") { Description = Texts.Of("import.source-date") };
    private static readonly Option<string?> Title = new("--title") { Description = Texts.Of("import.title") };
    private static readonly Option<string?> MoneyUnit = new("--money-unit") { Description = Texts.Of("import.money-unit") };
    private static readonly Option<string?> Newcomers = new("--newcomers") { Description = Texts.Of("import.newcomers") };
    private static readonly Option<string?> Month = new("--month") { Description = Texts.Of("import.month") };

    /// <summary>The command with one below it for each kind.</summary>
    public static Command Create(CommandOptions options) => CommandOptions.Group(
        "import",
        "import",
        options.Command("observations", "import.observations", (context, cancel) => RunAsync(context, ImportKind.Observations, cancel), File, DryRun, Report, GoodRows, Reason, Source, State, Indicator, Period, Plan),
        options.Command(
            "enterprises", "import.enterprises", (context, cancel) => RunAsync(context, ImportKind.Enterprises, cancel), File, DryRun, Report, GoodRows, Reason, Source, SourceDate, FactSource, Unit, Title, MoneyUnit, Newcomers, Month),
        options.Command("units", "import.units", (context, cancel) => RunAsync(context, ImportKind.Units, cancel), File, DryRun, Report, GoodRows, Reason, Parent),
        options.Command("targets", "import.targets", (context, cancel) => RunAsync(context, ImportKind.Targets, cancel), File, DryRun, Report, GoodRows, Reason, Plan, Indicator),
        options.Command("tasks", "import.tasks", (context, cancel) => RunAsync(context, ImportKind.Tasks, cancel), File, DryRun, Report, GoodRows, Reason, Plan));

    private static async Task<int> RunAsync(CommandContext context, ImportKind kind, CancellationToken cancel)
    {
        var path = Path.GetFullPath(context.Value(File)!);
        if (!System.IO.File.Exists(path))
        {
            throw CommandException.Usage("file-not-found", ("file", path));
        }

        await using var database = await context.OpenDatabaseAsync(cancel);
        await SayWhatWasLeftAsync(context, database, cancel);
        var run = database.Services.GetRequiredService<CommandImport>();
        var order = new ImportOrder(kind, path, Options(context), context.Value(DryRun), context.Value(GoodRows) ? ImportMode.GoodRows : ImportMode.AllOrNothing, ReportPath(context, path));
        var result = await run.RunAsync(order, cancel);
        if (context.Json)
        {
            context.WriteJson(result);
        }
        else
        {
            ImportSummary.Write(context, result, order);
        }

        return result.Problem is null && result.RowsBad == 0 ? 0 : 1;
    }

    private static string? ReportPath(CommandContext context, string source)
    {
        var path = context.Value(Report) is { Length: > 0 } given ? Path.GetFullPath(given) : null;
        return path != source ? path : throw CommandException.Usage("report-is-source", ("file", path));
    }

    /// <summary>An earlier import that died in the middle is named before anything else happens.</summary>
    private static async Task SayWhatWasLeftAsync(CommandContext context, CommandDatabase database, CancellationToken cancel)
    {
        var now = database.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var folders = database.Services.GetRequiredService<ImportFolders>();
        foreach (var job in await LeftJobs.MarkInterruptedAsync(database.Db, folders, database.Services.GetRequiredService<ImportQueue>(), now, cancel))
        {
            context.Hint("import.left", ("file", job.FileName), ("at", job.CreatedAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));
        }

        await LeftJobs.RemoveOldAsync(database.Db, folders, now, cancel);
    }

    private static ImportOptions Options(CommandContext context) => new()
    {
        Source = context.Value(Source),
        State = ReadState(context.Value(State)),
        Indicator = context.Value(Indicator),
        Period = context.Value(Period) ?? context.Value(Month),
        Plan = context.Value(Plan),
        Parent = context.Value(Parent) ?? context.Value(Unit),
        SourceDate = context.Value(SourceDate),
        FactSource = context.Value(FactSource),
        TitleKind = context.Value(Title),
        MoneyUnit = context.Value(MoneyUnit),
        Newcomers = context.Value(Newcomers),
        Reason = string.IsNullOrWhiteSpace(context.Value(Reason)) ? null : context.Value(Reason)!.Trim(),
    };

    private static ObservationState? ReadState(string? text) => text is null ? null
        : JsonSettings.MemberOf<ObservationState>(text)
        ?? throw CommandException.Usage("usage", ("detail", $"--state {text}"), ("help", "tidu import observations --help"));
}
