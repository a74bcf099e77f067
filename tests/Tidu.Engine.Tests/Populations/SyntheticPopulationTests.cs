using System.Text;
using Shouldly;
using Tidu.Engine.Populations.Synthetic;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Populations;

public class SyntheticPopulationTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 15);
    private static readonly IReadOnlyList<CompiledStandard> TechSme = [Compiled("tech-sme")];

    [Fact]
    public void Lines_OfASeed_AreTheSameAndThoseOfAnotherAreNot()
    {
        var lines = SyntheticPopulation.Lines(TechSme, 500, seed: 3).ToList();

        SyntheticPopulation.Lines(TechSme, 500, seed: 3).ShouldBe(lines);
        SyntheticPopulation.Lines(TechSme, 20, seed: 3).ShouldBe(lines.Take(21));
        SyntheticPopulation.Lines(TechSme, 500, seed: 4).Zip(lines).Count(pair => pair.First == pair.Second).ShouldBeLessThan(5);
    }

    [Fact]
    public void Codes_AreValidDistinctAndOfNoDivision()
    {
        var codes = SyntheticPopulation.Lines(TechSme, 2000, seed: 1).Skip(1).Select(line => line.Split(',')[0]).ToList();

        codes.ShouldAllBe(code => CreditCode.IsValid(Encoding.ASCII.GetBytes(code)) && code.Substring(2, 6) == "000000");
        codes.ShouldBeUnique();
    }

    [Fact]
    public void Facts_OfAnEnterprise_DoNotHangOnOtherStandards()
    {
        var alone = Columns(SyntheticPopulation.Lines(TechSme, 300, seed: 9));
        var together = Columns(SyntheticPopulation.Lines([.. TechSme, Compiled("srdi-sme")], 300, seed: 9));

        var same = Enumerable.Range(0, 300).Count(row => alone.All(column => column.Value[row] == together[column.Key][row]));

        same.ShouldBeGreaterThan(230, "only those at a threshold of the other standard may differ");
    }

    [Fact]
    public void Rows_StandOnThresholdsAndBesideThemAndHaveGaps()
    {
        var columns = Columns(SyntheticPopulation.Lines(TechSme, 20_000, seed: 5));

        foreach (var staff in (string[])["499", "500", "501"])
        {
            columns["staff.2025"].Count(value => value == staff).ShouldBeGreaterThan(10);
        }

        foreach (var sales in (string[])["199999999", "200000000", "200000001"])
        {
            columns["sales_revenue.2025"].Count(value => value == sales).ShouldBeGreaterThan(10);
        }

        columns["cost_expense.2025"].Count(value => value.Length == 0).ShouldBeInRange(200, 1000);
    }

    private static CompiledStandard Compiled(string id) =>
        StandardCompiler.Compile(RealPacks.Reading.Packs.Standards.Resolve(id, AsOf, ApplicationKind.New).Version!, AsOf, ApplicationKind.New);

    private static Dictionary<string, List<string>> Columns(IEnumerable<string> lines)
    {
        var rows = lines.Select(line => line.Split(',')).ToList();
        return rows[0].Select((name, at) => (name, at)).ToDictionary(column => column.name, column => rows.Skip(1).Select(row => row[column.at]).ToList());
    }
}
