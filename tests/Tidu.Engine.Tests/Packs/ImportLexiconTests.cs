using Shouldly;
using Tidu.Engine.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

/// <summary>Words of imported workbooks, and what is reported where they contradict each other.</summary>
public class ImportLexiconTests
{
    private const string Good = """
        imports:
          - kind: observations
            fields:
              - { field: unit, name: 单位, aliases: [镇街] }
              - { field: value, name: 数值 }
        missing: ["", "—"]
        not_applicable: ["/"]
        suffixes: [{ word: 万, factor: 10000 }, { word: 万亿, factor: 1000000000000 }]
        offices: [{ source: tax, words: [税务] }]
        numerals: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二]

        """;

    [Fact]
    public void Read_Lexicon_HasColumnsAndWords()
    {
        var reading = Read(Good);
        reading.Problems.ShouldBeEmpty();
        var lexicon = reading.Packs.Imports;
        lexicon.Columns("observations").Select(column => column.Field).ShouldBe(["unit", "value"]);
        lexicon.Columns("tasks").ShouldBeEmpty();
        lexicon.Missing.ShouldBe(["", "—"]);
        lexicon.Suffixes.Select(suffix => suffix.Word).ShouldBe(["万亿", "万"]);
        lexicon.Offices.Select(office => (office.Source, office.Words.Single())).ShouldBe([("tax", "税务")]);
    }

    [Theory]
    [InlineData("name: 数值", "name: 镇街", "duplicate-id")]
    [InlineData("field: value", "field: unit", "duplicate-id")]
    [InlineData("factor: 10000 }", "factor: 0 }", "out-of-range")]
    [InlineData("十一, 十二]", "十一]", "row-length")]
    [InlineData("name: 数值 }", "title: 数值 }", "missing-key")]
    [InlineData("missing:", "mising:", "unknown-key")]
    public void Read_Mistake_IsReported(string from, string to, string code) =>
        Read(Good.Replace(from, to, StringComparison.Ordinal)).Problems.Select(problem => problem.Code).ShouldContain(code);

    [Fact]
    public void Read_TwoLexicons_TheSecondIsReported() =>
        PackReader.Read([PackFile.FromText("lexicon/a.yaml", Good), PackFile.FromText("lexicon/b.yaml", Good)]).Problems
            .Single(problem => problem.File == "lexicon/b.yaml").Message.ShouldContain("lexicon/a.yaml");

    [Fact]
    public void Read_OfTheRepository_HasAllKinds() =>
        RealPacks.Reading.Packs.Imports.Kinds.Select(kind => kind.Kind).ShouldBe(["observations", "targets", "units", "tasks", "enterprises"]);

    private static PackReading Read(string text) => PackReader.Read([PackFile.FromText("lexicon/import.yaml", text)]);
}
