using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Indicators;

public class CodesTests
{
    [Fact]
    public void Codes_AreThoseOfTheContracts()
    {
        TargetCodes.Comparators.Codes.ShouldBe([">", ">=", "<=", "~", "="]);
        TargetCodes.Kinds.Codes.ShouldBe(["level", "increment", "cumulative", "minimum-per-year", "yes-no", "relative", "rank", "cohort"]);
        TargetCodes.Natures.Codes.ShouldBe(["binding", "anticipatory"]);
        TargetCodes.Evaluations.Codes.ShouldBe(["done-early", "faster", "as-expected", "below", "lagging", "none"]);
        TargetCodes.Bands.Codes.ShouldBe(["green", "blue", "yellow", "orange", "red", "none"]);
        TargetCodes.Bases.Codes.ShouldBe(["from-base", "completion", "year-to-date"]);
        TargetCodes.BandBases.Codes.ShouldBe(["from-base", "level", "rank-quintile"]);
        TargetCodes.Trajectories.Codes.ShouldBe(["linear", "milestones", "batch-dates", "last-year-share"]);
        IndicatorCodes.Kinds.Codes.ShouldBe(["stock", "flow", "ratio", "growth"]);
        IndicatorCodes.Directions.Codes.ShouldBe(["up", "down"]);
        IndicatorCodes.TimeAggregations.Codes.ShouldBe(["last", "sum", "year-to-date", "average"]);
        IndicatorCodes.UnitAggregations.Codes.ShouldBe(["sum", "ratio-of-sums", "none"]);
    }

    [Fact]
    public void Code_OfEveryMember_ParsesBack()
    {
        RoundTrip(TargetCodes.Comparators, value => value.Code());
        RoundTrip(TargetCodes.Kinds, value => value.Code());
        RoundTrip(TargetCodes.Natures, value => value.Code());
        RoundTrip(TargetCodes.Evaluations, value => value.Code());
        RoundTrip(TargetCodes.Bands, value => value.Code());
        RoundTrip(TargetCodes.BandBases, value => value.Code());
        RoundTrip(TargetCodes.Bases, value => value.Code());
        RoundTrip(TargetCodes.Trajectories, value => value.Code());
        RoundTrip(TargetCodes.Balances, value => value.Code());
        RoundTrip(TargetCodes.RatioObstacles, value => value.Code());
        RoundTrip(TargetCodes.ForecastObstacles, value => value.Code());
        RoundTrip(IndicatorCodes.Kinds, value => value.Code());
        RoundTrip(IndicatorCodes.Directions, value => value.Code());
        RoundTrip(IndicatorCodes.TimeAggregations, value => value.Code());
        RoundTrip(IndicatorCodes.UnitAggregations, value => value.Code());
    }

    [Fact]
    public void Parse_UnknownCode_NamesTheKnownOnes()
    {
        Should.Throw<FormatException>(() => TargetCodes.Comparators.Parse("=>")).Message.ShouldContain("<=");
        TargetCodes.Bands.TryParse("Green", out _).ShouldBeFalse();
        TargetCodes.Bands.TryParse(null, out _).ShouldBeFalse();
    }

    [Fact]
    public void CodeTable_MemberWithoutACode_IsRefused() =>
        Should.Throw<ArgumentException>(() => new CodeTable<Direction>((Direction.Up, "up"))).Message.ShouldContain("Down");

    [Fact]
    public void CodeTable_CodeTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new CodeTable<Direction>((Direction.Up, "up"), (Direction.Down, "up")));

    private static void RoundTrip<T>(CodeTable<T> table, Func<T, string> code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            table.Parse(code(value)).ShouldBe(value);
        }
    }
}
