using System.Globalization;
using Shouldly;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Xunit;

namespace Tidu.Engine.Tests.Populations;

public class ColumnBuilderTests
{
    [Theory]
    [InlineData("12", null)]
    [InlineData(" -0.5 ", null)]
    [InlineData("", null)]
    [InlineData("79228162514264337593543950335", CellProblem.TooLarge)]
    [InlineData("7922816251426433759354395033", null)]
    [InlineData("792281625142643375935439503350", CellProblem.TooLarge)]
    [InlineData("1e5", CellProblem.NotNumber)]
    [InlineData("1,000", CellProblem.NotNumber)]
    [InlineData("NaN", CellProblem.NotFinite)]
    [InlineData("-Infinity", CellProblem.NotFinite)]
    [InlineData("十", CellProblem.NotNumber)]
    [InlineData("-", CellProblem.NotNumber)]
    [InlineData(".", CellProblem.NotNumber)]
    [InlineData("1.2.3", CellProblem.NotNumber)]
    public void Text_OfANumber_IsReadOrRefused(string text, CellProblem? problem)
    {
        var builder = new NumberColumnBuilder();

        builder.AddText(text).ShouldBe(problem);

        decimal? expected = problem is null && text.Length > 0 ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        builder.Build()[0].ShouldBe(expected is { } value ? (Rational)value : null);
    }

    [Theory]
    [InlineData("1.5", CellProblem.NotWhole)]
    [InlineData("-1", CellProblem.TooSmall)]
    [InlineData("11", CellProblem.TooGreat)]
    [InlineData("10", null)]
    [InlineData("10.0", null)]
    public void Text_AgainstTheRule_IsRefused(string text, CellProblem? problem) =>
        new NumberColumnBuilder(new CellRule(Whole: true, Minimum: 0, Maximum: 10)).AddText(text).ShouldBe(problem);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Double_NotFinite_IsRefusedAndMissing(double value)
    {
        var builder = new NumberColumnBuilder();

        builder.AddDouble(value).ShouldBe(CellProblem.NotFinite);

        builder.Build()[0].ShouldBeNull();
    }

    [Fact]
    public void Numbers_OfAnyPlaces_AreKeptExactly()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Value(random)).ToList();
            var (numbers, texts) = (new NumberColumnBuilder(), new NumberColumnBuilder());
            foreach (var value in values)
            {
                numbers.Add(value);
                texts.AddText(value?.ToString(CultureInfo.InvariantCulture) ?? "").ShouldBeNull();
            }

            var (fromNumbers, fromTexts) = (numbers.Build(), texts.Build());
            for (var row = 0; row < values.Count; row++)
            {
                fromNumbers[row].ShouldBe(values[row] is { } value ? (Rational)value : null);
                fromTexts[row].ShouldBe(fromNumbers[row]);
            }
        }
    }

    [Theory]
    [InlineData("true", true, null)]
    [InlineData("FALSE", false, null)]
    [InlineData("", null, null)]
    [InlineData("是", null, CellProblem.NotTruth)]
    [InlineData("1", null, CellProblem.NotTruth)]
    public void Text_OfATruth_IsReadOrRefused(string text, bool? value, CellProblem? problem)
    {
        var builder = new TruthColumnBuilder();

        builder.AddText(text).ShouldBe(problem);

        builder.Build()[0].ShouldBe(value);
    }

    [Theory]
    [InlineData("2024-02-29", null)]
    [InlineData("2023-02-29", CellProblem.NotDate)]
    [InlineData("2024/02/28", CellProblem.NotDate)]
    [InlineData("", null)]
    public void Text_OfADay_IsReadOrRefused(string text, CellProblem? problem) => new NumberColumnBuilder().AddDateText(text).ShouldBe(problem);

    private static decimal? Value(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => random.Next(-1000, 1000),
        2 => random.NextInt64(-1_000_000_000_000, 1_000_000_000_000) / 100m,
        3 => random.Next() / 1_000_000_000m,
        4 => 1234567890123456789.01m,
        _ => 0.00000000000000001m * random.Next(1, 100),
    };
}
