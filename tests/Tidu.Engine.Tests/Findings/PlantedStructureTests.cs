using Shouldly;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Xunit;
using static Tidu.Engine.Tests.Packs.MiniPacks;

namespace Tidu.Engine.Tests.Findings;

/// <summary>Slips of numbering, counting and naming, and what is close to them and none.</summary>
public class PlantedStructureTests
{
    private const string FirstTask = "  - { number: \"1\", title: 做事, section: 一, clause: 二1, lead: [县科技局], responsible: [甲镇] }\n";
    private const string SecondTask = "  - { number: \"2\", title: 做更多事, section: 一, clause: 二2, lead: [县科技局], responsible: [乙镇] }\n";

    [Fact]
    public void Find_RowNumberTwice_IsADoubt() => One("no: \"2\", unit: 乙镇", "no: \"1\", unit: 乙镇").ShouldBe(("number-repeated", FindingSeverity.Doubt));

    [Fact]
    public void Find_RowNumberLeftOut_IsANote() => One("no: \"2\", unit: 乙镇", "no: \"3\", unit: 乙镇").ShouldBe(("number-gap", FindingSeverity.Note));

    [Fact]
    public void Find_TaskNumberTwice_IsADoubt() => One("number: \"2\"", "number: \"1\"").ShouldBe(("number-repeated", FindingSeverity.Doubt));

    [Fact]
    public void Find_NumbersThatBeginAgainInEachSection_AreFine() =>
        Find(Edited(Plan, SecondTask, SecondTask.Replace("\"2\"", "\"1\"", StringComparison.Ordinal).Replace("section: 一", "section: 二", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Find_NumbersWithoutDigits_AreFine() => Find(Edited(Plan, "number: \"2\", title: 做更多事, section: 一", "number: 二, title: 做更多事, section: 一")).ShouldBeEmpty();

    [Fact]
    public void Find_NumbersWithTheirSection_RunInEach() => Find(With((Plan, Edit(Plan, "number: \"2\"", "number: （二）1").Replace("number: \"1\"", "number: （一）1", StringComparison.Ordinal).Replace("task: \"1\"", "task: （一）1", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Theory]
    [InlineData("what: tasks, amount: 2", "what: tasks, amount: 3", 3, 2)]
    [InlineData("what: tasks, amount: 2", "what: sections, amount: 2", 2, 1)]
    public void Find_CountDiffers_IsADoubt(string passage, string planted, int stated, int counted)
    {
        var finding = Find(Edited(Plan, passage, planted)).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Stated, finding.Computed).ShouldBe(("count-differs", FindingSeverity.Doubt, stated, counted));
    }

    [Fact]
    public void Find_CountOfWhatThePackDoesNotList_FindsNothing() => Find(Edited(Plan, "what: tasks, amount: 2", "what: safeguards, amount: 6")).ShouldBeEmpty();

    [Fact]
    public void Find_TaskWithoutTitle_IsANote() => One("title: 做更多事", "title: null").ShouldBe(("no-title", FindingSeverity.Note));

    [Fact]
    public void Find_NoLeadUnitAnywhere_IsSaidOnce()
    {
        var finding = Find(With((Plan, TextOf(Plan).Replace("lead: [县科技局]", "lead: []", StringComparison.Ordinal)))).ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe(("no-lead-unit", FindingSeverity.Note));
        finding.Message.ShouldContain("2 项任务");
    }

    [Fact]
    public void Find_OneTaskWithoutLeadUnit_FindsNothing() => Find(Edited(Plan, FirstTask, FirstTask.Replace("lead: [县科技局]", "lead: []", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Find_OneTaskWithoutResponsibleUnit_IsANote() => One("responsible: [乙镇]", "responsible: []").ShouldBe(("no-responsible-unit", FindingSeverity.Note));

    [Fact]
    public void Find_DocumentWithoutUnitsPerTask_FindsNoMissingResponsibleUnit() =>
        Find(With((Plan, Edit(Plan, "responsible: [乙镇]", "responsible: []").Replace("level: district", "level: district\ntask_units_printed: false", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void Find_AllSafeguardsWithoutResponsibleUnit_IsSaidOnce()
    {
        var finding = Find(Edited(Plan, "mechanisms:\n", """
              - { number: 一, title: 保障, kind: safeguard, clause: 三1 }
              - { number: 二, title: 再保障, kind: safeguard, clause: 三2 }
            mechanisms:

            """)).ShouldHaveSingleItem();
        (finding.Code, finding.Places.Count).ShouldBe(("no-responsible-unit", 2));
    }

    [Fact]
    public void Find_OtherNameOfAUnit_IsANoteOnce()
    {
        var finding = Find(With((Plan, TextOf(Plan).Replace("every: quarter, units: [县科技局]", "every: quarter, units: [县科局]", StringComparison.Ordinal)))).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.UnitId).ShouldBe(("unit-name-varies", FindingSeverity.Note, "500:县科技局"));
        finding.Places.Select(p => p.Text).ShouldBe(["县科局", "县科技局"]);
    }

    private static (string, FindingSeverity) One(string passage, string planted)
    {
        var finding = Find(Edited(Plan, passage, planted)).ShouldHaveSingleItem();
        return (finding.Code, finding.Severity);
    }

    private static IReadOnlyList<Finding> Find(IReadOnlyList<PackFile> files)
    {
        var reading = PackReader.Read(files);
        reading.Problems.Select(p => $"{p.File}:{p.Line} {p.Message}").ShouldBeEmpty();
        return PlanFindings.Find(reading.Packs);
    }
}
