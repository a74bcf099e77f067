using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static Tidu.Benchmarks.Assess.LoopLanes;

namespace Tidu.Benchmarks.Assess;

/// <summary>The tech-sme standard of 2017 as a person would write it for speed: plain doubles, no exactness at the thresholds.</summary>
internal static class TechSmeLoop
{
    public static void Run(LoopColumns columns, int from, int to)
    {
        Yes(columns, "resident", "resident_enterprise", from, to);
        No(columns, "products", "prohibited_product", from, to);
        No(columns, "incidents", "major_incident", from, to);
        No(columns, "listed", "abnormal_listed", from, to);
        Yes(columns, "direct-hnte", "hnte_valid", from, to);
        Yes(columns, "direct-award", "national_award_top3_5y", from, to);
        Yes(columns, "direct-rd-body", "provincial_rd_body", from, to);
        Yes(columns, "direct-standard", "led_standard_5y", from, to);
        AtMost(columns, "size-staff", "staff.2025", 500, from, to);
        AtMost(columns, "size-sales", "sales_revenue.2025", 200_000_000, from, to);
        AtMost(columns, "size-assets", "total_assets.2025", 200_000_000, from, to);
        TechPersonnel(columns, from, to);
        Rd(columns, from, to);
        Ip(columns, from, to);
        Pass(columns, from, to);
    }

    internal static void Yes(LoopColumns columns, string id, string fact, int from, int to)
    {
        ref var codes = ref columns.Truth(fact);
        ref var verdict = ref columns.Bytes(id + ".verdict");
        for (var at = (nuint)from; at < (nuint)to; at += 32)
        {
            Vector256.LoadUnsafe(ref codes, at).StoreUnsafe(ref verdict, at);
        }

        Missing(columns, id, fact, from, to);
    }

    internal static void No(LoopColumns columns, string id, string fact, int from, int to)
    {
        ref var codes = ref columns.Truth(fact);
        ref var verdict = ref columns.Bytes(id + ".verdict");
        var two = Vector256.Create((byte)2);
        for (var at = (nuint)from; at < (nuint)to; at += 32)
        {
            var code = Vector256.LoadUnsafe(ref codes, at);
            Vector256.ConditionalSelect(Vector256.Equals(code, two), two, code ^ Vector256<byte>.One).StoreUnsafe(ref verdict, at);
        }

        Missing(columns, id, fact, from, to);
    }

    private static void Missing(LoopColumns columns, string id, string fact, int from, int to)
    {
        ref var codes = ref columns.Truth(fact);
        ref var missing = ref columns.Masks(id + ".missing");
        var bit = BitVector(columns.BitOf(fact));
        for (var at = from; at < to; at += 4)
        {
            Store(ref missing, at, Code(ref codes, at, 2) & bit);
        }
    }

    private static void AtMost(LoopColumns columns, string id, string fact, double limit, int from, int to)
    {
        ref var values = ref columns.Number(fact);
        ref var verdict = ref columns.Bytes(id + ".verdict");
        ref var gap = ref columns.Doubles(id + ".gap");
        ref var missing = ref columns.Masks(id + ".missing");
        var (ceiling, bit) = (Vector256.Create(limit), BitVector(columns.BitOf(fact)));
        for (var at = from; at < to; at += 4)
        {
            var value = Load(ref values, at);
            var none = IsMissing(value);
            Store(ref verdict, at, Verdict(Vector256.LessThanOrEqual(value, ceiling), none));
            Store(ref gap, at, AtLeastZero(value - ceiling));
            Store(ref missing, at, none & bit);
        }
    }

    private static void TechPersonnel(LoopColumns columns, int from, int to)
    {
        ref var people = ref columns.Number("tech_personnel.2025");
        ref var staff = ref columns.Number("staff.2025");
        ref var value = ref columns.Doubles("tech-personnel.value");
        ref var low = ref columns.Bytes("tech-personnel.low");
        ref var high = ref columns.Bytes("tech-personnel.high");
        ref var missing = ref columns.Masks("tech-personnel.missing");
        var (bitPeople, bitStaff) = (BitVector(columns.BitOf("tech_personnel.2025")), BitVector(columns.BitOf("staff.2025")));
        for (var at = from; at < to; at += 4)
        {
            var (top, bottom) = (Load(ref people, at), Load(ref staff, at));
            var ratio = Ratio(top, bottom);
            var points = (From(ratio, 0.1) + From(ratio, 0.15) + From(ratio, 0.2) + From(ratio, 0.25) + From(ratio, 0.3)) * 4;
            Store(ref value, at, ratio);
            Store(ref low, at, points);
            Store(ref high, at, points + Ones(IsMissing(ratio)) * 20);
            Store(ref missing, at, (IsMissing(top) & bitPeople) | (IsMissing(bottom) & bitStaff));
        }
    }

