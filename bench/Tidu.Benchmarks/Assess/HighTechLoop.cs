using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static Tidu.Benchmarks.Assess.LoopLanes;

namespace Tidu.Benchmarks.Assess;

/// <summary>
/// What can be computed of the high-tech-enterprise standard of 2016, as a person would write it for speed. Years before the registration are not in the
/// series, as the standard has it.
/// </summary>
internal static class HighTechLoop
{
    private static readonly int[] Years = [2023, 2024, 2025];

    public static void Run(LoopColumns columns, int from, int to)
    {
        TechSmeLoop.Yes(columns, "resident", "resident_enterprise", from, to);
        TechSmeLoop.No(columns, "incidents", "major_incident_365d", from, to);
        Registered(columns, from, to);
        IpOwned(columns, from, to);
        LastYearRatio(columns, "tech-personnel", "tech_personnel.2025", "staff.2025", 0.1, from, to);
        LastYearRatio(columns, "high-tech-revenue", "high_tech_revenue.2025", "total_revenue.2025", 0.6, from, to);
        SumRatio(columns, "rd-ratio", "rd_expense_hnte", "sales_revenue", bySales: true, from, to);
        SumRatio(columns, "rd-domestic", "rd_expense_hnte_domestic", "rd_expense_hnte", bySales: false, from, to);
        IpCount(columns, from, to);
        IpOrigin(columns, from, to);
        Conversions(columns, from, to);
        Growth(columns, "net-asset-growth", "net_assets", negativeCounts: true, from, to);
        Growth(columns, "sales-growth", "sales_revenue", negativeCounts: false, from, to);
        Pass(columns, from, to);
    }

    private static Vector256<double> EndOf(int year) => Vector256.Create((double)new DateOnly(year, 12, 31).DayNumber);

    private static void Registered(LoopColumns columns, int from, int to)
    {
        ref var registered = ref columns.Number("registered_on");
        ref var verdict = ref columns.Bytes("registered.verdict");
        ref var days = ref columns.Doubles("registered.value");
        ref var gap = ref columns.Doubles("registered.gap");
        ref var missing = ref columns.Masks("registered.missing");
        var (asOf, floor, bit) = (Vector256.Create((double)new DateOnly(2026, 6, 15).DayNumber), Vector256.Create(365.0), BitVector(columns.BitOf("registered_on")));
        for (var at = from; at < to; at += 4)
        {
            var value = asOf - Load(ref registered, at);
            Store(ref days, at, value);
            Store(ref gap, at, AtLeastZero(floor - value));
            Store(ref verdict, at, Verdict(Vector256.GreaterThanOrEqual(value, floor), IsMissing(value)));
            Store(ref missing, at, IsMissing(value) & bit);
        }
    }

    private static void IpOwned(LoopColumns columns, int from, int to)
    {
        ref var classOne = ref columns.Number("ip_class_1");
        ref var classTwo = ref columns.Number("ip_class_2");
        ref var verdict = ref columns.Bytes("ip-owned.verdict");
        ref var count = ref columns.Doubles("ip-owned.value");
        ref var gap = ref columns.Doubles("ip-owned.gap");
        ref var missing = ref columns.Masks("ip-owned.missing");
        var (bitOne, bitTwo) = (BitVector(columns.BitOf("ip_class_1")), BitVector(columns.BitOf("ip_class_2")));
        for (var at = from; at < to; at += 4)
        {
            var (one, two) = (Load(ref classOne, at), Load(ref classTwo, at));
            var value = one + two;
            Store(ref count, at, value);
            Store(ref gap, at, AtLeastZero(Vector256<double>.One - value));
            Store(ref verdict, at, Verdict(Vector256.GreaterThanOrEqual(value, Vector256<double>.One), IsMissing(value)));
            Store(ref missing, at, (IsMissing(one) & bitOne) | (IsMissing(two) & bitTwo));
        }
    }

    private static void LastYearRatio(LoopColumns columns, string id, string top, string bottom, double limit, int from, int to)
    {
        ref var registered = ref columns.Number("registered_on");
        ref var tops = ref columns.Number(top);
        ref var bottoms = ref columns.Number(bottom);
        ref var verdict = ref columns.Bytes(id + ".verdict");
        ref var ratios = ref columns.Doubles(id + ".value");
        ref var gap = ref columns.Doubles(id + ".gap");
        ref var missing = ref columns.Masks(id + ".missing");
        var (floor, end, nan) = (Vector256.Create(limit), EndOf(2025), Vector256.Create(double.NaN));
        var (bitTop, bitBottom, bitRegistered) = (BitVector(columns.BitOf(top)), BitVector(columns.BitOf(bottom)), BitVector(columns.BitOf("registered_on")));
        for (var at = from; at < to; at += 4)
        {
            var day = Load(ref registered, at);
            var there = Vector256.LessThanOrEqual(day, end);
            var (a, b) = (Load(ref tops, at), Load(ref bottoms, at));
            var value = Choose(there, Ratio(a, b), nan);
            Store(ref ratios, at, value);
            Store(ref gap, at, AtLeastZero(floor - value));
            Store(ref verdict, at, Verdict(Vector256.GreaterThanOrEqual(value, floor), IsMissing(value)));
            Store(ref missing, at, (IsMissing(day) & bitRegistered) | (((IsMissing(a) & bitTop) | (IsMissing(b) & bitBottom)) & there));
        }
    }

