using Shouldly;
using Tidu.Engine.Periods;
using Xunit;

namespace Tidu.Engine.Tests.Periods;

public class DatedTests
{
    private static readonly DateOnly Opening = new(2023, 1, 1);
    private static readonly DateOnly Closing = new(2025, 11, 5);

    [Fact]
    public void EntryOn_BoundsAreInclusive()
    {
        var dated = new Dated<string>([new("zone", Opening, Closing), new("district", Closing.AddDays(1))]);

        dated.EntryOn(Opening.AddDays(-1)).ShouldBeNull();
        dated.EntryOn(Opening)!.Value.ShouldBe("zone");
        dated.EntryOn(Closing)!.Value.ShouldBe("zone");
        dated.EntryOn(Closing.AddDays(1))!.Value.ShouldBe("district");
        dated.EntryOn(DateOnly.MaxValue)!.Value.ShouldBe("district");
        dated.Gaps().ShouldBeEmpty();
    }

    [Fact]
    public void TryOn_InAGap_FindsNothing()
    {
        var dated = new Dated<decimal>([new(2, new(2024, 3, 1)), new(1, null, new(2024, 2, 28))]);

        dated.TryOn(new(2024, 2, 28), out var before).ShouldBeTrue();
        before.ShouldBe(1);
        dated.TryOn(new(2024, 2, 29), out _).ShouldBeFalse();
        dated.TryOn(new(2024, 3, 1), out var after).ShouldBeTrue();
        after.ShouldBe(2);
        dated.Gaps().ShouldBe([(new(2024, 2, 29), new(2024, 2, 29))]);
    }

    [Fact]
    public void Dated_TwoEntriesShareADay_IsRefusedAndFoundBefore()
    {
        DatedEntry<int>[] entries = [new(1, Opening, Closing), new(2, Closing)];

        DatedOverlap.Find(entries).ShouldBe((entries[0], entries[1]));
        Should.Throw<ArgumentException>(() => new Dated<int>(entries)).Message.ShouldContain("2025-11-05");
    }

    [Fact]
    public void Dated_TwoOpenEntries_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new Dated<int>([new(1, Opening), new(2, Closing)]));
        Should.Throw<ArgumentException>(() => new Dated<int>([new(1, null, Opening), new(2, null, Closing)]));
        Should.Throw<ArgumentException>(() => new Dated<int>([new(1), new(2)]));
    }

    [Fact]
    public void Dated_EndsBeforeItStarts_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Dated<int>([new(1, Closing, Opening)])).Message.ShouldContain("ends before it starts");

    [Fact]
    public void Dated_Empty_HoldsNothing() => new Dated<int>([]).EntryOn(Opening).ShouldBeNull();
}