    private static void Rd(LoopColumns columns, int from, int to)
    {
        ref var expense = ref columns.Number("rd_expense_super_deduction.2025");
        ref var sales = ref columns.Number("sales_revenue.2025");
        ref var cost = ref columns.Number("cost_expense.2025");
        ref var toSales = ref columns.Doubles("rd-to-sales.value");
        ref var toCost = ref columns.Doubles("rd-to-cost.value");
        ref var lowSales = ref columns.Bytes("rd-to-sales.low");
        ref var highSales = ref columns.Bytes("rd-to-sales.high");
        ref var lowCost = ref columns.Bytes("rd-to-cost.low");
        ref var highCost = ref columns.Bytes("rd-to-cost.high");
        ref var missingSales = ref columns.Masks("rd-to-sales.missing");
        ref var missingCost = ref columns.Masks("rd-to-cost.missing");
        var (bitExpense, bitSales, bitCost) = (BitVector(columns.BitOf("rd_expense_super_deduction.2025")), BitVector(columns.BitOf("sales_revenue.2025")), BitVector(columns.BitOf("cost_expense.2025")));
        for (var at = from; at < to; at += 4)
        {
            var (top, first, second) = (Load(ref expense, at), Load(ref sales, at), Load(ref cost, at));
            var (one, two) = (Ratio(top, first), Ratio(top, second));
            var pointsOne = (From(one, 0.02) + From(one, 0.03) + From(one, 0.04) + From(one, 0.05) + From(one, 0.06)) * 10;
            var pointsTwo = (From(two, 0.1) + From(two, 0.15) + From(two, 0.2) + From(two, 0.25) + From(two, 0.3)) * 10;
            Store(ref toSales, at, one);
            Store(ref toCost, at, two);
            Store(ref lowSales, at, pointsOne);
            Store(ref highSales, at, pointsOne + Ones(IsMissing(one)) * 50);
            Store(ref lowCost, at, pointsTwo);
            Store(ref highCost, at, pointsTwo + Ones(IsMissing(two)) * 50);
            var noTop = IsMissing(top) & bitExpense;
            Store(ref missingSales, at, noTop | (IsMissing(first) & bitSales));
            Store(ref missingCost, at, noTop | (IsMissing(second) & bitCost));
        }

        Best(columns, "rd", "rd-to-sales", "rd-to-cost", from, to);
    }

    private static void Ip(LoopColumns columns, int from, int to)
    {
        ref var classOne = ref columns.Number("ip_class_1");
        ref var classTwo = ref columns.Number("ip_class_2");
        ref var lowOne = ref columns.Bytes("ip-one.low");
        ref var highOne = ref columns.Bytes("ip-one.high");
        ref var lowTwo = ref columns.Bytes("ip-two.low");
        ref var highTwo = ref columns.Bytes("ip-two.high");
        ref var missingOne = ref columns.Masks("ip-one.missing");
        ref var missingTwo = ref columns.Masks("ip-two.missing");
        var (bitOne, bitTwo) = (BitVector(columns.BitOf("ip_class_1")), BitVector(columns.BitOf("ip_class_2")));
        for (var at = from; at < to; at += 4)
        {
            var (one, two) = (Load(ref classOne, at), Load(ref classTwo, at));
            var (pointsOne, pointsTwo) = (From(one, 1) * 30, (From(two, 1) + From(two, 2) + From(two, 3) + From(two, 4)) * 6);
            var (noOne, noTwo) = (IsMissing(one), IsMissing(two));
            Store(ref lowOne, at, pointsOne);
            Store(ref highOne, at, pointsOne + Ones(noOne) * 30);
            Store(ref lowTwo, at, pointsTwo);
            Store(ref highTwo, at, pointsTwo + Ones(noTwo) * 24);
            Store(ref missingOne, at, noOne & bitOne);
            Store(ref missingTwo, at, noTwo & bitTwo);
        }

        Best(columns, "ip", "ip-one", "ip-two", from, to);
    }