    private static void SumRatio(LoopColumns columns, string id, string top, string bottom, bool bySales, int from, int to)
    {
        ref var registered = ref columns.Number("registered_on");
        ref var sales = ref columns.Number("sales_revenue.2025");
        ref var top1 = ref columns.Number(top + ".2023");
        ref var top2 = ref columns.Number(top + ".2024");
        ref var top3 = ref columns.Number(top + ".2025");
        ref var bottom1 = ref columns.Number(bottom + ".2023");
        ref var bottom2 = ref columns.Number(bottom + ".2024");
        ref var bottom3 = ref columns.Number(bottom + ".2025");
        ref var verdict = ref columns.Bytes(id + ".verdict");
        ref var ratios = ref columns.Doubles(id + ".value");
        ref var gap = ref columns.Doubles(id + ".gap");
        ref var missing = ref columns.Masks(id + ".missing");
        var bits = Years.Select(year => (Top: BitVector(columns.BitOf($"{top}.{year}")), Bottom: BitVector(columns.BitOf($"{bottom}.{year}")))).ToArray();
        var ((bitTop1, bitBottom1), (bitTop2, bitBottom2), (bitTop3, bitBottom3)) = (bits[0], bits[1], bits[2]);
        var bitRegistered = BitVector(columns.BitOf("registered_on"));
        var (end1, end2, end3, nan) = (EndOf(2023), EndOf(2024), EndOf(2025), Vector256.Create(double.NaN));
        var (small, large) = (Vector256.Create(50_000_000.0), Vector256.Create(200_000_000.0));
        var (five, four, three, sixty) = (Vector256.Create(0.05), Vector256.Create(0.04), Vector256.Create(0.03), Vector256.Create(0.6));
        for (var at = from; at < to; at += 4)
        {
            var day = Load(ref registered, at);
            var (there1, there2, there3) = (Vector256.LessThanOrEqual(day, end1), Vector256.LessThanOrEqual(day, end2), Vector256.LessThanOrEqual(day, end3));
            var (a1, a2, a3) = (Load(ref top1, at) & there1, Load(ref top2, at) & there2, Load(ref top3, at) & there3);
            var (b1, b2, b3) = (Load(ref bottom1, at) & there1, Load(ref bottom2, at) & there2, Load(ref bottom3, at) & there3);
            var noDay = IsMissing(day);
            var value = Choose(noDay, nan, Ratio(a1 + a2 + a3, b1 + b2 + b3));
            var last = Load(ref sales, at);
            var floor = !bySales ? sixty
                : Choose(there3 & Vector256.Equals(last, last), Choose(Vector256.LessThanOrEqual(last, small), five, Choose(Vector256.LessThanOrEqual(last, large), four, three)), nan);
            Store(ref ratios, at, value);
            Store(ref gap, at, AtLeastZero(floor - value));
            Store(ref verdict, at, Verdict(Vector256.GreaterThanOrEqual(value, floor), IsMissing(value) | IsMissing(floor)));
            Store(ref missing, at, (noDay & bitRegistered) | (IsMissing(a1) & bitTop1) | (IsMissing(a2) & bitTop2) | (IsMissing(a3) & bitTop3)
                | (IsMissing(b1) & bitBottom1) | (IsMissing(b2) & bitBottom2) | (IsMissing(b3) & bitBottom3));
        }
    }

