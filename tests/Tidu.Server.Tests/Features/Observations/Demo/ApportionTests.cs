using Shouldly;
using Tidu.Server.Features.Observations.Demo;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations.Demo;

public sealed class ApportionTests
{
    [Theory]
    [InlineData(10, 1)]
    [InlineData(6348, 1)]
    [InlineData(0, 1)]
    [InlineData(123_450_000, 10_000)]
    [InlineData(0.37, 0.01)]
    public void LargestRemainder_AnyWeights_PartsSumToTheWholeInSteps(double whole, double step)
    {
        var dice = new Dice("weights");
        for (var count = 1; count <= 40; count++)
        {
            double[] weights = [.. Enumerable.Range(0, count).Select(_ => dice.Next() + 0.01)];
            var parts = Apportion.LargestRemainder(weights, (decimal)whole, (decimal)step);
            parts.Sum().ShouldBe((decimal)whole);
            parts.ShouldAllBe(part => part >= 0 && part % (decimal)step == 0);
        }
    }

    [Fact]
    public void LargestRemainder_EqualWeights_TheEarlierGetsTheRest() =>
        Apportion.LargestRemainder([1, 1, 1], 11, 1).ShouldBe([4, 4, 3]);

    [Fact]
    public void LargestRemainder_WeightZero_GetsNothing() =>
        Apportion.LargestRemainder([0, 1, 3], 8, 1).ShouldBe([0, 2, 6]);

    [Fact]
    public void Dice_SameName_SameDraws()
    {
        var (left, right, other) = (new Dice("hnte/500118"), new Dice("hnte/500118"), new Dice("hnte/500155"));
        var draws = Enumerable.Range(0, 100).Select(_ => left.Next()).ToList();
        draws.ShouldBe(Enumerable.Range(0, 100).Select(_ => right.Next()));
        draws.ShouldNotBe(Enumerable.Range(0, 100).Select(_ => other.Next()));
        draws.ShouldAllBe(draw => draw >= 0 && draw < 1);
    }

    [Fact]
    public void Dice_AcrossMachines_StaysWhatItIs() =>
        new Dice("hnte/500118").Next().ShouldBe(FirstDraw, 1e-15);

    /// <summary>Noted once; another value means that every demonstration database looks different from before.</summary>
    private const double FirstDraw = 0.5745594512971489;
}
