using System.Globalization;
using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class ComparatorRulesTests
{
    [Theory]
    [InlineData(">", "100", false)]
    [InlineData(">", "100.0000001", true)]
    [InlineData(">=", "100", true)]
    [InlineData(">=", "99.9999999", false)]
    [InlineData("<=", "100", true)]
    [InlineData("<=", "100.0000001", false)]
    [InlineData("=", "100.00", true)]
    [InlineData("=", "100.01", false)]
    [InlineData("~", "95", true)]
    [InlineData("~", "94.9999999", false)]
    [InlineData("~", "105", true)]
    [InlineData("~", "105.0000001", false)]
    public void IsMet_AtTheBounds(string comparator, string actual, bool met) =>
        TargetCodes.Comparators.Parse(comparator).IsMet(Number(actual), 100).ShouldBe(met);

    [Fact]
    public void IsMet_About_ToleranceIsAShareOfTheTargetsSize()
    {
        Comparator.About.IsMet(-10.4m, -10).ShouldBeTrue();
        Comparator.About.IsMet(-10.6m, -10).ShouldBeFalse();
        Comparator.About.IsMet(89, 100, 0.1m).ShouldBeFalse();
        Comparator.About.IsMet(90, 100, 0.1m).ShouldBeTrue();
    }

    [Fact]
    public void Toward_ComparatorsOwnWayGoesBeforeTheIndicators()
    {
        Comparator.AtMost.Toward(Direction.Up).ShouldBe(Direction.Down);
        Comparator.Greater.Toward(Direction.Down).ShouldBe(Direction.Up);
        Comparator.About.Toward(Direction.Down).ShouldBe(Direction.Down);
        Comparator.Equal.Toward(Direction.Up).ShouldBe(Direction.Up);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
