using System.Globalization;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Reads standards written in a test and evaluates them.</summary>
internal static class StandardRun
{
    private const string Head = """
        title: 试
        short: 试
        authority: 试
        documents: [{ id: d, number: 试, cited_whole: true }]
        in_force: { from: 2020-01-01 }
        for: [new, renewal]

        """;

    /// <summary>A standard of the mini dictionary, its head already written.</summary>
    public static StandardVersion Standard(string rest) => Read("standard", rest);

    /// <summary>A calculation over the mini dictionary with one result named r.</summary>
    public static StandardVersion Calculation(string expression, string unit, int years = 3, string? seriesFrom = null) => Read("calculation", $$"""
        accounting_years: {{years.ToString(CultureInfo.InvariantCulture)}}
        {{(seriesFrom is null ? "" : $"series_from: {seriesFrom}")}}
        results:
          - { id: r, label: 试, basis: d, unit: {{unit}}, value: '{{expression.Replace("'", "''", StringComparison.Ordinal)}}' }
        """);

    public static CompiledStandard Compile(StandardVersion version, string asOf = "2026-06-15", ApplicationKind kind = ApplicationKind.New, Dictionary<string, decimal>? overrides = null) =>
        StandardCompiler.Compile(version, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), kind, overrides);

    public static StandardOutcome Evaluate(StandardVersion version, params (string Column, object Value)[] facts) => Evaluate(Compile(version), facts);

    public static StandardOutcome Evaluate(CompiledStandard standard, params (string Column, object Value)[] facts) =>
        new StandardEvaluator(standard).Evaluate(facts.ToDictionary(fact => fact.Column, fact => Value(fact.Value)));

    public static FactValue Value(object value) => value switch
    {
        bool truth => FactValue.Of(truth),
        DateOnly date => FactValue.Of(date),
        string code => FactValue.Of(code),
        FactValue known => known,
        _ => FactValue.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };

    private static StandardVersion Read(string key, string rest)
    {
        var file = $"cn/try/1.yaml";
        var text = $"{key}: try\nversion: \"1\"\n{Head}{rest}\n";
        var reading = PackReader.Read(MiniStandards.With((file, text)));
        reading.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Code} {problem.Message}").ShouldBeEmpty();
        return reading.Packs.Standards.Find("try", "1").ShouldNotBeNull();
    }
}
