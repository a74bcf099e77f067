using Shouldly;
using Tidu.Server.Features.Enterprises.Search;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Search;

/// <summary>How names are read, by the table that came with the program.</summary>
public class PinyinTests
{
    [Theory]
    [InlineData("永川机械", "ycjx", "yongchuanjixie")]
    [InlineData("重庆长江银行", "cqcjyh", "chongqingchangjiangyinhang")]
    [InlineData("ABC科技（3D）", "abckj3d", "abckeji3d")]
    [InlineData("绿色旅游", "lsly", "lvselvyou")]
    public void Of_Name_ReadsWordsAsTheyAreSaid(string name, string initials, string full)
    {
        var first = Pinyin.Shipped.Of(name.ToLowerInvariant())[0];
        (first.Initials, first.Full).ShouldBe((initials, full));
    }

    [Theory]
    [InlineData("重力", "zl")]
    [InlineData("重力", "cl")]
    [InlineData("行健", "xj")]
    [InlineData("行健", "hj")]
    [InlineData("长远", "zy")]
    [InlineData("曾记", "zj")]
    [InlineData("曾记", "cj")]
    public void Of_CharacterWithSeveralReadings_GivesEach(string name, string initials) =>
        Pinyin.Shipped.Of(name).Select(reading => reading.Initials).ShouldContain(initials);

    [Fact]
    public void Of_ManyReadings_KeepsToEight() =>
        Pinyin.Shipped.Of("重行长乐单曾调降系盛").Count.ShouldBeInRange(2, 8);

    [Fact]
    public void Of_NothingToRead_IsNothing() => Pinyin.Shipped.Of("（）·").ShouldBeEmpty();

    [Fact]
    public void Read_LineWithoutPlace_SaysSo() =>
        Should.Throw<InvalidDataException>(() => Pinyin.Read(new StringReader("[words]\n重庆 chong")));
}
