using Xunit;

namespace Tidu.Engine.Tests.Feel;

public class OperatorTests
{
    private const string Arithmetic =
        """
        7 + 3 * 2 => 13
        (7 + 3) * 2 => 20
        0.1 + 0.2 => 0.3
        0.1 + 0.2 = 0.3 => true
        1 / 3 => 0.3333333333333333333333333333
        1322.5 / 1150 - 1 => 0.15
        7 - 2 - 1 => 4
        100 / 5 / 2 => 10
        2 ** 10 => 1024
        2 ** 3 ** 2 => 64
        -2 ** 2 => 4
        4 ** -2 => 0.0625
        0 ** 0 => 1
        0 ** -1 => null
        (-8) ** 0.5 => null
        10 ** 40 => null
        -(3) => -3
        - - 3 => 3
        .5 + 1. => feel-syntax
        .5 + .5 => 1
        1.5e3 => 1500
        2E-3 => 0.002
        1e99 => null
        5 / 0 => null
        0 / 0 => null
        79228162514264337593543950335 + 1 => null
        -0 = 0 => true
        1.50 = 1.5 => true
        "科" + "技" => "科技"
        "a" + 1 => null
        1 + "a" => null
        "a" * 2 => null
        null + 1 => null
        1 - null => null
        null * null => null
        true + true => null
        [1] + [2] => null
        [2] * 3 => null
        -"3" => null
        -true => null
        -null => null
        -[3] => null
        """;

    private const string Logic =
        """
        true and true => true
        true and false => false
        true and null => null
        false and null => false
        null and false => false
        null and null => null
        false and 1 => false
        true and 1 => null
        true or null => true
        null or true => true
        false or null => null
        null or false => null
        false or "x" => null
        "x" or true => true
        not(true) => false
        not(null) => null
        not(1) => null
        true and false or true => true
        true or false and false => true
        1 < 2 and 2 < 3 => true
        if null then 1 else 2 => 2
        if "true" then 1 else 2 => 2
        if 3 > 2 then "a" else "b" => "a"
        if false then 1 else if true then 2 else 3 => 2
        """;

    private const string Comparison =
        """
        1 = 1 => true
        1 != 2 => true
        1 = null => false
        null = null => true
        null != null => false
        1 != null => true
        1 = "1" => null
        1 != "1" => null
        true = 1 => null
        [] = null => false
        [] = [] => true
        [1, [2, 3]] = [1, [2, 3]] => true
        [1, 2] = [2, 1] => false
        [1] = [1, 1] => false
        [1, "a"] = [1, 2] => null
        [1] = 1 => null
        [1..3] = [1..3] => true
        [1..3] = (1..3] => false
        (> 3) = (> 3) => true
        (> 3) = (>= 3) => false
        (> 3) = (3..null) => false
        (<= 3) = (null..3] => false
        (3..null) = (3..null) => true
        (= 3) = [3..3] => false
        (!= 3) = (!= 3) => true
        (!= 3) = (= 3) => false
        @"2026-01-01" = date("2026-01-01") => true
        @"P1D" = @"PT24H" => true
        @"P1Y" = @"P12M" => true
        @"P1Y" = @"P365D" => null
        1 < 2 => true
        2 <= 2 => true
        3 > 4 => false
        4 >= 4 => true
        "a" < "b" => true
        "Z" < "a" => true
        @"2025-12-31" < @"2026-01-01" => true
        @"P2D" > @"PT47H" => true
        @"P13M" > @"P1Y" => true
        1 < null => null
        null >= 0.1 => null
        1 < "2" => null
        true < false => null
        [1] < [2] => null
        5 between 1 and 10 => true
        1 between 1 and 10 => true
        11 between 1 and 10 => false
        5 between 1 + 1 and 2 * 3 => true
        0 between 1 and null => false
        5 between 1 and null => null
        null between 1 and 2 => null
        "b" between "a" and "c" => true
        5 between 1 and 10 and true => true
        """;

    private const string In =
        """
        5 in [1..5] => true
        5 in [1..5) => false
        1 in (1..5] => false
        1 in ]1..5] => false
        5 in ]1..5[ => false
        3 in ]1..5[ => true
        0.35 in >= 0.35 => true
        0.25 in [0.25..0.35) => true
        2 in (1, < 0, > 1) => true
        2 in (1, 3) => false
        2 in (2) => true
        2 in [1, 2, 3] => true
        2 in [[5..9], [1..3]] => true
        4 in [[5..9], [1..3]] => false
        2 in != 3 => true
        2 in (= 2) => true
        "b" in ["a".."c"] => true
        @"2026-06-15" in [@"2026-01-01"..@"2026-12-31"] => true
        @"P3D" in > @"P2D" => true
        null in null => true
        1 in null => false
        null in [1, null] => true
        null in > 1 => null
        null in [1..3] => null
        4 in [2..null] => null
        1 in [2..null] => false
        4 in [null..9] => null
        4 in [2..null) => null
        4 in (null..9] => null
        1 in [2..null) => false
        4 in (> 2) => true
        4 in [(> 5), (<= 4)] => true
        4 in [2.."b"] => null
        null in [2..null] => null
        [2..null] => null
        [2..4] in [2..4] => true
        "a" in [1..3] => null
        [1, 2] in [1, 2] => true
        [1, 2] in [[1, 2], [3]] => true
        [1, 2] in ([3], [1, 2]) => true
        1 in 1 + 0 => true
        1 in (1) and true => true
        5 in (1..5) or 5 in [5..6] => true
        2 in range("[1..3]") => true
        2 in (1 + 1..3] => false
        """;

    public static TheoryData<string, string> Cases { get; } = FeelCases.Of(string.Join('\n', Arithmetic, Logic, Comparison, In));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Operator_OnValues_Gives(string expression, string expected) => Assert.Equal(expected, FeelCases.Show(expression));
}
