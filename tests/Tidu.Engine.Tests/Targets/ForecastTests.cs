using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class ForecastTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    [Fact]
    public void Linear_TwoObservations_SaysWhyThereIsNone()
    {
        var forecast = Forecast.Linear(Series(1, 2), [Start]);

        (forecast.Points.Count, forecast.Obstacle, forecast.Observations).ShouldBe((0, ForecastObstacle.TooFewObservations, 2));
    }

    [Fact]
    public void Linear_OnALine_ContinuesItWithoutSpread()
    {
        var point = Forecast.Linear(Series(10, 12, 14, 16), [Start.AddDays(10)]).Points.ShouldHaveSingleItem();

        point.Value.ShouldBe(30, 1e-9m);
        point.Low.ShouldBe(30, 1e-6m);
        point.High.ShouldBe(30, 1e-6m);
    }

    [Fact]
    public void Linear_KnownExample_AgreesWithTheTextbook()
    {
        // y = 1, 2, 4 on days 0, 1, 2: slope 1.5, at day 3 16/3; s² = 1/6; spread t(0.9; 1) · s · √(1 + 1/3 + 4/2).
        var point = Forecast.Linear(Series(1, 2, 4), [Start.AddDays(3)]).Points[0];
        var spread = (decimal)(3.0776835371752527 * Math.Sqrt(1.0 / 6) * Math.Sqrt(10.0 / 3));

        point.Value.ShouldBe(16m / 3, 1e-9m);
        point.Low.ShouldBe((16m / 3) - spread, 1e-9m);
        point.High.ShouldBe((16m / 3) + spread, 1e-9m);
    }

    [Fact]
    public void Linear_FallingCount_IsNeverNegative()
    {
        Forecast.Linear(Series(30, 21, 9), [Start.AddDays(9)]).Points[0].ShouldBe(new(Start.AddDays(9), 0, 0, 0));
        Forecast.Linear(Series(30, 21, 9), [Start.AddDays(9)], new() { Floor = null }).Points[0].Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void Linear_Window_ReadsTheLatestOnly()
    {
        var forecast = Forecast.Linear(Series(900, 500, 1, 2, 3), [Start.AddDays(5)], new() { Window = 3 });

        forecast.Observations.ShouldBe(3);
        forecast.Points[0].Value.ShouldBe(4, 1e-9m);
    }

    [Fact]
    public void Linear_WiderConfidence_WidensTheInterval()
    {
        var narrow = Forecast.Linear(Series(5, 9, 8, 14), [Start.AddDays(6)]).Points[0];
        var wide = Forecast.Linear(Series(5, 9, 8, 14), [Start.AddDays(6)], new() { Confidence = 0.95m }).Points[0];

        wide.High.ShouldBeGreaterThan(narrow.High);
        wide.Value.ShouldBe(narrow.Value);
    }

    [Fact]
    public void Linear_BadInput_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Forecast.Linear([new(Start, 1), new(Start, 2), new(Start.AddDays(1), 2)], []));
        Should.Throw<ArgumentOutOfRangeException>(() => Forecast.Linear([], [], new() { Confidence = 1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Forecast.Linear([], [], new() { Window = 2 }));
    }

    [Fact]
    public void Linear_AnyObservations_IntervalHoldsTheValueAndOrderDoesNotMatter() =>
        Prop.ForAll<int[]>(values =>
        {
            var series = Series([.. values.Select(value => (decimal)value)]);
            DateOnly[] days = [Start.AddDays(values.Length), Start.AddDays(values.Length + 400)];
            var forecast = Forecast.Linear(series, days);
            return forecast.Points.All(point => point.Low <= point.Value && point.Value <= point.High && point.Low >= 0)
                && (forecast.Obstacle is null) == (values.Length >= 3)
                && forecast.Points.SequenceEqual(Forecast.Linear(series.Reverse(), days).Points);
        }).QuickCheckThrowOnFailure();

    private static DatedValue[] Series(params decimal[] values) => [.. values.Select((value, i) => new DatedValue(Start.AddDays(i), value))];
}
