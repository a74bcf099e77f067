using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;
using Xunit;
using static Tidu.Server.Tests.Features.Monitoring.SmallProgramme;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Edges of measuring one row, without a database.</summary>
public sealed class RowMeasureTests
{
    [Fact]
    public void Row_WithoutAnActual_HasTheTargetAndNothingElse()
    {
        var row = new SmallProgramme().Baseline(100).Target(2023, 120).Measure(YearEnd(2023));
        row.Target!.Value.Value.ShouldBe(120);
        (row.Actual, row.Completion, row.Gap, row.Progress.Ratio, row.Progress.Band).ShouldBe((null, null, null, null, ColorBand.None));
    }

    [Fact]
    public void Row_WithoutATarget_HasTheActualAndNothingElse()
    {
        var row = new SmallProgramme().Actual(YearEnd(2023), 7).Measure(YearEnd(2023));
        row.Actual!.Value.ShouldBe(7);
        (row.Target, row.Completion, row.Gap, row.Progress.Expected, row.Progress.Band).ShouldBe((null, null, null, null, ColorBand.None));
    }

    [Fact]
    public void Row_WithoutABase_InventsNone()
    {
        var row = new SmallProgramme().Target(2025, 100).Actual(YearEnd(2023), 40).Actual(YearEnd(2025), 80).Measure(YearEnd(2025));
        row.Base.ShouldBeNull();
        (row.Progress.Basis, row.Progress.Ratio).ShouldBe((ProgressBasis.Completion, 0.8m));
        new SmallProgramme().Target(2025, 100).Actual(YearEnd(2023), 40).Measure(YearEnd(2023)).Progress.Ratio.ShouldBeNull();
    }

    [Fact]
    public void Row_WithoutAPrintedBase_StartsFromWhatWasReportedForTheBaseDate()
    {
        var row = new SmallProgramme().Target(2023, 120).Actual(YearEnd(2022), 100).Actual(YearEnd(2023), 110).Measure(YearEnd(2023));
        (row.Base!.Value.Value, row.Progress.Ratio).ShouldBe((100, 0.5m));
        new SmallProgramme().Baseline(90).Target(2023, 120).Actual(YearEnd(2022), 100).Actual(YearEnd(2023), 110).Measure(YearEnd(2023)).Base!.Value.Value.ShouldBe(90);
    }

    [Fact]
    public void Row_LateData_IsHeldAgainstItsOwnDay()
    {
        var row = new SmallProgramme().Baseline(100).Target(2023, 120).Target(2024, 140).Actual(YearEnd(2023), 120).Measure(new DateOnly(2024, 11, 30));
        (row.Progress.Expected, row.Progress.Ratio, row.Target!.Value.On.Year).ShouldBe((120, 1m, 2024));
    }

    [Fact]
    public void Row_SurplusOverTheTarget_HasNoGap() =>
        new SmallProgramme().Baseline(100).Target(2023, 120).Actual(YearEnd(2023), 150).Measure(YearEnd(2023)).Gap.ShouldBe(0);

    [Fact]
    public void Row_FallingIndicator_GapIsWhatIsTooMuch()
    {
        var programme = new SmallProgramme(direction: Direction.Down).Baseline(100).Target(2023, 80).Actual(YearEnd(2023), 90);
        programme.Plan.Targets[0].Comparator = Comparator.AtMost;
        var row = programme.Measure(YearEnd(2023));
        (row.Gap, row.Progress.Ratio).ShouldBe((10, 0.5m));
    }

    [Fact]
    public void Row_YearlyFlowOfAnotherYear_IsHeldAgainstItsYearAndNotCompared()
    {
        var row = new SmallProgramme(IndicatorKind.Flow).Target(2024, 200).Target(2025, 300).Actual(YearEnd(2024), 150).Measure(new DateOnly(2025, 6, 30));
        (row.Target!.Value.Value, row.Progress.Ratio, row.Completion, row.Gap).ShouldBe((300, 0.75m, null, null));
        var own = new SmallProgramme(IndicatorKind.Flow).Target(2027, 400).Actual(YearEnd(2024), 150).Measure(YearEnd(2024));
        (own.Completion, own.Gap).ShouldBe((null, null));
    }

    [Fact]
    public void Row_SumOverThePlan_CountsFromItsFirstDay()
    {
        var row = new SmallProgramme(IndicatorKind.Flow, TimeAggregation.YearToDate).Target(2027, 1000, kind: TargetKind.Cumulative)
            .Actual(YearEnd(2022), 500).Actual(YearEnd(2023), 150).Actual(new DateOnly(2024, 6, 30), 60).Measure(new DateOnly(2024, 6, 30));
        (row.Actual!.Value, row.Completion, row.Gap).ShouldBe((210, 0.21m, 790));
        row.Actuals.Points.Select(point => point.Value).ShouldBe([150, 210]);
    }

    [Fact]
    public void Row_SumOverThePlanWithADemonstrationYear_IsDemonstration() =>
        new SmallProgramme(IndicatorKind.Flow, TimeAggregation.YearToDate).Target(2027, 1000, kind: TargetKind.Cumulative)
            .Actual(YearEnd(2023), 150, source: SourceKind.Demo).Actual(YearEnd(2024), 60).Measure(YearEnd(2024)).Actual!.Source.ShouldBe(SourceKind.Demo);

    [Fact]
    public void Row_JudgedByItsOwnTarget_IsNotDoneBecauseAnEarlierOneIs()
    {
        var programme = new SmallProgramme().Baseline(100).Target(2024, 120).Target(2027, 200).Actual(new DateOnly(2024, 6, 30), 125);
        programme.Measure(new DateOnly(2024, 6, 30)).Progress.Evaluation.ShouldBe(Evaluation.DoneEarly);
        var last = programme.Measure(new DateOnly(2024, 6, 30), programme.Plan.Targets[1]);
        last.Progress.Evaluation.ShouldNotBe(Evaluation.DoneEarly);
        (last.Target!.Value.Value, last.Completion).ShouldBe((200, 0.625m));
    }

    [Fact]
    public void Row_TextBesideAnAnnex_IsJudgedByTheTextsValueWhenItIsTheRow()
    {
        var programme = new SmallProgramme().Baseline(100).Target(2025, 230, origin: TargetOrigin.TableTotal).Target(2025, 210).Actual(YearEnd(2025), 215);
        programme.Measure(YearEnd(2025)).Gap.ShouldBe(15);
        var text = programme.Measure(YearEnd(2025), programme.Plan.Targets[1]);
        (text.Gap, text.Progress.TargetMet).ShouldBe((0, true));
    }
}
