using Tidu.Engine.Feel.BuiltIns;
using Xunit;

namespace Tidu.Engine.Tests.Feel;

public class FunctionTests
{
    private const string Numbers =
        """
        decimal(2.345, 2) => 2.34
        decimal(2.355, 2) => 2.36
        decimal(1250, -2) => 1200
        decimal(1, null) => null
        decimal(1.5) => null
        floor(-1.5) => -2
        floor(1.25, 1) => 1.2
        ceiling(1.21, 1) => 1.3
        ceiling(-1.5) => -1
        round up(-1.1, 0) => -2
        round up(1.101, 2) => 1.11
        round down(-1.9, 0) => -1
        round half up(-2.5, 0) => -3
        round half up(2.45, 1) => 2.5
        round half down(2.5, 0) => 2
        round half down(-2.51, 0) => -3
        round down(1.29, 6177) => null
        abs(-3) => 3
        abs("-3") => null
        modulo(12, 5) => 2
        modulo(-12, 5) => 3
        modulo(12, -5) => -3
        modulo(-12, -5) => -2
        modulo(10.1, 4.5) => 1.1
        modulo(1, 0) => null
        sqrt(16) => 4
        sqrt(2) => 1.4142135623730950488016887242
        sqrt(-1) => null
        sqrt(0.0625) => 0.25
        log(1) => 0
        log(0) => null
        decimal(exp(1), 6) => 2.718282
        exp(1000) => null
        odd(3) => true
        odd(2.5) => false
        even(-2) => true
        even("2") => null
        number("12.50") => 12.5
        number("-.5") => -0.5
        number("1e3") => 1000
        number("12,5") => null
        number("1.234,5", ".", ",") => 1234.5
        number("1 234.5", " ", ".") => 1234.5
        number("1234", null, ".") => 1234
        number("1", ",", ",") => null
        number("1", "_", ".") => null
        number(null) => null
        """;

    private const string Strings =
        """
        string length("科技型🚀") => 4
        substring("科技型企业", 3) => "型企业"
        substring("科技型企业", -2) => "企业"
        substring("科技型企业", 1, 2) => "科技"
        substring("🚀ab", 2, 1) => "a"
        substring("abc", 0) => null
        substring("abc", 9) => ""
        substring("abc", 2, 0) => null
        upper case("aß") => "Aß"
        lower case("ABC") => "abc"
        substring before("2026-01", "-") => "2026"
        substring before("2026", "-") => ""
        substring after("2026-01", "-") => "01"
        substring after("", "") => ""
        contains("高新技术", "新技") => true
        contains(["abc"], "b") => true
        contains("abc", null) => null
        starts with("500118", "50") => true
        ends with("500118", "50") => false
        string join(["a", null, "b"], "、") => "a、b"
        string join(["a", 1]) => null
        string(1.50) => "1.5"
        string("a") => "a"
        string([1, "a", null, @"P1D"]) => "[1, \"a\", null, P1D]"
        string(null) => null
        string([1..3)) => "[1..3)"
        split("a;b;;c", ";") => ["a", "b", "", "c"]
        split("2026年1月", "[年月]") => ["2026", "1", ""]
        matches("500118", "^50[0-9]{4}$") => true
        matches("abc", "B") => false
        matches("abc", "B", "i") => true
        matches("a\nb", "a.b") => false
        matches("a\nb", "a.b", "s") => true
        matches("ab\n", "ab$") => false
        matches("a b", "a\sb") => true
        matches("a", "(?<x>a)") => null
        matches("a", "(?=a)") => null
        matches("a", "\b") => null
        matches("a", "(a") => null
        matches("a", "a{2,1}") => null
        matches("a", "a", "z") => null
        matches("科技", "^\p{Lo}+$") => true
        matches("x", "[a-z-[aeiou]]") => true
        matches("e", "[a-z-[aeiou]]") => false
        matches("a.b", "a.b", "q") => true
        replace("2026-01-02", "(\d+)-(\d+)", "$2/$1") => "01/2026-02"
        replace("abc", "b", "\$") => "a$c"
        replace("abc", "b", "$") => null
        replace("aXbx", "x", "-", "i") => "a-b-"
        """;

