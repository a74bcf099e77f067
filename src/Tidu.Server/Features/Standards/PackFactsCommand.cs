using System.CommandLine;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Features.Standards;

/// <summary>tidu pack facts STANDARD: the header of the CSV file that the standard needs; with --json what each column means.</summary>
public static class PackFactsCommand
{
    /// <summary>The first column of a file of facts.</summary>
    public const string CreditCode = "credit_code";

    private static readonly StandardChoice Choice = new();

    public static Command Create(CommandOptions options) => options.Command("facts", "pack.facts", RunAsync, Choice.Standard, Choice.AsOf, Choice.Kind, Choice.Jurisdiction);

    private static Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var standard = Choice.Compile(context);
        if (context.Json)
        {
            context.WriteJson(new
            {
                Standard = standard.Version.Standard,
                standard.Version.Version,
                standard.Version.Title,
                standard.AsOf,
                standard.Kind,
                standard.Version.ContentHash,
                standard.Version.Overlay,
                Columns = standard.Columns.Select(Describe),
                Judged = standard.Columns.Where(input => input.Fact.IsJudged).Select(input => new { input.Column, input.Fact.Label }),
                Substitutes = standard.Substitutes.Select(each => new { each.Fact.Column, By = each.By.Column, Rules = each.Rules.Select(rule => new { rule.Fact, rule.By, rule.Basis, rule.Reading }) }),
                Unmodelled = standard.Version.EveryCriterion.Where(each => each.Kind == CriterionKind.Unmodelled).Select(each => new { each.Id, each.Label, each.Basis, each.Reading }),
                standard.Version.Notes,
            });
        }
        else
        {
            context.Output.WriteLine(string.Join(',', standard.Columns.Select(input => input.Column).Prepend(CreditCode)));
        }

        return Task.FromResult(0);
    }

    private static object Describe(CompiledInput input) => new
    {
        input.Column,
        Fact = input.Fact.Id,
        input.Year,
        input.Fact.Label,
        input.Fact.Definition,
        Unit = FactCodes.Of(input.Fact.Unit),
        Period = FactCodes.Of(input.Fact.Period),
        input.Fact.Minimum,
        input.Fact.Maximum,
        input.Fact.Scope,
        input.Fact.Where,
        Codes = input.Fact.Codes.Count == 0 ? null : input.Fact.Codes,
        Judged = input.Fact.IsJudged,
    };
}
