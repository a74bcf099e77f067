using Shouldly;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Xunit;
using static Tidu.Server.Tests.Features.Monitoring.SmallProgramme;

namespace Tidu.Server.Tests.Features.Monitoring;

public sealed class MeasuredTargetsTests
{
    [Fact]
    public void Targets_SeveralOfOneYear_TheAnnexGoesBeforeItsTotalBeforeTheText() =>
        Of(new SmallProgramme()
                .Target(2025, 3).Target(2025, 2, origin: TargetOrigin.TableTotal).Target(2025, 1, origin: TargetOrigin.TableCell)
                .Target(2026, 3).Target(2026, 2, origin: TargetOrigin.Panel))
            .Series.Targets.Select(target => target.Value).ShouldBe([1, 2]);

    [Fact]
    public void Targets_ForAPartOrWithoutAValue_AreNotMeasuredAgainst()
    {
        var targets = Of(new SmallProgramme().Target(2025, 120, scope: "高新区内").Target(2026, null).Target(2027, 5, kind: TargetKind.Rank));
        targets.Any.ShouldBeFalse();
        targets.Final.ShouldBeNull();
        targets.Series.Targets.ShouldBeEmpty();
    }

    [Fact]
    public void Targets_OfTwoKinds_LevelsGoFirst() =>
        Of(new SmallProgramme().Target(2027, 10, kind: TargetKind.MinimumPerYear).Target(2025, 50).Target(2026, 60))
            .Series.Targets.Select(target => target.Value).ShouldBe([50, 60]);

    [Fact]
    public void Targets_FloorOfEveryYear_StandsOnceForEach() =>
        Of(new SmallProgramme().Target(2027, 10, kind: TargetKind.MinimumPerYear, firstYear: 2024))
            .Series.Targets.Select(target => (target.On.Year, target.Value)).ShouldBe([(2024, 10m), (2025, 10m), (2026, 10m), (2027, 10m)]);

    [Fact]
    public void Targets_IncrementWithoutABase_IsUnknown()
    {
        var programme = new SmallProgramme().Target(2027, 20, kind: TargetKind.Increment);
        var target = programme.Plan.Targets[0];
        Of(programme).Due(target).ShouldBeNull();
        new MeasuredTargets(programme.Plan, programme.Plan.Targets, new(YearEnd(2022), 30)).Due(target)!.Value.Value.ShouldBe(50);
    }

    [Fact]
    public void Targets_WithOneOfItsOwn_ThatGoesFirstAndSetsTheKind()
    {
        var programme = new SmallProgramme().Target(2025, 230, origin: TargetOrigin.TableTotal).Target(2025, 210).Target(2027, 40, kind: TargetKind.Cumulative);
        new MeasuredTargets(programme.Plan, programme.Plan.Targets, null, programme.Plan.Targets[1]).Series.Targets.Single().Value.ShouldBe(210);
        new MeasuredTargets(programme.Plan, programme.Plan.Targets, null, programme.Plan.Targets[2]).Series.Kind.ShouldBe(TargetKind.Cumulative);
    }

    private static MeasuredTargets Of(SmallProgramme programme) => new(programme.Plan, programme.Plan.Targets, null);
}
