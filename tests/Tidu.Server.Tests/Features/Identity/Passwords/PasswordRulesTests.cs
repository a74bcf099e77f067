using Shouldly;
using Tidu.Server.Features.Identity;
using Tidu.Server.Features.Identity.Passwords;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity.Passwords;

public class PasswordRulesTests
{
    private static readonly PasswordContext Officer = new("yc-officer", ["张三丰", "永川区", "区科技局"], false, PasswordPolicy.Dengbao);

    [Theory]
    [InlineData("a", "password-too-short")]
    [InlineData("Aa1!567", "password-too-short")]
    [InlineData("horsebattery", "password-too-simple")]
    [InlineData("horseBATTERY", "password-too-simple")]
    [InlineData("Horse-battery", null)]
    [InlineData("Horsebattery7", null)]
    [InlineData(" Abc däf 😀 ", null)]
    [InlineData("河马Abcxyz", null)]
    [InlineData("My-YC-officer-1", "password-has-user-name")]
    [InlineData("Hippo-张三丰-9", "password-has-name")]
    public void FindFault_NamesTheFirstRuleBroken(string password, string? code) => Code(password, Officer).ShouldBe(code);

    [Theory]
    [InlineData("Aa123456")]
    [InlineData("Abc@1234")]
    [InlineData("Qwer1234!")]
    [InlineData("1qaz@WSX")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("Admin@Tidu2026")]
    [InlineData("2026@区科技局")]
    [InlineData("永川区科技局2025Aa")]
    [InlineData("Yongchuan@2026")]
    [InlineData("KeJiJu#12345")]
    [InlineData("Woaini1314!")]
    [InlineData("Ａdmin＠１２３")]
    [InlineData("Abcdefgh1")]
    [InlineData("Aa11111111")]
    [InlineData("张三丰@2026Aa")]
    public void FindFault_FirstGuesses_AreTooCommon(string password) =>
        Code(password, Officer).ShouldBeOneOf("password-too-common", "password-has-name", "password-too-simple");

    [Theory]
    [InlineData("Kx7mWq3x", "password-too-short")]
    [InlineData("Kx7mWq3xZt9c", null)]
    public void FindFault_Administrator_NeedsTwelve(string password, string? code) => Code(password, Officer with { IsAdministrator = true }).ShouldBe(code);

    [Theory]
    [InlineData("correct horse", null)]
    [InlineData("correct hor", "password-too-short")]
    public void FindFault_Asvs_AsksForLengthNotForClasses(string password, string? code) => Code(password, Officer with { Policy = PasswordPolicy.Asvs }).ShouldBe(code);

    [Theory]
    [InlineData(256, null)]
    [InlineData(257, "password-too-long")]
    public void FindFault_UpTo256Characters_AreTaken(int length, string? code) =>
        Code(string.Concat(Enumerable.Range(0, length).Select(i => (char)('A' + (i * 7 % 50)))), Officer with { Policy = PasswordPolicy.Asvs }).ShouldBe(code);

    [Fact]
    public void IsExpired_After90Days_UnderTheDefaultOnly()
    {
        var set = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        PasswordPolicy.Dengbao.IsExpired(set, set.AddDays(90)).ShouldBeFalse();
        PasswordPolicy.Dengbao.IsExpired(set, set.AddDays(91)).ShouldBeTrue();
        PasswordPolicy.Dengbao.IsExpired(null, set).ShouldBeFalse();
        PasswordPolicy.Asvs.IsExpired(set, set.AddDays(1000)).ShouldBeFalse();
    }

    [Fact]
    public void GeneratePassword_AlwaysKeepsTheRules()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => GeneratePassword.Next()).ToList();
        passwords.Where(password => Code(password, Officer with { IsAdministrator = true }) is not null).ShouldBeEmpty();
        passwords.Distinct().Count().ShouldBe(200);
    }

    private static string? Code(string password, PasswordContext of) => PasswordRules.FindFault(password, of) is { } fault ? PasswordRules.CodeOf(fault) : null;
}
