using Tidu.Engine.Feel.Values;
using Xunit;

namespace Tidu.Engine.Tests.Feel;

public class ConstructTests
{
    private const string Lists =
        """
        [1, 2, 3][1] => 1
        [1, 2, 3][-1] => 3
        [1, 2, 3][0] => null
        [1, 2, 3][4] => null
        [1, 2, 3][1.5] => null
        [][1] => null
        [][item > 1] => []
        [1, 2, 3][item > 1] => [2, 3]
        [1, null, 3][item > 1] => [3]
        [1, 2, 3][true] => [1, 2, 3]
        [1, 2][null] => []
        [1, 2]["a"] => null
        7[1] => 7
        7[2] => null
        7[item > 5] => [7]
        7[false] => []
        [[1, 2], [3]][1][2] => 2
        [1, 2, 3][item in [2..3]][1] => 2
        [@"2026-03-01", @"2025-05-01"].month => [3, 5]
        1, 2 => [1, 2]
        """;

    private const string Iteration =
        """
        for i in [1, 2] return i * 10 => [10, 20]
        for i in [1, 2], j in [3, 4] return i * j => [3, 4, 6, 8]
        for i in [1, 2], j in 1..i return j => [1, 1, 2]
        for i in 3..1 return i => [3, 2, 1]
        for i in [4..2] return i => null
        for i in (4..4] return i => []
        some i in [@"2026-03-02"..@"2026-03-01"] satisfies true => null
        for i in [1..3] return i => [1, 2, 3]
        for i in (1..3) return i => [2]
        for d in @"2026-02-27"..@"2026-03-01" return d.day => [27, 28, 1]
        for i in 1..1.5 return i => null
        for i in null return i => null
        for i in 5 return i => [5]
        for i in [] return i => []
        for i in 1..5 return if i = 1 then 1 else partial[-1] * i => [1, 2, 6, 24, 120]
        for i in 1..3 return count(partial) => [0, 1, 2]
        for i in 1..3 return partial => [[], [[]], [[], [[]]]]
        some x in [1, 2, 3] satisfies x > 2 => true
        some x in [1, 2] satisfies x > 2 => false
        some x in [1, null] satisfies x > 2 => null
        some x in [null, 3] satisfies x > 2 => true
        some x in [] satisfies true => false
        every x in [1, 2] satisfies x > 0 => true
        every x in [1, null] satisfies x > 0 => null
        every x in [0, null] satisfies x > 0 => false
        every x in [] satisfies false => true
        every x in [1, 2], y in [3] satisfies x < y => true
        every x in [1] satisfies "x" => null
        some long name in [1, 2] satisfies long name = 2 => true
        """;

    private const string Types =
        """
        1 instance of number => true
        1 instance of string => false
        null instance of Any => false
        null instance of Null => true
        1 instance of Any => true
        @"2026-01-01" instance of date => true
        @"2026-01-01" instance of date and time => false
        @"P1D" instance of days and time duration => true
        @"P1D" instance of years and months duration => false
        [1, 2] instance of list<number> => true
        [1, "a"] instance of list<number> => false
        [1, null] instance of list<number> => true
        [] instance of list<string> => true
        [[1]] instance of list<list<number>> => true
        1 instance of list<number> => false
        [1..2] instance of range<number> => true
        [1..2] instance of range<string> => false
        1 instance of context<a: number, b: list<string>> => false
        1 instance of function<number, string>->Any => false
        1 instance of number and true => true
        1 instance of nothing => feel-unknown-type
        """;

    private const string Properties =
        """
        @"2026-11-22".year => 2026
        @"2026-11-22".weekday => 7
        @"2026-11-22".hour => null
        @"P2Y3M".years => 2
        @"P2Y3M".months => 3
        @"-P2Y3M".months => -3
        @"P1DT2H3M4.5S".hours => 2
        @"P1DT2H3M4.5S".seconds => 4.5
        @"P1D".months => null
        [1..2).start => 1
        [1..2).end included => false
        (1..2).start included => false
        (= 7).end included => true
        (= 7).start => 7
        (!= 7).start => 7
        (!= 7).end => 7
        (!= 7).start included => false
        (!= 7).end included => false
        (>= 3).end => null
        1.year => null
        null.year => null
        """;

    private const string Names =
        """
        研发费用 / 销售收入 => 0.05
        研发 人员 => 12
        研发  人员 + 1 => 13
        a - b => 100
        a-b => 100
        a + b => 8
        a.c => 9
        days in year => 365
        不存在 => null
        """;

    private const string Texts =
        """
        "a\"b" => "a\"b"
        string length("\n\t\\") => 3
        "\u79d1" = "科" => true
        "\U01F680" = "🚀" => true
        string length("\d") => 2
        1 /* one */ + /* two */ 1 => 2
        1 + // end
        """;

    private static readonly Dictionary<string, FeelValue> Scope = new()
    {
        ["研发费用"] = FeelValue.Of(5m), ["销售收入"] = FeelValue.Of(100m), ["研发 人员"] = FeelValue.Of(12m), ["a"] = FeelValue.Of(5m), ["b"] = FeelValue.Of(3m),
        ["a-b"] = FeelValue.Of(100m), ["a.c"] = FeelValue.Of(9m), ["days in year"] = FeelValue.Of(365m),
    };

    public static TheoryData<string, string> Cases { get; } =
        FeelCases.Of(string.Join('\n', Lists, Iteration, Types, Properties, Names, Texts.Replace("1 + // end", "1 + 1 // end => 2", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Construct_OnValues_Gives(string expression, string expected) => Assert.Equal(expected, FeelCases.Show(expression, Scope));
}
