using Shouldly;
using Tidu.Server.Features.Pools.Gaps;
using Xunit;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>What is kept between requests fits by lists and by rows.</summary>
public class KeptListsTests
{
    [Fact]
    public void Keep_MoreRowsThanFit_DropsWhatWasUsedLongestAgo()
    {
        var kept = new KeptLists<string>(10, 100);
        kept.Keep("a", "A", 40, Never);
        kept.Keep("b", "B", 40, Never);
        kept.TryFind("a", out _).ShouldBeTrue();
        kept.Keep("c", "C", 40, Never);
        (kept.TryFind("a", out var a), a, kept.TryFind("b", out _), kept.TryFind("c", out _), kept.Rows).ShouldBe((true, "A", false, true, 80));
        kept.Keep("d", "D", 500, Never);
        (kept.TryFind("d", out _), kept.Rows).ShouldBe((true, 500));
        kept.Keep("e", "E", 1, Never);
        (kept.TryFind("d", out _), kept.Rows).ShouldBe((false, 1));
    }

    [Fact]
    public void Keep_MoreListsThanFitOrOutOfDate_DropsThem()
    {
        var kept = new KeptLists<int>(2, 100);
        kept.Keep("a", 1, 0, Nothing);
        kept.Keep("b", 2, 0, Nothing);
        kept.Keep("c", 3, 5, Nothing);
        (kept.TryFind("a", out _), kept.TryFind("b", out _)).ShouldBe((false, true));
        kept.Keep("c", 4, 7, value => value == 2);
        (kept.TryFind("b", out _), kept.TryFind("c", out var c), c, kept.Rows).ShouldBe((false, true, 4, 7));
    }

    private static bool Never(string value) => false;

    private static bool Nothing(int value) => false;
}