    private static void IpCount(LoopColumns columns, int from, int to)
    {
        ref var classOne = ref columns.Number("ip_class_1");
        ref var classTwo = ref columns.Number("ip_class_2");
        ref var lowOne = ref columns.Bytes("ip-count-one.low");
        ref var highOne = ref columns.Bytes("ip-count-one.high");
        ref var lowTwo = ref columns.Bytes("ip-count-two.low");
        ref var highTwo = ref columns.Bytes("ip-count-two.high");
        ref var missingOne = ref columns.Masks("ip-count-one.missing");
        ref var missingTwo = ref columns.Masks("ip-count-two.missing");
        var (bitOne, bitTwo) = (BitVector(columns.BitOf("ip_class_1")), BitVector(columns.BitOf("ip_class_2")));
        for (var at = from; at < to; at += 4)
        {
            var (one, two) = (Load(ref classOne, at), Load(ref classTwo, at));
            var (any, few, several, many) = (From(one, 1), From(two, 1), From(two, 3), From(two, 5));
            Store(ref lowOne, at, any * 7);
            Store(ref highOne, at, (any + Ones(IsMissing(one))) * 8);
            Store(ref lowTwo, at, few + (several + many) * 2);
            Store(ref highTwo, at, (few + several + many) * 2 + Ones(IsMissing(two)) * 6);
            Store(ref missingOne, at, IsMissing(one) & bitOne);
            Store(ref missingTwo, at, IsMissing(two) & bitTwo);
        }

        TechSmeLoop.Best(columns, "ip-count", "ip-count-one", "ip-count-two", from, to);
    }

    private static void IpOrigin(LoopColumns columns, int from, int to)
    {
        ref var classOne = ref columns.Number("ip_class_1");
        ref var classTwo = ref columns.Number("ip_class_2");
        ref var own = ref columns.Truth("ip_self_developed");
        ref var low = ref columns.Bytes("ip-origin.low");
        ref var high = ref columns.Bytes("ip-origin.high");
        ref var missing = ref columns.Masks("ip-origin.missing");
        var (bitOne, bitTwo, bitOwn) = (BitVector(columns.BitOf("ip_class_1")), BitVector(columns.BitOf("ip_class_2")), BitVector(columns.BitOf("ip_self_developed")));
        for (var at = from; at < to; at += 4)
        {
            var (one, two) = (Load(ref classOne, at), Load(ref classTwo, at));
            var (isOwn, isUnknown) = (Code(ref own, at, 1), Code(ref own, at, 2));
            var count = one + two;
            var some = Vector256.GreaterThanOrEqual(count, Vector256<double>.One);
            var unknown = IsMissing(count) | (some & isUnknown);
            var someOwn = Ones(some & isOwn);
            var others = Ones(some & ~isOwn & ~isUnknown);
            Store(ref low, at, someOwn + others);
            Store(ref high, at, someOwn * 6 + others * 3 + Ones(unknown) * 6);
            Store(ref missing, at, (IsMissing(one) & bitOne) | (IsMissing(two) & bitTwo) | (some & isUnknown & bitOwn));
        }
    }

    private static void Conversions(LoopColumns columns, int from, int to)
    {
        ref var registered = ref columns.Number("registered_on");
        ref var first = ref columns.Number("conversions.2023");
        ref var second = ref columns.Number("conversions.2024");
        ref var third = ref columns.Number("conversions.2025");
        ref var means = ref columns.Doubles("conversions.value");
        ref var low = ref columns.Bytes("conversions.low");
        ref var high = ref columns.Bytes("conversions.high");
        ref var missing = ref columns.Masks("conversions.missing");
        var (bit1, bit2, bit3) = (BitVector(columns.BitOf("conversions.2023")), BitVector(columns.BitOf("conversions.2024")), BitVector(columns.BitOf("conversions.2025")));
        var bitRegistered = BitVector(columns.BitOf("registered_on"));
        var (end1, end2, end3, nan, unit) = (EndOf(2023), EndOf(2024), EndOf(2025), Vector256.Create(double.NaN), Vector256<double>.One);
        for (var at = from; at < to; at += 4)
        {
            var day = Load(ref registered, at);
            var (there1, there2, there3) = (Vector256.LessThanOrEqual(day, end1), Vector256.LessThanOrEqual(day, end2), Vector256.LessThanOrEqual(day, end3));
            var (a, b, c) = (Load(ref first, at) & there1, Load(ref second, at) & there2, Load(ref third, at) & there3);
            var noDay = IsMissing(day);
            var value = Choose(noDay, nan, Ratio(a + b + c, (there1 & unit) + (there2 & unit) + (there3 & unit)));
            var (one, two, three, four, five) = (From(value, 1), From(value, 2), From(value, 3), From(value, 4), From(value, 5));
            Store(ref means, at, value);
            Store(ref low, at, one + (two + three + four + five) * 6);
            Store(ref high, at, (one + two + three + four + five + Ones(IsMissing(value)) * 5) * 6);
            Store(ref missing, at, (noDay & bitRegistered) | (IsMissing(a) & bit1) | (IsMissing(b) & bit2) | (IsMissing(c) & bit3));
        }
    }

