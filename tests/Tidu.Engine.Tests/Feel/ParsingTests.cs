using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Xunit;

namespace Tidu.Engine.Tests.Feel;

public class ParsingTests
{
    [Theory]
    [InlineData("1 +", "feel-syntax", 1, 4)]
    [InlineData("", "feel-syntax", 1, 1)]
    [InlineData("1 2", "feel-syntax", 1, 3)]
    [InlineData("(1", "feel-syntax", 1, 3)]
    [InlineData("sum([1, 2]", "feel-syntax", 1, 11)]
    [InlineData("if 1 then 2", "feel-syntax", 1, 12)]
    [InlineData("1 +\n  * 2", "feel-syntax", 2, 3)]
    [InlineData("x[1 +]", "feel-syntax", 1, 6)]
    [InlineData("between", "feel-syntax", 1, 1)]
    [InlineData("a ； b", "feel-syntax", 1, 3)]
    [InlineData("\"abc", "feel-unclosed", 1, 1)]
    [InlineData("1 /* two", "feel-unclosed", 1, 3)]
    [InlineData("1 + {a: 1}", "feel-refused", 1, 5)]
    [InlineData("time(\"10:00:00\")", "feel-refused", 1, 1)]
    [InlineData("date and time(\"2026-01-01T00:00:00\")", "feel-refused", 1, 1)]
    [InlineData("@\"10:00:00\"", "feel-refused", 1, 1)]
    [InlineData("function(x) x + 1", "feel-refused", 1, 1)]
    [InlineData("1 +\n today()", "feel-refused", 2, 2)]
    [InlineData("now()", "feel-refused", 1, 1)]
    [InlineData("1 + get value(企业, \"x\")", "feel-refused", 1, 5)]
    [InlineData("get entries(for i in [] return i)", "feel-refused", 1, 1)]
    [InlineData("context merge([])", "feel-refused", 1, 1)]
    [InlineData("context put({}, \"x\", 1)", "feel-refused", 1, 13)]
    [InlineData("1 instance of money", "feel-unknown-type", 1, 15)]
    public void Parse_WhatIsNotAccepted_SaysWhyAndWhere(string text, string code, int line, int column)
    {
        var problem = FeelLanguage.Parse(text).Problem;

        Assert.NotNull(problem);
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
        Assert.Matches(@"\p{Lo}", problem.Message);
    }

    [Theory]
    [InlineData("get value(\"x\", \"y\")")]
    [InlineData("get entries([-1, [null]])")]
    [InlineData("context()")]
    [InlineData("context([], 2)")]
    [InlineData("context merge([4, 5])")]
    [InlineData("context put(null, \"x\", true)")]
    public void Evaluate_FunctionOverContextsThatGetsNone_IsNull(string expression) => Assert.Equal("null", FeelCases.Show(expression));

    [Fact]
    public void Parse_DeepOrLong_IsRefusedAndNothingOverflows()
    {
        Assert.Equal("feel-too-deep", FeelCases.Show(new string('(', 10_000) + "1" + new string(')', 10_000)));
        Assert.Equal("feel-too-deep", FeelCases.Show(new string('-', 10_000) + "1"));
        Assert.Equal("feel-too-deep", FeelCases.Show("1" + string.Concat(Enumerable.Repeat("+1", 10_000))));
        Assert.Equal("feel-too-deep", FeelCases.Show("1" + string.Concat(Enumerable.Repeat("[1]", 10_000))));
        Assert.Equal("feel-too-long", FeelCases.Show(new string('1', FeelLimits.Length + 1)));
        Assert.Equal("250", FeelCases.Show("1" + string.Concat(Enumerable.Repeat("+1", 249))));
    }

    [Fact]
    public void Parse_BracketsOfManyReadings_EndsSoon()
    {
        var problem = FeelLanguage.Parse(string.Concat(Enumerable.Repeat("1 in (1..1[", 100))).Problem;

        Assert.NotNull(problem);
    }

