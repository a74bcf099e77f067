using Shouldly;
using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Standards;
using Xunit;
using static Tidu.Engine.Tests.Standards.StandardRun;

namespace Tidu.Engine.Tests.Standards;

/// <summary>What expressions become in the graph, against the interpreter of the language and against hand-computed values.</summary>
public class LoweringTests
{
    public static TheoryData<string, string> Expressions => new()
    {
        { "sales[-1]", "money" },
        { "sales[1] + sales[2] * 2 - sales[3]", "money" },
        { "-sales[-2]", "money" },
        { "sum(research) / sum(sales)", "ratio" },
        { "sum(sales) / count(sales)", "money" },
        { "mean(sales) - min(sales)", "money" },
        { "max(sales[-1], sales[-2], 0)", "money" },
        { "min([sales[-1], research[-1]])", "money" },
        { "(research[-1] / sales[-1] + research[-2] / sales[-2]) / 2 - 1", "ratio" },
        { "(sales[-1] / sales[-2]) ** 2", "ratio" },
        { "(sales[-1] / sales[-2]) ** 0.5 - 1", "ratio" },
        { "0.25 + sqrt(sales[-1] / sales[-2])", "ratio" },
        { "floor(sales[-1] / 7)", "money" },
        { "ceiling(sales[-1] / 7) + abs(sales[-1] - sales[-2])", "money" },
        { "if sales[-1] >= sales[-2] then research[-1] else research[-2]", "money" },
        { "if sales[-1] between sales[-2] and sales[-3] then 1 else 0", "ratio" },
        { "if sales[-1] in [sales[-2]..sales[-3]) then 1 else 0", "ratio" },
        { "if patents in (1, 2, > 5) then 1 else 0", "ratio" },
        { "if some x in sales satisfies x < research[-1] * 3 then 1 else 0", "ratio" },
        { "if every i in [-2, -1] satisfies research[i] * 3 >= sales[i] then 1 else 0", "ratio" },
        { "if every i in 1..3 satisfies sales[i] > research[-1] then 1 else 0", "ratio" },
        { "sum(for i in [-3, -2, -1] return sales[i] - research[i])", "money" },
        { "if resident and not(lab = \"national\") or patents = 0 then 1 else 0", "ratio" },
        { "if lab != \"none\" then 1 else 0", "ratio" },
        { "if resident = true then 1 else 0", "ratio" },
        { "(as_of - registered_on) / @\"P1D\"", "days" },
        { "if registered_on + @\"P9Y\" > as_of then 1 else 0", "ratio" },
        { "if as_of - registered_on >= @\"P3000D\" then 1 else 0", "ratio" },
        { "if registered_on - @\"P1M\" < @\"2017-01-31\" then 1 else 0", "ratio" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Lower_CompleteFacts_EqualsTheInterpreter(string expression, string unit)
    {
        var compiled = Compile(Calculation(expression, unit));
        var evaluator = new Tidu.Engine.Standards.Evaluating.StandardEvaluator(compiled);
        var random = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            var (facts, scope) = Enterprise(random);
            var expected = FeelLanguage.Evaluate(FeelLanguage.Parse(expression, scope.Keys).Expression!, scope);
            var result = evaluator.Evaluate(facts).Results.ShouldHaveSingleItem();
            result.Missing.ShouldBeEmpty();
            if (expected is FeelNumber { Value: var number })
            {
                result.Value.ShouldNotBeNull().ShouldBe((double)number, 1e-9 * Math.Max(1, Math.Abs((double)number)), $"{expression} of {string.Join(' ', facts)}");
            }
            else
            {
                expected.IsNull.ShouldBeTrue();
                result.Value.ShouldBeNull();
            }
        }
    }

    [Theory]
    [InlineData("2023-03-01", 3, 600, 100)]
    [InlineData("2024-12-31", 2, 500, 200)]
    [InlineData("2025-01-01", 1, 300, 300)]
    [InlineData("2026-02-01", 0, 0, null)]
    public void Series_YearsBeforeRegistration_AreNotInTheList(string registered, int count, int sum, int? first)
    {
        (string, object)[] facts = [("registered_on", DateOnly.Parse(registered, System.Globalization.CultureInfo.InvariantCulture)), ("sales.2023", 100), ("sales.2024", 200), ("sales.2025", 300)];
        double? Of(string expression, string unit) => Evaluate(Calculation(expression, unit, 3, "registered_on"), facts).Results[0].Value;
        Of("count(sales)", "ratio").ShouldBe(count);
        Of("sum(sales)", "money").ShouldBe(sum);
        Of("sales[1]", "money").ShouldBe(first);
        Of("min(sales)", "money").ShouldBe(first);
        Of("sales[-1]", "money").ShouldBe(count == 0 ? null : 300);
        Of("if every x in sales satisfies x >= sales[-1] then 1 else 0", "ratio").ShouldBe(count switch { 0 or 1 => 1, _ => 0 });
    }

    [Fact]
    public void Series_MissingYear_IsMissingInItsPlace()
    {
        var outcome = Evaluate(Calculation("sum(sales)", "money"), ("sales.2023", 1), ("sales.2025", 1)).Results[0];
        outcome.Value.ShouldBeNull();
        outcome.Missing.Select(input => input.Column).ShouldBe(["sales.2024"]);
        Evaluate(Calculation("sales[-1]", "money"), ("sales.2024", 1)).Results[0].Missing.Select(input => input.Column).ShouldBe(["sales.2025"]);
    }

    [Fact]
    public void Series_YearsThatNothingUses_AreNotAskedFor() =>
        Compile(Calculation("sales[-1] / sales[-3] + sum(research) / sum(research)", "ratio", 4)).Columns.Select(input => input.Column)
            .ShouldBe(["sales.2023", "sales.2025", "research.2022", "research.2023", "research.2024", "research.2025"]);

    [Fact]
    public void If_UnknownCondition_IsMissingAndNotElse()
    {
        var outcome = Evaluate(Calculation("if patents > 1 then 1 else 0", "ratio")).Results[0];
        outcome.Value.ShouldBeNull();
        outcome.Missing.Select(input => input.Column).ShouldBe(["patents"]);
    }

    [Theory]
    [InlineData(1_000_000, 1_102_500, Verdict.Met)]
    [InlineData(1_000_000, 1_102_499.99, Verdict.NotMet)]
    [InlineData(3, 3.3075, Verdict.Met)]
    [InlineData(0, 5, Verdict.Unknown)]
    public void Root_AtTheThreshold_IsDecidedExactly(double before, double after, Verdict verdict)
    {
        var standard = Standard("""
            accounting_years: 3
            parameters: { floor: { label: 下限, unit: ratio, values: [{ from: 2020-01-01, value: 0.05, basis: d, checked: 2026-01-01 }] } }
            criteria: [{ id: growth, label: 增长, basis: d, value: "(sales[-1] / sales[-3]) ** (1 / 2) - 1", unit: ratio, test: value >= floor, lever: "sales[-1]" }]
            pass: all(criteria)
            """);
        var outcome = Evaluate(standard, ("sales.2023", before), ("sales.2025", after));
        outcome.Verdict.ShouldBe(verdict);
        if (verdict != Verdict.Unknown)
        {
            outcome.Criteria[0].Value.ShouldNotBeNull().ShouldBe(0.05, 1e-6);
            outcome.Criteria[0].Gap.ShouldNotBeNull().ShouldBe(0, 1e-6);
        }
    }

    private static (Dictionary<string, FactValue> Facts, Dictionary<string, FeelValue> Scope) Enterprise(Random random)
    {
        decimal Money() => random.Next(5) == 0 ? random.Next(3) : random.Next(1, 100_000) / 100m;
        var (sales, research) = (new[] { Money(), Money(), Money() }, new[] { Money(), Money(), Money() });
        var (patents, resident, lab, registered) = (random.Next(0, 8), random.Next(2) == 0, random.Next(2) == 0 ? "national" : "none", new DateOnly(2015, 1, 31).AddDays(random.Next(1500)));
        var facts = new Dictionary<string, FactValue>
        {
            ["patents"] = FactValue.Of(patents), ["resident"] = FactValue.Of(resident), ["lab"] = FactValue.Of(lab), ["registered_on"] = FactValue.Of(registered),
        };
        for (var year = 0; year < 3; year++)
        {
            (facts[$"sales.{2023 + year}"], facts[$"research.{2023 + year}"]) = (FactValue.Of(sales[year]), FactValue.Of(research[year]));
        }
        return (facts, new Dictionary<string, FeelValue>
        {
            ["sales"] = FeelValue.Of(sales.Select(FeelValue.Of)), ["research"] = FeelValue.Of(research.Select(FeelValue.Of)), ["patents"] = FeelValue.Of((decimal)patents),
            ["resident"] = FeelValue.Of(resident), ["lab"] = FeelValue.Of(lab), ["registered_on"] = FeelValue.Of(registered), ["as_of"] = FeelValue.Of(new DateOnly(2026, 6, 15)),
        });
    }
}
