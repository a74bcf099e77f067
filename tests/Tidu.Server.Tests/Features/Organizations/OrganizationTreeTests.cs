using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Organizations;

public class OrganizationTreeTests
{
    private static readonly DateOnly Before = new(2025, 11, 5);
    private static readonly DateOnly After = new(2025, 11, 6);
    private static readonly OrganizationTree Tree = Read();

    [Fact]
    public void Resolve_LiangjiangNewArea_IsTheZoneBeforeAndTheDistrictAfter()
    {
        Tree.Resolve("两江新区", Before)!.Kind.ShouldBe(UnitKind.Zone);
        Tree.Resolve("两江新区", After)!.Id.ShouldBe("5001XX");
    }

    [Fact]
    public void Resolve_ScienceBureau_IsTheJurisdictionsOwn()
    {
        Tree.Resolve("区科技局", After, jurisdiction: "500118")!.Id.ShouldBe("500118:区科技局");
        Tree.Resolve("区科技局", After, jurisdiction: "500155")!.Id.ShouldBe("500155:区科技局");
    }

    [Fact]
    public void MembersOf_GroupOfGroups_AreItsDistricts()
    {
        var members = Tree.MembersOf("两群", Before);
        members.Count.ShouldBe(17);
        members.ShouldAllBe(unit => unit.Kind == UnitKind.District);
        Tree.MembersOf("中心城区", Before).Count.ShouldBe(9);
        Tree.MembersOf("中心城区", After).Count.ShouldBe(8);
    }

    [Fact]
    public void ChildrenOf_District_AreInPrintedOrder() =>
        Tree.ChildrenOf("500118", Before).Where(unit => unit.Kind == UnitKind.Township).Select(unit => unit.Name).Take(2).ShouldBe(["中山路街道", "胜利路街道"]);

    [Fact]
    public void DescendantsOf_City_IncludeTownsOfDistricts() =>
        Tree.DescendantsOf("500000", Before).ShouldContain(unit => unit.Id == "大安街道");

    [Fact]
    public void PathTo_Town_RunsFromTheCity() =>
        Tree.PathTo("大安街道", Before).Select(unit => unit.Id).ShouldBe(["500000", "500118", "大安街道"]);

    [Fact]
    public void IsWithin_MergedDistrict_LiesInItsSuccessor()
    {
        Tree.IsWithin("500112", "5001XX", After).ShouldBeTrue();
        Tree.IsWithin("500112", "500000", After).ShouldBeTrue();
        Tree.IsWithin("500109", "5001XX", After).ShouldBeFalse();
    }

    [Fact]
    public void Anything_UnknownUnit_IsEmpty()
    {
        Tree.Find("nowhere").ShouldBeNull();
        Tree.ParentOf("nowhere", After).ShouldBeNull();
        Tree.ChildrenOf("nowhere", After).ShouldBeEmpty();
        Tree.MembersOf("nowhere", After).ShouldBeEmpty();
        Tree.PathTo("nowhere", After).ShouldBeEmpty();
        Tree.IsWithin("nowhere", "500000", After).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Roles.Officer, false)]
    [InlineData(Roles.Leader, false)]
    [InlineData(Roles.Reporter, true)]
    public void Scope_DistrictUser_HoldsTheDistrictAndNothingElse(string role, bool reporterOnly)
    {
        var scope = new Scope(Tree, CurrentUser.Named("someone", [role], [new("500118", null, null)]), After);
        scope.Contains("500118", After).ShouldBeTrue();
        scope.Contains("大安街道", After).ShouldBeTrue();
        scope.Contains("500118:区科技局", After).ShouldBeTrue();
        scope.Contains("500155", After).ShouldBeFalse();
        scope.Contains("500000", After).ShouldBeFalse();
        scope.IsReporterOnly.ShouldBe(reporterOnly);
    }

    [Fact]
    public void Scope_UnitPastItsDate_HoldsNothing()
    {
        var scope = new Scope(Tree, CurrentUser.Named("someone", [Roles.Officer], [new("500118", null, Before)]), After);
        scope.UnitIds.ShouldBeEmpty();
        scope.Contains("500118", After).ShouldBeFalse();
    }

    [Fact]
    public void Scope_LocalOperator_HoldsEverythingThatExists()
    {
        var scope = new Scope(Tree, CurrentUser.LocalOperator, After);
        scope.Contains("500155", After).ShouldBeTrue();
        scope.Contains("nowhere", After).ShouldBeFalse();
        scope.IsReporterOnly.ShouldBeFalse();
    }

    private static OrganizationTree Read()
    {
        var packs = PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "packs"));
        return new OrganizationTree(packs.Units, packs.Divisions.SelectMany(pack => pack.Changes));
    }
}
