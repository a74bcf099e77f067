using Tidu.Engine.Populations;

namespace Tidu.Benchmarks.Assess;

/// <summary>Columns of enterprises from a seed: money in whole yuan, a fiftieth of all values missing, some exactly on thresholds.</summary>
internal static class AssessFacts
{
    private static readonly string[] Truths =
        ["resident_enterprise", "prohibited_product", "major_incident", "abnormal_listed", "hnte_valid", "national_award_top3_5y", "provincial_rd_body", "led_standard_5y", "ip_self_developed", "major_incident_365d"];

    private static readonly double[] ShareOfYes = [0.99, 0.02, 0.02, 0.03, 0.15, 0.001, 0.05, 0.02, 0.6, 0.02];

    private static readonly string[] Numbers =
    [
        "registered_on", "staff.2025", "tech_personnel.2025", "sales_revenue.2025", "sales_revenue.2024", "sales_revenue.2023", "total_assets.2025", "cost_expense.2025",
        "rd_expense_super_deduction.2025", "rd_expense_hnte.2023", "rd_expense_hnte.2024", "rd_expense_hnte.2025", "rd_expense_hnte_domestic.2023", "rd_expense_hnte_domestic.2024",
        "rd_expense_hnte_domestic.2025", "total_revenue.2025", "high_tech_revenue.2025", "net_assets.2023", "net_assets.2024", "net_assets.2025", "conversions.2023",
        "conversions.2024", "conversions.2025", "ip_class_1", "ip_class_2",
    ];

    public static Dictionary<string, FactColumn> Of(int rows, int seed)
    {
        var random = new Random(seed);
        var numbers = Numbers.ToDictionary(name => name, _ => new NumberColumnBuilder(rows: rows));
        var truths = Truths.ToDictionary(name => name, _ => new TruthColumnBuilder(rows));
        for (var row = 0; row < rows; row++)
        {
            foreach (var (name, value) in Enterprise(random))
            {
                numbers[name].Add(random.Next(50) == 0 ? null : value);
            }

            for (var at = 0; at < Truths.Length; at++)
            {
                truths[Truths[at]].Add(random.Next(50) == 0 ? null : random.NextDouble() < ShareOfYes[at]);
            }
        }

        var columns = new Dictionary<string, FactColumn>();
        foreach (var (name, builder) in numbers)
        {
            columns[name] = builder.Build();
        }

        foreach (var (name, builder) in truths)
        {
            columns[name] = builder.Build();
        }

        return columns;
    }

    private static IEnumerable<(string Name, decimal Value)> Enterprise(Random random)
    {
        decimal staff = random.Next(1, random.Next(20) == 0 ? 2000 : 300);
        var sales = Money(staff * random.Next(100_000, 1_500_000));
        var (before, earlier) = (Money(sales / Rate(random)), 0m);
        earlier = Money(before / Rate(random));
        var net = Money(sales * random.Next(20, 120) / 100);
        var netBefore = random.Next(12) == 0 ? -net : Money(net / Rate(random));
        yield return ("registered_on", new DateOnly(2000, 1, 1).AddDays(random.Next(9800)).DayNumber);
        yield return ("staff.2025", staff);
        yield return ("tech_personnel.2025", Math.Round(staff * random.Next(0, 50) / 100));
        yield return ("sales_revenue.2025", random.Next(500) == 0 ? 50_000_000 : sales);
        yield return ("sales_revenue.2024", before);
        yield return ("sales_revenue.2023", random.Next(40) == 0 ? 0 : earlier);
        yield return ("total_assets.2025", random.Next(500) == 0 ? 200_000_000 : Money(sales * random.Next(50, 250) / 100));
        yield return ("cost_expense.2025", Money(sales * random.Next(60, 105) / 100));
        yield return ("rd_expense_super_deduction.2025", Money(sales * random.Next(0, 1000) / 10_000));
        foreach (var (year, of) in new[] { (2023, earlier), (2024, before), (2025, sales) })
        {
            var rd = Money(of * random.Next(0, 1000) / 10_000);
            yield return ($"rd_expense_hnte.{year}", rd);
            yield return ($"rd_expense_hnte_domestic.{year}", Money(rd * random.Next(40, 101) / 100));
            yield return ($"conversions.{year}", random.Next(0, 9));
        }

        yield return ("total_revenue.2025", Money(sales * 1.02m));
        yield return ("high_tech_revenue.2025", Money(sales * random.Next(30, 101) / 100));
        yield return ("net_assets.2023", random.Next(40) == 0 ? 0 : Money(netBefore / Rate(random)));
        yield return ("net_assets.2024", netBefore);
        yield return ("net_assets.2025", net);
        yield return ("ip_class_1", random.Next(4) == 0 ? random.Next(1, 6) : 0);
        yield return ("ip_class_2", random.Next(0, 8));
    }

    private static decimal Rate(Random random) => random.Next(80, 160) / 100m;

    private static decimal Money(decimal value) => Math.Round(value);
}
