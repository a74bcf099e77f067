using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Ladders;

/// <summary>Broken files of titles: every problem is told, where it stands, and how to mend it.</summary>
public class LadderReaderTests
{
    private const string Good = """
        ladder: town
        label: 某地梯次
        documents:
          - { id: "32", title: 某办法, confidence: confirmed }
        tracks:
          - { id: science, name: 科技, below: 未入库 }
        titles:
          - code: high-tech
            name: 高新技术企业
            short_name: 高企
            track: science
            rung: 2
            standard: high-tech-enterprise
            validity: years
            years: 3
            basis: "32 art. 9"
            aliases: [国家高企, 国高]
          - { code: tech, name: 科技型企业, short_name: 科技型, track: science, rung: 1, validity: open, basis: "32" }
        flows:
          - { id: small-to-high, name: 小升高, had: [tech], gained: [high-tech], basis: "32", meaning: 升级 }
        measures:
          - { indicator: hnte, titles: [high-tech] }
          - { indicator: enterprise-rd, sum: [rd_expense], among: [high-tech] }
          - { indicator: industrial-with-rd-institution, with: [rd_body], list: rd-institution }
          - { indicator: industrial-enterprises, titles: [tech] }
          - { indicator: rd-institution-share, share: industrial-with-rd-institution, of: industrial-enterprises }

        """;

    [Fact]
    public void Read_GoodFile_HasNoProblem()
    {
        var reading = Read(Good);
        reading.Problems.ShouldBeEmpty();
        reading.Packs.Ladder.Find("tech")!.OpenEnded.ShouldBeTrue();
        reading.Packs.Ladder.Find("high-tech-enterprise").ShouldNotBeNull("titles read before stay known");
    }

    [Theory]
    [InlineData("track: science\n    rung: 2", "track: sience\n    rung: 2", "unknown-track", "science")]
    [InlineData("    track: science\n    rung: 2\n", "    rung: 2\n", "rung-without-track", "track")]
    [InlineData("rung: 1", "rung: 2", "duplicate-id", "science 2")]
    [InlineData("rung: 1", "rung: 0", "out-of-range", "1")]
    [InlineData("standard: high-tech-enterprise", "standard: high-tech-enterprize", "unknown-standard", "high-tech-enterprise")]
    [InlineData("validity: open", "validity: opened", "bad-code", "open")]
    [InlineData("    years: 3\n", "", "years-unclear", "years")]
    [InlineData("validity: years", "validity: open", "years-unclear", "validity: years")]
    [InlineData("basis: \"32 art. 9\"", "basis: \"33 art. 9\"", "unknown-document", "33")]
    [InlineData("code: tech,", "code: high-tech,", "duplicate-id", "high-tech")]
    [InlineData("code: tech,", "code: Tech Firm,", "bad-id", "Tech Firm")]
    [InlineData("国高]", "科技型企业]", "duplicate-name", "high-tech")]
    [InlineData("国高]", "“国家高企”]", "duplicate-name", "两次")]
    [InlineData("had: [tech]", "had: [teck]", "unknown-title", "tech")]
    [InlineData("had: [tech]", "had: [科技型]", "unknown-title", "tech")]
    [InlineData("had: [tech]", "had: [tech, tech]", "duplicate-id", "tech")]
    [InlineData("had: [tech], gained: [high-tech],", "had: [tech],", "flow-without-change", "gained")]
    [InlineData("had: [tech],", "had: [tech], had_none: [tech],", "flow-impossible", "tech")]
    [InlineData("indicator: hnte,", "indicator: hntes,", "unknown-indicator", "hnte")]
    [InlineData("titles: [high-tech] }", "titles: [high-tech], sum: [rd_expense] }", "measure-unclear", "sum")]
    [InlineData("indicator: hnte, titles: [high-tech]", "indicator: hnte", "measure-unclear", "一个也没有")]
    [InlineData("sum: [rd_expense]", "sum: [rd_expences]", "unknown-fact", "rd_expense")]
    [InlineData("list: rd-institution", "list: rd-institutions", "bad-code", "rd-institution")]
    [InlineData(", of: industrial-enterprises", "", "missing-key", "of")]
    [InlineData("of: industrial-enterprises", "of: gerd", "unknown-measure", "gerd")]
    [InlineData("indicator: enterprise-rd", "indicator: hnte", "duplicate-id", "hnte")]
    [InlineData("ladder: town", "ladder: city", "id-differs-from-file", "town")]
    [InlineData("tracks:", "track:", "unknown-key", "tracks")]
    [InlineData("meaning: 升级", "means: 升级", "missing-key", "meaning")]
    public void Read_Mistake_IsReportedWithItsPlace(string from, string to, string code, string told)
    {
        var text = Good.Replace("\r\n", "\n", StringComparison.Ordinal);
        text.ShouldContain(from);
        var broken = text.Replace(from, to, StringComparison.Ordinal);
        var problem = Read(broken).Problems.FirstOrDefault(each => each.Code == code);
        problem.ShouldNotBeNull(string.Join('\n', Read(broken).Problems));
        problem.Message.ShouldContain(told);
        problem.Line.ShouldBeInRange(1, broken.Split('\n').Length);
        problem.Column.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Read_ManyMistakes_AreReportedAtOnce()
    {
        var broken = Good.Replace("validity: open", "validity: opened").Replace("had: [tech]", "had: [teck]").Replace("sum: [rd_expense]", "sum: [rd_expences]").Replace("short_name: 高企", "short: 高企");
        Read(broken).Problems.Select(problem => problem.Code).ShouldBe(["missing-key", "unknown-key", "bad-code", "unknown-title", "unknown-fact"], ignoreOrder: true);
    }

    [Fact]
    public void Read_TwoFiles_ShareTheirTitles()
    {
        const string Second = """
            ladder: more
            label: 又一份
            documents: [{ id: own, title: 本地, confidence: own }]
            titles: [{ code: star, name: 明星企业, short_name: 明星, validity: stated, basis: own, aliases: [国高] }]
            flows: [{ id: to-star, name: 升明星, had: [high-tech], gained: [star], basis: own, meaning: 升级 }]

            """;
        var reading = PackReader.Read([PackFile.FromText("qualifications/town.yaml", Good), PackFile.FromText("qualifications/more.yaml", Second)], WithoutLadder());
        reading.Problems.Select(problem => (problem.File, problem.Code)).ShouldBe([("qualifications/more.yaml", "duplicate-name")]);
        reading.Packs.Ladder.Flows.Select(flow => flow.Id).ShouldBe(["small-to-high", "to-star"]);
    }

    [Fact]
    public void Read_CutOrMutatedFiles_NeverThrow()
    {
        var random = new Random(20230329);
        var signs = Encoding.ASCII.GetBytes("[]{}:,-?&*!|>'\"%@`#\n\t 09.x");
        for (var run = 0; run < 300; run++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            bytes = run % 2 == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            for (var change = random.Next(0, 6); change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = signs[random.Next(signs.Length)];
            }

            PackReader.Read([new PackFile("qualifications/town.yaml", bytes)], RealPacks.Reading.Packs).ShouldNotBeNull();
        }
    }

    private static PackReading Read(string text) => PackReader.Read([PackFile.FromText("qualifications/town.yaml", text)], RealPacks.Reading.Packs);

    private static PackSet WithoutLadder()
    {
        var packs = RealPacks.Reading.Packs;
        return new PackSet(packs.Plans, packs.IndicatorPacks, packs.Divisions, measureUnits: packs.MeasureUnits, comparators: packs.Comparators, standards: packs.Standards);
    }
}
