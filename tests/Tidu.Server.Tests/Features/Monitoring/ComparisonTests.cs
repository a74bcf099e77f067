using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Organizations;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>A year-on-year figure over a merger says something about the map, not about the work.</summary>
public sealed class ComparisonTests
{
    private static readonly DateOnly Before = new(2024, 9, 30);
    private static readonly DateOnly Now = new(2025, 9, 30);

    [Theory]
    [InlineData(UnitChangeKind.Merge, "2025-01-01", "units-changed")]
    [InlineData(UnitChangeKind.Split, "2025-01-01", "units-changed")]
    [InlineData(UnitChangeKind.Merge, "2025-09-30", "units-changed")]
    [InlineData(UnitChangeKind.Merge, "2024-09-30", null)]
    [InlineData(UnitChangeKind.Merge, "2025-10-01", null)]
    [InlineData(UnitChangeKind.Open, "2025-01-01", null)]
    public void Obstacle_ChangeOfTheUnit_CountsOnlyBetweenTheTwoDays(UnitChangeKind kind, string on, string? expected)
    {
        var change = new UnitChange(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), kind, ["西镇"], ["东镇"], null, null);
        Obstacle(change, "东镇").ShouldBe(expected);
        Obstacle(change, "南镇").ShouldBeNull();
    }

    [Fact]
    public void Obstacle_UnitThatMovedItself_HasTheSameArea()
    {
        var change = new UnitChange(new DateOnly(2025, 1, 1), UnitChangeKind.Move, ["东镇"], ["东镇"], null, null);
        Obstacle(change, "东镇").ShouldBeNull();
    }

    [Fact]
    public void Obstacle_OneMissing_IsNone() => Comparison.Obstacle(new OrganizationTree([], []), "东镇", null, PointOn(Now)).ShouldBeNull();

    private static string? Obstacle(UnitChange change, string unit) =>
        Comparison.Obstacle(new OrganizationTree([], [change]), unit, PointOn(Before), PointOn(Now));

    private static Point PointOn(DateOnly on) => new(on, 5, SourceKind.Report, "上报", ObservationState.Final, 1);
}
