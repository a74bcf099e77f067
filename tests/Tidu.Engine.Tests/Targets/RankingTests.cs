using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class RankingTests
{
    private sealed record Row(string Unit, string Kind, decimal? Ratio, int? Before = null);

    [Fact]
    public void Rank_TiesShareTheBetterPlace_WithinTheirKind()
    {
        var ranked = Rank([new("a", "town", 0.9m), new("b", "zone", 2), new("c", "town", 1.2m), new("d", "town", 1.20m), new("e", "town", null)]);

        ranked.Select(row => (row.Item.Unit, row.Rank, row.Of))
            .ShouldBe([("a", 3, 3), ("b", 1, 1), ("c", 1, 3), ("d", 1, 3), ("e", null, 3)]);
    }

    [Fact]
    public void Rank_DifferenceBeyondDisplay_SeparatesPlaces() =>
        Rank([new("a", "town", 1.0000000001m), new("b", "town", 1.0000000002m)]).Select(row => row.Rank).ShouldBe([2, 1]);

    [Fact]
    public void Rank_Movement_IsPlacesGained() =>
        Rank([new("up", "town", 3, 3), new("down", "town", 2, 1), new("new", "town", 1), new("gone", "town", null, 2)])
            .Select(row => row.Movement).ShouldBe([2, -1, null, null]);

    [Fact]
    public void Rank_NothingToRank_IsEmpty() => Rank([]).ShouldBeEmpty();

    [Fact]
    public void Rank_AnyItems_DoesNotDependOnTheirOrder() =>
        Prop.ForAll<(int Kind, int? Ratio)[], int>((items, seed) =>
        {
            var rows = items.Select((item, i) => new Row($"{i}", $"{item.Kind % 2}", item.Ratio % 5)).ToArray();
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Rank(rows).ToDictionary(row => row.Item.Unit, row => row.Rank).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SequenceEqual(Rank(shuffled).ToDictionary(row => row.Item.Unit, row => row.Rank).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rank_AnyItems_PlaceIsOneMoreThanThoseBetter() =>
        Prop.ForAll<int?[]>(ratios =>
        {
            var ranked = Rank([.. ratios.Select((ratio, i) => new Row($"{i}", "town", ratio % 7))]);
            return ranked.All(row => row.Rank == (row.Item.Ratio is null ? null : 1 + ranked.Count(other => other.Item.Ratio > row.Item.Ratio)));
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Ranked<Row>> Rank(Row[] rows) =>
        Ranking.Rank(rows, row => row.Kind, row => row.Ratio, row => row.Before);
}
