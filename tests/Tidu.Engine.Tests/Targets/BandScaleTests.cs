using System.Globalization;
using Shouldly;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class BandScaleTests
{
    [Theory]
    [InlineData("1.1000000000000000000000000001", "green")]
    [InlineData("1.10", "green")]
    [InlineData("1.0999999999999999999999999999", "blue")]
    [InlineData("1.00", "blue")]
    [InlineData("0.9999999999999999999999999999", "yellow")]
    [InlineData("0.90", "yellow")]
    [InlineData("0.8999999999999999999999999999", "orange")]
    [InlineData("0.70", "orange")]
    [InlineData("0.6999999999999999999999999999", "red")]
    [InlineData("-3", "red")]
    public void BandOf_DefaultFromBase_LowerBoundsAreInclusive(string ratio, string band) =>
        BandScale.DefaultFromBase.BandOf(decimal.Parse(ratio, CultureInfo.InvariantCulture)).Code().ShouldBe(band);

    [Theory]
    [InlineData("1.03", "green")]
    [InlineData("1.0299999", "blue")]
    [InlineData("1", "blue")]
    [InlineData("0.96", "yellow")]
    [InlineData("0.90", "orange")]
    [InlineData("0.8999999", "red")]
    public void BandOf_DefaultLevel_LowerBoundsAreInclusive(string level, string band) =>
        BandScale.DefaultLevel.BandOf(decimal.Parse(level, CultureInfo.InvariantCulture)).Code().ShouldBe(band);

    [Fact]
    public void BandOf_NoRatio_IsNone() => BandScale.DefaultFromBase.BandOf(null).ShouldBe(ColorBand.None);

    [Fact]
    public void BandScale_BoundsOutOfOrder_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new BandScale(BandBasis.Level, []));
        Should.Throw<ArgumentException>(() => new BandScale(BandBasis.Level, [new(ColorBand.Green, 1)]));
        Should.Throw<ArgumentException>(() => new BandScale(BandBasis.Level, [new(ColorBand.Green, null), new(ColorBand.Red, null)]));
        Should.Throw<ArgumentException>(() => new BandScale(BandBasis.Level, [new(ColorBand.Green, 1), new(ColorBand.Blue, 1), new(ColorBand.Red, null)]));
        Should.Throw<ArgumentException>(() => new BandScale(BandBasis.RankQuintile, [new(ColorBand.Red, null)]));
    }

    [Theory]
    [InlineData("1.1", "faster")]
    [InlineData("1.0999999999999999999999999999", "as-expected")]
    [InlineData("0.9", "as-expected")]
    [InlineData("0.8999999999999999999999999999", "below")]
    [InlineData("0.7", "below")]
    [InlineData("0.6999999999999999999999999999", "lagging")]
    public void EvaluationScale_LowerBoundsAreInclusive(string ratio, string evaluation) =>
        EvaluationScale.Default.Of(decimal.Parse(ratio, CultureInfo.InvariantCulture)).Code().ShouldBe(evaluation);

    [Fact]
    public void RankBands_TenUnits_TwoInEachFifth() =>
        Enumerable.Range(1, 10).Select(rank => RankBands.BandOf(rank, 10).Code())
            .ShouldBe(["green", "green", "blue", "blue", "yellow", "yellow", "orange", "orange", "red", "red"]);

    [Fact]
    public void RankBands_FewUnits_FirstIsAlwaysBest()
    {
        RankBands.BandOf(1, 1).ShouldBe(ColorBand.Green);
        RankBands.BandOf(2, 2).ShouldBe(ColorBand.Yellow);
        RankBands.BandOf(27, 27).ShouldBe(ColorBand.Red);
        RankBands.BandOf(null, 0).ShouldBe(ColorBand.None);
        Should.Throw<ArgumentOutOfRangeException>(() => RankBands.BandOf(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => RankBands.BandOf(0, 2));
    }
}