    internal static void Best(LoopColumns columns, string id, string one, string two, int from, int to)
    {
        Greater(ref columns.Bytes(one + ".low"), ref columns.Bytes(two + ".low"), ref columns.Bytes(id + ".low"), from, to);
        Greater(ref columns.Bytes(one + ".high"), ref columns.Bytes(two + ".high"), ref columns.Bytes(id + ".high"), from, to);
    }

    private static void Greater(ref byte one, ref byte two, ref byte best, int from, int to)
    {
        for (var at = (nuint)from; at < (nuint)to; at += 32)
        {
            Vector256.Max(Vector256.LoadUnsafe(ref one, at), Vector256.LoadUnsafe(ref two, at)).StoreUnsafe(ref best, at);
        }
    }

    /// <summary>The total, and the verdict of three-valued and, or: 0 beats 2 beats 1 in and, 1 beats 2 beats 0 in or.</summary>
    private static void Pass(LoopColumns columns, int from, int to)
    {
        byte[][] criteria = [.. new[] { "resident", "size-staff", "size-sales", "size-assets", "products", "incidents", "listed" }.Select(columns.Verdicts)];
        byte[][] direct = [.. new[] { "direct-hnte", "direct-award", "direct-rd-body", "direct-standard" }.Select(columns.Verdicts)];
        ref var low = ref columns.Bytes("total.low");
        ref var high = ref columns.Bytes("total.high");
        ref var peopleLow = ref columns.Bytes("tech-personnel.low");
        ref var peopleHigh = ref columns.Bytes("tech-personnel.high");
        ref var rdLow = ref columns.Bytes("rd.low");
        ref var rdHigh = ref columns.Bytes("rd.high");
        ref var ipLow = ref columns.Bytes("ip.low");
        ref var ipHigh = ref columns.Bytes("ip.high");
        ref var verdict = ref columns.Bytes("verdict");
        var (zero, one, two, mark) = (Vector256<byte>.Zero, Vector256<byte>.One, Vector256.Create((byte)2), Vector256.Create((byte)60));
        for (var at = (nuint)from; at < (nuint)to; at += 32)
        {
            var (personnelLow, personnelHigh) = (Vector256.LoadUnsafe(ref peopleLow, at), Vector256.LoadUnsafe(ref peopleHigh, at));
            var least = personnelLow + Vector256.LoadUnsafe(ref rdLow, at) + Vector256.LoadUnsafe(ref ipLow, at);
            var most = personnelHigh + Vector256.LoadUnsafe(ref rdHigh, at) + Vector256.LoadUnsafe(ref ipHigh, at);
            least.StoreUnsafe(ref low, at);
            most.StoreUnsafe(ref high, at);
            var enough = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(least, mark), one, Vector256.ConditionalSelect(Vector256.LessThan(most, mark), zero, two));
            var people = Vector256.ConditionalSelect(Vector256.GreaterThan(personnelLow, zero), one, Vector256.ConditionalSelect(Vector256.Equals(personnelHigh, zero), zero, two));
            var passes = And(enough, people);
            foreach (var way in direct)
            {
                passes = Or(passes, Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(way), at));
            }

            foreach (var criterion in criteria)
            {
                passes = And(passes, Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(criterion), at));
            }

            passes.StoreUnsafe(ref verdict, at);
        }
    }

    internal static Vector256<byte> And(Vector256<byte> a, Vector256<byte> b) =>
        Vector256.AndNot(Vector256.Max(a, b), Vector256.Equals(a, Vector256<byte>.Zero) | Vector256.Equals(b, Vector256<byte>.Zero));

    internal static Vector256<byte> Or(Vector256<byte> a, Vector256<byte> b) =>
        Vector256.ConditionalSelect(Vector256.Equals(a, Vector256<byte>.One) | Vector256.Equals(b, Vector256<byte>.One), Vector256<byte>.One, Vector256.Max(a, b));
}
