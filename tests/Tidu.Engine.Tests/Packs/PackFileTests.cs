using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

/// <summary>Files that are no packs at all, and files that would be dangerous to read.</summary>
public class PackFileTests
{
    [Fact]
    public void Read_ByteOrderMark_IsAccepted() =>
        Problems([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(MiniPacks.TextOf(MiniPacks.Measures))]).ShouldBeEmpty();

    [Fact]
    public void Read_WindowsLineEndings_KeepPlaces() =>
        Places("measure-units:\r\n  - { name: 家, base: 家, factor: 1 }\r\n  - { name: 户, bas: 户, factor: 1 }\r\n")
            .ShouldBe([("missing-key", 3, 5), ("unknown-key", 3, 16)]);

    [Fact]
    public void Read_NotUtf8_SaysWhere() =>
        Problems([.. Encoding.ASCII.GetBytes("plan: a\ntitle: "), 0xB9, 0xFA, .. Encoding.ASCII.GetBytes("\n")]).ShouldBe([("not-utf8", 2, 8)]);

    [Fact]
    public void Read_Utf16_IsNotUtf8() => Problems(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("plan: a")).ToArray()).ShouldBe([("not-utf8", 1, 1)]);

    [Fact]
    public void Read_ControlCharacter_IsBinary() => Places("plan: a\ntitle: \u0001").ShouldBe([("binary", 2, 8)]);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void Read_NothingInIt_IsEmpty(string text) => Places(text).Select(p => p.Code).ShouldBe(["empty"]);

    [Fact]
    public void Read_Everything_IsBounded() => Problems(new byte[(1 << 20) + 1]).ShouldBe([("too-large", 1, 1)]);

    [Theory]
    [InlineData("- a\n- b\n", "wrong-type", 1, 1)]
    [InlineData("just text\n", "wrong-type", 1, 1)]
    [InlineData("paln: x\n", "unknown-kind", 1, 1)]
    [InlineData("title: x\nplan: y\n", "unknown-kind", 1, 1)]
    [InlineData("measure-units: []\n---\nplan: x\n", "multiple-documents", 2, 1)]
    [InlineData("measure-units: &a []\n", "anchor", 1, 16)]
    [InlineData("measure-units: *a\n", "anchor", 1, 16)]
    [InlineData("measure-units: !x []\n", "tag", 1, 16)]
    [InlineData("measure-units:\n\t- { name: 家, base: 家, factor: 1 }\n", "tab", 2, 1)]
    [InlineData("measure-units: [\n", "yaml-syntax", 2, 1)]
    [InlineData("measure-units: {a: 1\n", "yaml-syntax", 2, 1)]
    [InlineData("measure-units: \"abc\n", "yaml-syntax", 1, 16)]
    [InlineData("measure-units: []\n? [a, b]\n: 1\n", "wrong-type", 2, 3)]
    public void Read_NotAPack_SaysWhyAndWhere(string text, string code, int line, int column) => Places(text).First().ShouldBe((code, line, column));

    [Fact]
    public void Read_BillionLaughs_IsRefusedAtOnce()
    {
        var text = "plan: x\na: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n";
        Places(text).Where(p => p.Code == "anchor").Count().ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(100_000)]
    public void Read_DeepNesting_StopsThere(int levels)
    {
        var problems = Places("measure-units: " + new string('[', levels));
        problems.Select(p => p.Code).ShouldBe(["too-deep"]);
    }

    [Fact]
    public void Read_AMegabyteOfUnknownKeys_EndsInSeconds()
    {
        var text = "measure-units: []\n" + string.Join('\n', Enumerable.Range(0, 80_000).Select(i => $"key{i}: 1"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Places(text).Count().ShouldBe(80_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_NoFiles_IsNothing() => PackReader.Read([]).Problems.ShouldBeEmpty();

    [Fact]
    public void Read_EveryProblem_CarriesTheGivenPath() =>
        PackReader.Read([PackFile.FromText("some where/x.yaml", "oops")]).Problems.ShouldHaveSingleItem().File.ShouldBe("some where/x.yaml");

    private static IEnumerable<(string Code, int Line, int Column)> Places(string text) => Problems(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<(string Code, int Line, int Column)> Problems(byte[] content) =>
        PackReader.Read([new PackFile("lexicon/measure-units.yaml", content)]).Problems.Select(p => (p.Code, p.Line, p.Column));
}
