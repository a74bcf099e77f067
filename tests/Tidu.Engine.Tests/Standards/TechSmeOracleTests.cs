using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>科技型中小企业 2017, written a second time by hand from 国科发政〔2017〕115号 with whole-number arithmetic only, against the pack.</summary>
public class TechSmeOracleTests
{
    private const int Runs = 5_000;

    private static readonly long[] People = [0, 1, 9, 10, 11, 49, 50, 51, 100, 125, 149, 150, 199, 200, 249, 250, 251, 300, 499, 500, 501];
    private static readonly long[] Money = [0, 1, 1_999, 2_000, 2_999, 3_000, 4_000, 5_000, 5_999, 6_000, 10_000, 15_000, 20_000, 25_000, 29_999, 30_000, 100_000, 199_999_999, 200_000_000, 200_000_001];

    private sealed record Firm(
        bool Resident, long Staff, long Tech, long Sales, long Assets, long Cost, long Rd, long One, long Two, bool Prohibited, bool Incident, bool Abnormal, bool Hnte, bool Award, bool Body, bool Led);

    [Fact]
    public void Pack_ChanceFirms_EqualsTheRulesByHand()
    {
        var random = new Random(115);
        var version = RealPacks.Reading.Packs.Standards.Find("tech-sme", "2017").ShouldNotBeNull();
        var evaluator = new StandardEvaluator(StandardCompiler.Compile(version, new DateOnly(2026, 6, 15), ApplicationKind.New));
        for (var run = 0; run < Runs; run++)
        {
            var firm = Chance(random);
            var outcome = evaluator.Evaluate(Facts(firm));
            if (firm is { Staff: 0 } or { Sales: 0 } or { Cost: 0 })
            {
                continue; // A ratio to nothing is undefined; the text says nothing of it.
            }
            var points = Points(firm);
            (outcome.PointsLow!.Value.ToDouble(), outcome.PointsHigh!.Value.ToDouble()).ShouldBe((points, points), firm.ToString());
            outcome.Verdict.ShouldBe(Passes(firm, points) ? Verdict.Met : Verdict.NotMet, firm.ToString());
        }
    }

    private static bool Passes(Firm firm, int points)
    {
        var conditions = firm.Resident && firm.Staff <= 500 && firm.Sales <= 200_000_000 && firm.Assets <= 200_000_000 && !firm.Prohibited && !firm.Incident && !firm.Abnormal;
        return conditions && (firm.Hnte || firm.Award || firm.Body || firm.Led || (points >= 60 && firm.Tech * 10 >= firm.Staff));
    }

    private static int Points(Firm firm)
    {
        var people = Steps(firm.Tech * 100, firm.Staff, [30, 25, 20, 15, 10]) * 4;
        var bySales = Steps(firm.Rd * 100, firm.Sales, [6, 5, 4, 3, 2]) * 10;
        var byCost = Steps(firm.Rd * 100, firm.Cost, [30, 25, 20, 15, 10]) * 10;
        var property = firm.One >= 1 ? 30 : firm.Two switch { >= 4 => 24, 3 => 18, 2 => 12, 1 => 6, _ => 0 };
        return people + Math.Max(bySales, byCost) + property;
    }

    /// <summary>5 from the first bound on, 4 from the second … 0 below the last.</summary>
    private static int Steps(long hundredfold, long of, long[] percents)
    {
        var met = Array.FindIndex(percents, percent => hundredfold >= percent * of);
        return met < 0 ? 0 : percents.Length - met;
    }

    private static Firm Chance(Random random)
    {
        long Of(long[] numbers) => numbers[random.Next(numbers.Length)];
        bool Rarely() => random.Next(12) == 0;
        return new Firm(!Rarely(), Of(People), Of(People), Of(Money), Of(Money), Of(Money), Of(Money), random.Next(4) == 0 ? 1 : 0, random.Next(0, 6), Rarely(), Rarely(), Rarely(), Rarely(), Rarely(), Rarely(), Rarely());
    }

    private static Dictionary<string, FactValue> Facts(Firm firm) => new()
    {
        ["resident_enterprise"] = FactValue.Of(firm.Resident),
        ["staff.2025"] = FactValue.Of(firm.Staff),
        ["tech_personnel.2025"] = FactValue.Of(firm.Tech),
        ["sales_revenue.2025"] = FactValue.Of(firm.Sales),
        ["total_assets.2025"] = FactValue.Of(firm.Assets),
        ["cost_expense.2025"] = FactValue.Of(firm.Cost),
        ["rd_expense_super_deduction.2025"] = FactValue.Of(firm.Rd),
        ["ip_class_1"] = FactValue.Of(firm.One),
        ["ip_class_2"] = FactValue.Of(firm.Two),
        ["prohibited_product"] = FactValue.Of(firm.Prohibited),
        ["major_incident"] = FactValue.Of(firm.Incident),
        ["abnormal_listed"] = FactValue.Of(firm.Abnormal),
        ["hnte_valid"] = FactValue.Of(firm.Hnte),
        ["national_award_top3_5y"] = FactValue.Of(firm.Award),
        ["provincial_rd_body"] = FactValue.Of(firm.Body),
        ["led_standard_5y"] = FactValue.Of(firm.Led),
    };
}