    private static void Growth(LoopColumns columns, string id, string fact, bool negativeCounts, int from, int to)
    {
        ref var registered = ref columns.Number("registered_on");
        ref var first = ref columns.Number(fact + ".2023");
        ref var second = ref columns.Number(fact + ".2024");
        ref var third = ref columns.Number(fact + ".2025");
        ref var rates = ref columns.Doubles(id + ".value");
        ref var low = ref columns.Bytes(id + ".low");
        ref var high = ref columns.Bytes(id + ".high");
        ref var missing = ref columns.Masks(id + ".missing");
        var (bit1, bit2, bit3) = (BitVector(columns.BitOf(fact + ".2023")), BitVector(columns.BitOf(fact + ".2024")), BitVector(columns.BitOf(fact + ".2025")));
        var bitRegistered = BitVector(columns.BitOf("registered_on"));
        var (end1, end2, nan, one, half, zero) = (EndOf(2023), EndOf(2024), Vector256.Create(double.NaN), Vector256<double>.One, Vector256.Create(0.5), Vector256<double>.Zero);
        for (var at = from; at < to; at += 4)
        {
            var day = Load(ref registered, at);
            var (noDay, there1, there2) = (IsMissing(day), Vector256.LessThanOrEqual(day, end1), Vector256.LessThanOrEqual(day, end2));
            var (a, b, c) = (Load(ref first, at), Load(ref second, at), Load(ref third, at));
            var stops = negativeCounts ? Vector256.LessThanOrEqual(b, zero) | (Vector256.LessThan(a, zero) & there1) : Vector256.Equals(b, zero);
            stops |= ~there2 & ~noDay;
            var isLast = ~there1 | Vector256.Equals(a, zero);
            var lastRate = Ratio(c, b);
            var rate = Choose(isLast, lastRate - one, (Ratio(b, a) + lastRate) * half - one);
            var value = Choose(noDay, nan, Choose(stops, zero, rate));
            Store(ref rates, at, value);
            var (f, e, d, g, h) = (Ones(Vector256.GreaterThan(value, zero)), From(value, 0.05), From(value, 0.15), From(value, 0.25), From(value, 0.35));
            Store(ref low, at, f + (e + d + g + h) * 2);
            Store(ref high, at, (f + e + d + g + h + Ones(IsMissing(value)) * 5) * 2);
            var (noA, noB) = (IsMissing(a) & there1, IsMissing(b));
            // Where both are asked at once both are missing; where one after the other, the later is asked only after the earlier.
            var needsEarlier = negativeCounts ? (noA & bit1) | (noB & bit2) : Choose(noB, bit2, noA & bit1);
            var needs = Choose(noA | noB, needsEarlier, IsMissing(c) & bit3);
            Store(ref missing, at, Choose(noDay, bitRegistered, Vector256.AndNot(needs, stops)));
        }
    }

    /// <summary>The totals with the points that people give counted from none to all, and whether the computed half decides.</summary>
    private static void Pass(LoopColumns columns, int from, int to)
    {
        byte[][] criteria = [.. new[] { "resident", "registered", "ip-owned", "tech-personnel", "rd-ratio", "rd-domestic", "high-tech-revenue", "incidents" }.Select(columns.Verdicts)];
        ref var low = ref columns.Bytes("total.low");
        ref var high = ref columns.Bytes("total.high");
        ref var verdict = ref columns.Bytes("verdict");
        string[] scores = ["ip-count", "ip-origin", "conversions", "net-asset-growth", "sales-growth"];
        byte[][] lows = [.. scores.Select(columns.Lows)];
        byte[][] highs = [.. scores.Select(columns.Highs)];
        var (zero, two) = (Vector256<byte>.Zero, Vector256.Create((byte)2));
        for (var at = (nuint)from; at < (nuint)to; at += 32)
        {
            var least = Total(lows, at, zero, zero);
            var most = Total(highs, at, Vector256.Create((byte)18), Vector256.Create((byte)20));
            least.StoreUnsafe(ref low, at);
            most.StoreUnsafe(ref high, at);
            var passes = two & Vector256.GreaterThan(most, Vector256.Create((byte)70));
            foreach (var criterion in criteria)
            {
                passes = TechSmeLoop.And(passes, Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(criterion), at));
            }

            passes.StoreUnsafe(ref verdict, at);
        }
    }

    private static Vector256<byte> Total(byte[][] scores, nuint at, Vector256<byte> judgedIp, Vector256<byte> judgedOrganization)
    {
        var ip = Vector256.Min(Vector256.Create((byte)30), Score(scores[0], at) + Score(scores[1], at) + judgedIp);
        return ip + Score(scores[2], at) + judgedOrganization + Score(scores[3], at) + Score(scores[4], at);
    }

    private static Vector256<byte> Score(byte[] points, nuint at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(points), at);
}
