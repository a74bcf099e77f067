using Shouldly;
using Tidu.Server.Features.Identity;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("a", "password-too-short")]
    [InlineData("Aa1!567", "password-too-short")]
    [InlineData("abcdefgh", "password-too-simple")]
    [InlineData("abcdEFGH", "password-too-simple")]
    [InlineData("Abcdefg1", null)]
    [InlineData("科技局Abcdef", null)]
    [InlineData(" Abc def 😀 ", null)]
    [InlineData("My-YC-officer-1", "password-has-user-name")]
    public void FindFault_NamesTheFirstRuleBroken(string password, string? code) =>
        PasswordRules.FindFault(password, "yc-officer").ShouldBe(code);

    [Fact]
    public void FindFault_257Characters_IsTooLong() =>
        PasswordRules.FindFault("Aa1" + new string('x', 254), "someone").ShouldBe("password-too-long");

    [Fact]
    public void GeneratePassword_AlwaysKeepsTheRules()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => GeneratePassword.Next()).ToList();
        passwords.ShouldAllBe(password => PasswordRules.FindFault(password, "someone") == null);
        passwords.Distinct().Count().ShouldBe(200);
    }
}
