using System.Globalization;
using Shouldly;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards.Explaining;

/// <summary>Explanations as people read them, kept as files: TIDU_UPDATE_SNAPSHOTS=1 writes them, a person reads them.</summary>
public class ExplanationTextTests
{
    private static readonly Dictionary<string, FactValue> NearMiss = Facts(
        "resident_enterprise=true staff.2025=120 tech_personnel.2025=18 sales_revenue.2025=42000000 total_assets.2025=50000000 cost_expense.2025=38000000 "
        + "rd_expense_super_deduction.2025=1260000 ip_class_1=0 ip_class_2=2 prohibited_product=false major_incident=false abnormal_listed=false hnte_valid=false "
        + "national_award_top3_5y=false provincial_rd_body=false led_standard_5y=false");

    [Fact]
    public void TechSme_ThatMissesByALittle() => ShouldBeKept("tech-sme-near-miss", "tech-sme", NearMiss);

    [Fact]
    public void Hnte_WithJudgedItemsOpen()
    {
        var facts = CaseExplanations.Case("high-tech-enterprise", "全部条件满足，八十分").Facts.Where(each => !each.Key.StartsWith("judged_", StringComparison.Ordinal)).ToDictionary();
        facts["tech_personnel.2025"] = FactValue.Of(9);
        ShouldBeKept("hnte-judged-open", "high-tech-enterprise", facts);
    }

    [Theory]
    [InlineData(ApplicationKind.New, "2026")]
    [InlineData(ApplicationKind.Renewal, "2022")]
    public void LittleGiant_ByKind_IsExplainedByItsVersion(ApplicationKind kind, string version)
    {
        var facts = new Dictionary<string, FactValue>(CaseExplanations.Case("little-giant", "基准情形全部满足").Facts) { ["rd_expense.2025"] = FactValue.Of(1000000) };
        ShouldBeKept($"little-giant-{version}", "little-giant", facts, "2026-05-01", kind);
    }

    private static void ShouldBeKept(string name, string standard, IReadOnlyDictionary<string, FactValue> facts, string asOf = "2026-06-15", ApplicationKind kind = ApplicationKind.New)
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = ExplanationText.Of(CaseExplanations.Explain(StandardCompiler.Compile(CaseExplanations.Standards.Resolve(standard, day, kind).Version!, day, kind), facts));
        var file = Path.Combine(RealPacks.Root, "tests/Tidu.Engine.Tests/Standards/Explaining/Texts", name + ".txt");
        if (Environment.GetEnvironmentVariable("TIDU_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        text.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static Dictionary<string, FactValue> Facts(string text) => text.Split(' ').Select(each => each.Split('=')).ToDictionary(
        each => each[0], each => bool.TryParse(each[1], out var truth) ? FactValue.Of(truth) : FactValue.Of(decimal.Parse(each[1], CultureInfo.InvariantCulture)));
}
