using Shouldly;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

public class RealPacksTests
{
    [Fact]
    public void Read_AllPacks_NoProblems() =>
        RealPacks.Reading.Problems.Select(p => $"{p.File}:{p.Line}:{p.Column} {p.Code} {p.Message}").ShouldBeEmpty();

    [Fact]
    public void Read_AllPacks_EveryUnitOfATaskIsKnown()
    {
        var packs = RealPacks.Reading.Packs;
        packs.Plans.Count.ShouldBeGreaterThanOrEqualTo(5);
        packs.Plans.SelectMany(p => p.Tasks).SelectMany(t => t.Lead.Concat(t.Responsible)).ShouldAllBe(u => packs.FindUnit(u.UnitId) != null);
    }

    [Fact]
    public void Read_YongchuanAnnexes_AreInBaseUnits()
    {
        var plan = RealPacks.Reading.Packs.FindPlan("yongchuan-2023-663").ShouldNotBeNull();
        plan.Tables.Select(t => (t.Id, t.Rows.Count, t.Years.Count)).ShouldBe([("annex-1", 27, 5), ("annex-2", 5, 6), ("annex-3", 27, 6)]);
        plan.Tables[0].Rows.Sum(r => r.Values[4].Value).ShouldBe(6_000_010_000m);
        plan.Tables[1].Rows[4].Values[0].ShouldBe(new Tidu.Engine.Packs.Quantity(null, null, "/", "家"));
        plan.Tables[1].Rows[4].TargetOnly.ShouldBeTrue();
    }
}
