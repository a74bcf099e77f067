using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Features.Counts;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Monitoring;

/// <summary>tidu board --plan P --indicator I --on DATE: a plan's units for one indicator on one day.</summary>
public static class BoardCommand
{
    private static readonly Option<string> Plan = new("--plan") { Description = Texts.Of("board.plan"), Required = true };
    private static readonly Option<string> Indicator = new("--indicator") { Description = Texts.Of("board.indicator"), Required = true };
    private static readonly Option<string?> On = new("--on") { Description = Texts.Of("board.on") };
    private static readonly Option<string?> Unit = new("--unit") { Description = Texts.Of("board.unit") };
    private static readonly Option<string?> Trajectory = new("--trajectory") { Description = Texts.Of("board.trajectory") };
    private static readonly Option<string?> BandBasis = new("--band-basis") { Description = Texts.Of("board.band-basis") };

    public static Command Create(CommandOptions options) =>
        options.Command("board", "board", RunAsync, Plan, Indicator, On, Unit, Trajectory, BandBasis);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var database = await context.OpenDatabaseAsync(cancel);
        var access = await database.Services.GetRequiredService<ProgrammeSource>().OpenAsync(cancel);
        var request = new BoardRequest
        {
            Plan = context.Value(Plan),
            Indicator = context.Value(Indicator),
            On = context.Value(On),
            Unit = context.Value(Unit),
            Trajectory = context.Value(Trajectory),
            BandBasis = context.Value(BandBasis),
        };
        var (question, problem) = request.Resolve(access);
        if (question is null)
        {
            throw Failure(problem!);
        }

        var counts = await database.Services.GetRequiredService<CountSource>().OpenAsync(cancel);
        var board = AddCounts.To(BuildBoard.Of(access.Programmes, question, visible: null), question, counts);
        if (context.Json)
        {
            context.WriteJson(board);
        }
        else
        {
            WriteTable(context.Output, board);
        }

        return 0;
    }

    /// <summary>An unknown id or an unreadable value is wrong usage.</summary>
    private static CommandException Failure(ProblemHttpResult problem)
    {
        var extensions = problem.ProblemDetails.Extensions;
        var parameters = extensions.TryGetValue("params", out var value) && value is IReadOnlyDictionary<string, object?> named ? named : new Dictionary<string, object?>();
        return CommandException.Usage((string)extensions["code"]!, [.. parameters.Select(pair => (pair.Key, pair.Value))]);
    }

    private static void WriteTable(TextWriter output, Board board)
    {
        var indicator = board.IndicatorRef;
        output.WriteLine($"{board.PlanTitle} {indicator.Name} {board.On:yyyy-MM-dd} {Texts.Of("board.measure-unit", ("unit", indicator.MeasureUnit))}{(board.Demo ? " " + MonitoringTexts.DemoSource : "")}");
        output.WriteLine(string.Join('\t', Texts.Of("board.columns").Split('|')));
        foreach (var row in board.Total is { } total ? [.. board.Units, total] : board.Units)
        {
            output.WriteLine(string.Join('\t', row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", row.Unit, Show(indicator, row.Actual), Show(indicator, row.Expected), Show(indicator, row.Target), row.TargetYear?.ToString(CultureInfo.InvariantCulture) ?? "", row.Ratio?.ToString("0.000", CultureInfo.InvariantCulture) ?? "", board.Scale.Words.GetValueOrDefault(row.Band, row.Band)));
        }
    }

    /// <summary>A value in the indicator's usual unit; a dash where it is missing.</summary>
    private static string Show(IndicatorRef indicator, decimal? value)
    {
        var factor = indicator.DisplayUnits.Count > 0 ? indicator.DisplayUnits[0].Factor : 1;
        return value is { } number ? (number / factor).ToString("N" + indicator.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Texts.Of("board.no-number");
    }
}
