using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>What a password must be: long enough, of several classes where the policy says so, without names, not among the first guesses. Spaces, Chinese and emoji are welcome; nothing is trimmed.</summary>
public sealed class PasswordRules(PasswordPolicy policy) : IPasswordValidator<User>
{
    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var fault = FindFault(password ?? string.Empty, new PasswordContext(user.UserName ?? string.Empty, [user.DisplayName], false, policy));
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = CodeOf(fault) }));
    }

    /// <summary>The first rule a password breaks, as a problem; null for a good one.</summary>
    public static ProblemHttpResult? FindFault(string password, PasswordContext of)
    {
        var least = of.IsAdministrator ? of.Policy.ShortestOfAdministrators : of.Policy.Shortest;
        return password switch
        {
            _ when password.Length < least => Problems.RuleBroken("password-too-short", ("least", least)),
            { Length: > PasswordPolicy.Longest } => Problems.RuleBroken("password-too-long", ("most", PasswordPolicy.Longest)),
            _ when Has(password, of.UserName) => Problems.RuleBroken("password-has-user-name"),
            _ when CountClasses(password) < of.Policy.Classes => Problems.RuleBroken("password-too-simple", ("classes", of.Policy.Classes)),
            _ when WeakPasswords.Contains(password, [.. of.Names, of.UserName]) => Problems.RuleBroken("password-too-common"),
            _ when of.Names.FirstOrDefault(name => Has(password, name)) is { } name => Problems.RuleBroken("password-has-name", ("name", name)),
            _ => null,
        };
    }

    /// <summary>The code of a fault.</summary>
    public static string CodeOf(ProblemHttpResult fault) => (string)fault.ProblemDetails.Extensions["code"]!;

    private static bool Has(string password, string name) => name.Length > 2 && password.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static int CountClasses(string password) =>
        new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(letter => !char.IsAsciiLetterOrDigit(letter)) }
            .Count(present => present);
}
