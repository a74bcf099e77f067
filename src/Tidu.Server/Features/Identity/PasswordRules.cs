using Microsoft.AspNetCore.Identity;

namespace Tidu.Server.Features.Identity;

/// <summary>At least 8 and at most 256 characters, three of the four classes (lower, upper, digit, other), without the user name. Spaces, Chinese and emoji are welcome; nothing is trimmed.</summary>
public sealed class PasswordRules : IPasswordValidator<User>
{
    /// <summary>Longer ones are refused before they are hashed.</summary>
    public const int LongestPassword = 256;

    /// <summary>Shorter ones are refused.</summary>
    public const int ShortestPassword = 8;

    /// <inheritdoc/>
    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var userName = await manager.GetUserNameAsync(user);
        return FindFault(password ?? string.Empty, userName ?? string.Empty) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code })
            : IdentityResult.Success;
    }

    /// <summary>The first rule a password breaks, as an error code; null for a good one.</summary>
    public static string? FindFault(string password, string userName) => password switch
    {
        { Length: < ShortestPassword } => "password-too-short",
        { Length: > LongestPassword } => "password-too-long",
        _ when userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase) => "password-has-user-name",
        _ when CountClasses(password) < 3 => "password-too-simple",
        _ => null,
    };

    private static int CountClasses(string password) =>
        new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(letter => !char.IsAsciiLetterOrDigit(letter)) }
            .Count(present => present);
}
