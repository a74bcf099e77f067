using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

/// <summary>Regions of invented enterprises and their words, and what is reported where they are wrong.</summary>
public class RegionPackTests
{
    private const string Units = """
        divisions: county
        units:
          - { id: "500118", name: 永川区, kind: district, short: 永川, order: 1 }
          - { id: 大安街道, name: 大安街道, kind: township, parent: "500118", short: 大安, order: 1 }

        """;

    private const string Region = """
        region: county-region
        title: 虚构企业
        unit: "500118"
        enterprises: 100
        places: [永川]
        periods: [2022-Q4, 2023-Q1]
        counts:
          - kind: tech-enterprise
            rows:
              - { unit: 大安街道, values: [20, 22] }

        """;

    private const string Words = """
        synthetic:
          - { code: C3484, words: [机械], field: 先进制造, leading: 装备, weight: 9, revenue: [350000, 1200000], research: 80, technicians: 240 }
        brands_first: [瑞]
        brands_second: [恒]
        forms: [有限公司]
        surnames: [王]
        given: [伟]
        posts: [总经理]

        """;

    [Fact]
    public void Read_RegionAndWords_AreAsWritten()
    {
        var reading = Read(Region, Words);

        reading.Problems.ShouldBeEmpty();
        var region = reading.Packs.FindRegion("county-region")!;
        (region.Enterprises, region.Periods[1].ToString(), region.Counts[0].Rows[0].Values[1]).ShouldBe((100, "2023-Q1", 22));
        reading.Packs.SyntheticWords.Industries.Single().RevenueTo.ShouldBe(1_200_000);
    }

    [Theory]
    [InlineData("2023-Q1]", "2023]", "bad-period")]
    [InlineData("2023-Q1]", "2021-Q1]", "bad-period")]
    [InlineData("values: [20, 22]", "values: [20]", "row-length")]
    [InlineData("values: [20, 22]", "values: [20, -2]", "out-of-range")]
    [InlineData("unit: 大安街道", "unit: 大安", "unknown-unit")]
    [InlineData("region: county-region", "region: county", "id-differs-from-file")]
    [InlineData("places:", "place:", "unknown-key")]
    public void Read_MistakeInARegion_IsReported(string from, string to, string code) =>
        Read(Region.Replace(from, to, StringComparison.Ordinal), Words).Problems.Select(problem => problem.Code).ShouldContain(code);

    [Theory]
    [InlineData("weight: 9", "weight: 0", "out-of-range")]
    [InlineData("research: 80", "research: 8000", "out-of-range")]
    [InlineData("forms:", "from:", "missing-key")]
    public void Read_MistakeInTheWords_IsReported(string from, string to, string code) =>
        Read(Region, Words.Replace(from, to, StringComparison.Ordinal)).Problems.Select(problem => problem.Code).ShouldContain(code);

    private static PackReading Read(string region, string words) => PackReader.Read(
    [
        new PackFile("divisions/county.yaml", Encoding.UTF8.GetBytes(Units)),
        new PackFile("regions/county-region.yaml", Encoding.UTF8.GetBytes(region)),
        new PackFile("lexicon/synthetic.yaml", Encoding.UTF8.GetBytes(words)),
    ]);
}
