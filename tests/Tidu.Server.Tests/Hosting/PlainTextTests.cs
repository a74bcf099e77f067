using Shouldly;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>Names that others chose, where people and logs read them.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("永川区科技局")]
    [InlineData("𠮷野家 2026（修订）.xlsx")]
    [InlineData("a\u200Db")]
    [InlineData("")]
    public void Is_WhatReadsAsItIs_IsTrue(string text)
    {
        PlainText.Is(text).ShouldBeTrue();
        PlainText.OneLine(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("甲\n2026-11-22 info: 乙", "甲?2026-11-22 info: 乙")]
    [InlineData("甲\r乙", "甲?乙")]
    [InlineData("甲\u2028乙", "甲?乙")]
    [InlineData("甲\u0085乙", "甲?乙")]
    [InlineData("\u001b[31m甲", "?[31m甲")]
    [InlineData("a\u202Egpj.exe", "a?gpj.exe")]
    [InlineData("\u2066甲\u2069", "?甲?")]
    [InlineData("甲\0", "甲?")]
    public void OneLine_WhatDoesNot_HasASignInItsPlace(string text, string expected)
    {
        PlainText.Is(text).ShouldBeFalse();
        PlainText.OneLine(text).ShouldBe(expected);
    }

    [Fact]
    public void OneLine_HalfACharacter_IsNone()
    {
        var text = "甲" + '\ud842' + "乙" + '\udfb7';
        PlainText.Is(text).ShouldBeFalse();
        PlainText.OneLine(text).ShouldBe("甲?乙?");
    }

    [Theory]
    [InlineData("计划/附件1:修订?.xlsx", "计划_附件1_修订_.xlsx")]
    [InlineData("a\"\r\nSet-Cookie: x=y.xlsx", "a___Set-Cookie_ x=y.xlsx")]
    [InlineData("../../passwd", ".._.._passwd")]
    public void FileName_CanBeSavedEverywhere(string name, string expected) => PlainText.FileName(name).ShouldBe(expected);

    [Fact]
    public void FileName_TooLong_KeepsItsEnding()
    {
        var name = PlainText.FileName(new string('长', 400) + ".xlsx");
        name.ShouldEndWith("长.xlsx");
        name.Length.ShouldBe(150);
    }
}
