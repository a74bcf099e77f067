using Tidu.Engine.Feel.Values;
using Xunit;

namespace Tidu.Engine.Tests.Feel;

public class TemporalTests
{
    private const string Table =
        """
        date("2024-02-29") => 2024-02-29
        date("2023-02-29") => null
        date("2026-1-1") => null
        date(2026, 2, 28) => 2026-02-28
        date(2026, 2, 30) => null
        date(year: 2026, month: 1, day: 31) => 2026-01-31
        date(@"2026-01-31") => 2026-01-31
        date(20260131) => null
        date(null) => null
        string(date("-0044-03-15")) => "-0044-03-15"
        @"2026-01-31" + @"P1M" => 2026-02-28
        @"2024-02-29" + @"P1Y" => 2025-02-28
        @"2026-03-31" - @"P1M" => 2026-02-28
        @"2026-01-31" + @"P1D" => 2026-02-01
        @"2026-01-31" + @"PT23H" => 2026-01-31
        @"2026-01-31" - @"PT1S" => 2026-01-30
        @"P1D" + @"2026-01-31" => 2026-02-01
        @"P1D" - @"2026-01-31" => null
        @"2026-03-01" - @"2026-02-01" => P28D
        @"2026-01-01" + 1 => null
        @"2026-01-01" + @"2026-01-01" => null
        @"999999999-12-31" + @"P1D" => null
        @"P1D" + @"PT12H" => P1DT12H
        @"P1D" + @"P1M" => null
        @"P1Y" - @"P1M" => P11M
        @"P1D" * 2.5 => P2DT12H
        3 * @"P5M" => P1Y3M
        @"P5M" * 0.5 => P2M
        @"P3D" / 2 => P1DT12H
        @"P3D" / @"PT12H" => 6
        @"P1Y" / @"P8M" => 1.5
        @"P1Y" / 0 => null
        1 / @"P1Y" => null
        -@"P1DT1S" => -P1DT1S
        duration("P1Y2M") => P1Y2M
        duration("P1Y2D") => null
        duration("PT90M") => PT1H30M
        duration("PT0.5S") => PT0.5S
        duration("-P0D") => PT0S
        duration("P0M") => P0M
        duration("1D") => null
        duration(1) => null
        years and months duration(@"2020-05-20", @"2026-05-19") => P5Y11M
        years and months duration(@"2026-05-19", @"2020-05-20") => -P5Y11M
        years and months duration(@"2020-05-20", @"2026-05-20") => P6Y
        years and months duration(from: @"2026-01-31", to: @"2026-02-28") => P0M
        day of year(@"2024-12-31") => 366
        day of week(@"2026-11-22") => "Sunday"
        month of year(@"2026-11-22") => "November"
        week of year(@"2027-01-01") => 53
        week of year(@"2024-12-30") => 1
        day of week("2026-11-22") => null
        is(@"2026-01-01", @"2026-01-01") => true
        is(1, "1") => false
        is(null, null) => true
        abs(@"-P1Y") => P1Y
        min(@"2026-01-02", @"2026-01-01") => 2026-01-01
        sum([@"P1D", @"P2D"]) => P3D
        """;

    public static TheoryData<string, string> Cases { get; } = FeelCases.Of(Table);

    [Theory]
    [MemberData(nameof(Cases))]
    public void DateOrDuration_InExpressions_Gives(string expression, string expected) => Assert.Equal(expected, FeelCases.Show(expression));

    [Fact]
    public void EpochDay_AnyDayOfFourHundredYears_AgreesWithTheCalendar()
    {
        for (var day = new DateOnly(1799, 12, 27); day < new DateOnly(2201, 1, 5); day = day.AddDays(1))
        {
            var date = new FeelDate(day.Year, day.Month, day.Day);
            Assert.Equal(day.DayNumber - new DateOnly(1970, 1, 1).DayNumber, date.EpochDay);
            Assert.Equal(date, FeelDate.FromEpochDay(date.EpochDay));
            Assert.Equal(((int)day.DayOfWeek + 6) % 7 + 1, date.Weekday);
            Assert.Equal(System.Globalization.ISOWeek.GetWeekOfYear(day.ToDateTime(default)), date.WeekOfYear);
        }
    }

    [Fact]
    public void EpochDay_BeforeTheYearNought_IsContinuous()
    {
        var day = new FeelDate(-1, 12, 31);
        Assert.Equal(new FeelDate(0, 1, 1), FeelDate.FromEpochDay(day.EpochDay + 1));
        Assert.Equal(new FeelDate(-401, 2, 28), new FeelDate(-401, 1, 31).PlusMonths(1));
    }
}