    private const string Lists =
        """
        list contains([1, null], null) => true
        list contains([1, 2], "1") => false
        list contains(null, 1) => null
        count([1, null]) => 2
        count(5) => 1
        count(null) => null
        min([3, 1, 2]) => 1
        max(3, 1, 2) => 3
        max("b", "a") => "b"
        min([1, "a"]) => null
        min([]) => null
        max([1, null]) => null
        sum([1, 2.5]) => 3.5
        sum(1, 2) => 3
        sum([]) => null
        sum([1, null]) => null
        sum([1, "a"]) => null
        mean([1, 2, 3]) => 2
        mean([]) => null
        product(2, 3, 4) => 24
        median([8, 2, 5]) => 5
        median([4, 1, 3, 2]) => 2.5
        stddev([2, 4]) => 1.4142135623730950488016887242
        stddev([2]) => null
        mode([3, 1, 3, 1, 2]) => [1, 3]
        all([true, false, null]) => false
        all([true, null]) => null
        any([false, null, true]) => true
        any([false, 0]) => null
        any([]) => false
        all() => null
        sublist([1, 2, 3], 2) => [2, 3]
        sublist([1, 2, 3], -2, 1) => [2]
        sublist([1, 2, 3], 4) => null
        sublist([1, 2, 3], 2, 3) => null
        append([1], 2, 3) => [1, 2, 3]
        append([1], [2]) => [1, [2]]
        concatenate([1], [2, 3], 4) => [1, 2, 3, 4]
        insert before([1, 3], 2, 2) => [1, 2, 3]
        remove([1, 2, 3], -1) => [1, 2]
        remove([1], 2) => null
        list replace([1, 2], 2, null) => [1, null]
        list replace([1, 2], 1.5, 0) => [0, 2]
        list replace([1, 2, 3, 4], -3.9, 0) => [1, 0, 3, 4]
        list replace([1, 2], 0.5, 0) => null
        insert before([1, 3], 2.7, 2) => [1, 2, 3]
        remove([1, 2, 3], -1.2) => [1, 2]
        reverse([1, 2]) => [2, 1]
        index of([1, 2, 1], 1) => [1, 3]
        index of([1], 9) => []
        union([1, 2], [2, 3]) => [1, 2, 3]
        distinct values([1, 1.0, null, null, "1"]) => [1, null, "1"]
        flatten([1, [2, [3]], []]) => [1, 2, 3]
        sort([3, 1, 2]) => [1, 2, 3]
        sort([1, "a"]) => null
        """;

    private const string Ranges =
        """
        range("[1..3)") => [1..3)
        range("(..5]") => (<= 5)
        range("[3..1]") => null
        range("[1..x]") => null
        range(">= 1") => null
        [3.."a"] => null
        before(1, 2) => true
        before([1..3], [3..5]) => false
        before([1..3), [3..5]) => true
        after(4, [1..3]) => true
        after([5..9], 5) => false
        meets([1..3], [3..5]) => true
        met by([3..5], [1..3)) => false
        overlaps([1..4], [3..5]) => true
        overlaps([1..3), [3..5]) => false
        overlaps before([1..4], [3..5]) => true
        overlaps after([3..5], [1..4]) => true
        finishes(5, [1..5]) => true
        finishes([3..5], [1..5]) => true
        finished by([1..5], 5) => true
        includes([1..5], [2..3]) => true
        includes([1..5), 5) => false
        during(3, [1..5]) => true
        during(1, 2) => null
        starts(1, [1..5]) => true
        started by([1..5], [1..2]) => true
        coincides([1..5], [1..5]) => true
        coincides(1, 2) => false
        before(range: [1..3], point: 4) => true
        before((< 3), [3..5]) => true
        includes((>= 3), 1000) => true
        before(1, "a") => null
        """;

    private const string Calls =
        """
        substring(string: "abc", start position: 2) => "bc"
        substring(start position: 2, string: "abc") => "bc"
        substring(text: "abc", start position: 2) => null
        modulo(dividend: 7) => null
        abs() => null
        abs(1, 2) => null
        nothing like this(1) => feel-syntax
        nothing(1) => null
        "abs"(1) => null
        true() => null
        sum([1, 2]) + count([3]) => 4
        """;

    public static TheoryData<string, string> Cases { get; } = FeelCases.Of(string.Join('\n', Numbers, Strings, Lists, Ranges, Calls));

    [Theory]
    [MemberData(nameof(Cases))]
    public void BuiltIn_OnArguments_Gives(string expression, string expected) => Assert.Equal(expected, FeelCases.Show(expression));

    [Fact]
    public void Names_AreThoseThatCanBeCalled()
    {
        Assert.True(FeelFunctions.Exists("years and months duration"));
        Assert.False(FeelFunctions.Exists("today"));
        Assert.Contains(FeelFunctions.Parameters("substring"), parameters => parameters is ["string", "start position", "length"]);
        Assert.Empty(FeelFunctions.Parameters("nothing"));
        Assert.Equal(FeelFunctions.Names.Distinct(), FeelFunctions.Names);
    }
}
