using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Periods;
using Xunit;

namespace Tidu.Engine.Tests.Periods;

public class PeriodTests
{
    private static readonly Arbitrary<Period> AnyPeriod = (
        from year in Gen.Choose(1900, 2100)
        from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
        from day in Gen.Choose(0, 364)
        select Period.Holding(new DateOnly(year, 1, 1).AddDays(day), kind)).ToArbitrary();

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-H1", "2022-01-01", "2022-06-30")]
    [InlineData("2022-H2", "2022-07-01", "2022-12-31")]
    [InlineData("2022-Q3", "2022-07-01", "2022-09-30")]
    [InlineData("2022-06", "2022-06-01", "2022-06-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("0001-12", "0001-12-01", "0001-12-31")]
    public void Parse_TextForm_GivesInclusiveDays(string text, string first, string last)
    {
        var period = Period.Parse(text);

        (period.First, period.Last, period.ToString()).ShouldBe((DateOnly.Parse(first, null), DateOnly.Parse(last, null), text));
        period.Contains(period.First).ShouldBeTrue();
        period.Contains(period.Last).ShouldBeTrue();
        period.Contains(period.Last.AddDays(1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0000")]
    [InlineData("2022-")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-Q5")]
    [InlineData("2022-Q0")]
    [InlineData("2022-H3")]
    [InlineData("2022-q1")]
    [InlineData("2022-Q")]
    [InlineData("2022Q1")]
    [InlineData("2022-6")]
    [InlineData("2022/06")]
    [InlineData(" 2022")]
    [InlineData("+022")]
    [InlineData("2022-06-30")]
    [InlineData("２０２２")]
    public void TryParse_OtherText_IsRefused(string? text)
    {
        Period.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Period.Parse(text ?? "")).Message.ShouldContain("2022-Q3");
    }

    [Fact]
    public void CompareTo_SameEnd_ShorterComesFirst() =>
        new[] { "2023-01", "2022", "2022-Q4", "2022-H2", "2022-12", "2022-11" }.Select(Period.Parse).Order().Select(period => period.ToString())
            .ShouldBe(["2022-11", "2022-12", "2022-Q4", "2022-H2", "2022", "2023-01"]);

    [Theory]
    [InlineData("2022", "2021", "2021")]
    [InlineData("2022-H1", "2021-H2", "2021-H1")]
    [InlineData("2022-Q1", "2021-Q4", "2021-Q1")]
    [InlineData("2022-01", "2021-12", "2021-01")]
    [InlineData("2024-02", "2024-01", "2023-02")]
    public void Previous_And_YearBefore(string text, string previous, string yearBefore)
    {
        var period = Period.Parse(text);

        (period.Previous().ToString(), period.YearBefore().ToString()).ShouldBe((previous, yearBefore));
    }

    [Theory]
    [InlineData("2025-10-01", "2025-09-30")]
    [InlineData("2025-09-30", "2025-06-30")]
    [InlineData("2025-01-01", "2024-12-31")]
    [InlineData("2025-03-31", "2024-12-31")]
    [InlineData("2024-02-29", "2023-12-31")]
    public void EndOfQuarterBefore_IsStrictlyBefore(string day, string end) =>
        Period.EndOfQuarterBefore(DateOnly.Parse(day, null)).ShouldBe(DateOnly.Parse(end, null));

    [Fact]
    public void OfQuarter_NumberOutsideTheYear_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfQuarter(2022, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfMonth(2022, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfYear(0));
    }

    [Fact]
    public void AnyPeriod_TextAndNeighbors_RoundTrip() =>
        Prop.ForAll(AnyPeriod, period =>
            Period.Parse(period.ToString()) == period
            && period.Next().Previous() == period
            && period.Next().First == period.Last.AddDays(1)
            && period.Previous() < period
            && Period.Holding(period.Last, period.Kind) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTwoPeriods_OrderAgreesWithEqualityAndEnds() =>
        Prop.ForAll(AnyPeriod, AnyPeriod, (a, b) =>
            (a.CompareTo(b) == 0) == (a == b)
            && Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && (a.Last >= b.Last || a < b)
            && (!a.Contains(b) || a.Overlaps(b))).QuickCheckThrowOnFailure();
}