    [Theory]
    [InlineData("count(for i in 1..1000000000 return i)")]
    [InlineData("some i in 1..1000000000 satisfies i < 0")]
    [InlineData("for i in 1..100000, j in 1..100000 return 1")]
    [InlineData("for i in 1..60 return if i = 1 then \"0123456789\" else partial[-1] + partial[-1]")]
    [InlineData("for i in 1..60 return partial")]
    [InlineData("for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]")]
    [InlineData("for i in 1..5000 return if i = 1 then [1] else [partial[-1]]")]
    [InlineData("for i in 1..100000 return list contains(partial, -1)")]
    [InlineData("for i in 1..100000 return i in partial")]
    [InlineData("for i in 1..1000 return matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a+)+\\1$\")")]
    [InlineData("for i in 1..1000000 return matches(\"a\", \"b\")")]
    [InlineData("matches(\"a\", \"((a{1,1000}){1,1000}){1,1000}\")")]
    public void Evaluate_EndlessWork_IsNull(string expression) => Assert.Equal("null", FeelCases.Show(expression));

    [Fact]
    public void Matches_PatternOfManyWays_IsLinear() =>
        Assert.Equal("false", FeelCases.Show($"matches(\"{new string('a', 5_000)}b\", \"^(a+)+$\")"));

    [Fact]
    public void Parse_Nodes_KnowTheirPlace()
    {
        var sum = Assert.IsType<FeelBinary>(FeelLanguage.Parse("1 +\n 研发 * 2", ["研发"]).Expression);

        var product = Assert.IsType<FeelBinary>(sum.Right);
        Assert.Equal(new FeelSpan(0, 11, 1, 1), sum.Span);
        Assert.Equal((5, 2, 2), (product.Span.Start, product.Span.Line, product.Span.Column));
        Assert.Equal("研发", Assert.IsType<FeelName>(product.Left).Name);
        Assert.Equal(2, sum.Depth);
    }

    [Fact]
    public void FreeNames_AreThoseOfTheScope()
    {
        var expression = FeelLanguage.Parse("for i in 1..n return count(partial) + list[item > limit][1] + i + (if some i in x satisfies i > n then n else rest)").Expression!;

        Assert.Equal(["n", "list", "limit", "x", "rest"], FeelNames.Free(expression).Select(name => name.Name));
        Assert.Equal(12, FeelNames.Free(expression)[0].Span.Column - 1);
    }

    [Fact]
    public void ParseTests_OfATable_AreTestsAndRanges()
    {
        var tests = FeelLanguage.ParseTests(">= 0.35, [0.25..0.35), 7").Tests;

        Assert.NotNull(tests);
        Assert.Collection(
            tests,
            test => Assert.Equal(FeelOperator.GreaterOrEqual, Assert.IsType<FeelUnaryTest>(test).Operator),
            test => Assert.False(Assert.IsType<FeelRangeLiteral>(test).EndIncluded),
            test => Assert.Equal(FeelValue.Of(7m), Assert.IsType<FeelLiteral>(test).Value));
        Assert.Equal("feel-syntax", FeelLanguage.ParseTests("[1..").Problem?.Code);
    }

    [Theory]
    [InlineData(">= 0.35, [0.25..0.3)", "0.25", true)]
    [InlineData(">= 0.35, [0.25..0.3)", "0.3", false)]
    [InlineData(">= 0.35", "null", null)]
    [InlineData("null, > 1", "null", true)]
    [InlineData("? = floor(?)", "2.5", false)]
    [InlineData("< limit", "1", true)]
    public void Passes_Tests_IsThreeValued(string tests, string value, bool? expected)
    {
        var scope = new Dictionary<string, FeelValue> { ["limit"] = FeelValue.Of(2m) };
        var passed = FeelLanguage.Passes(FeelLanguage.Evaluate(FeelLanguage.Parse(value).Expression!), FeelLanguage.ParseTests(tests, scope.Keys).Tests!, scope);

        Assert.Equal(expected, passed);
    }
}
