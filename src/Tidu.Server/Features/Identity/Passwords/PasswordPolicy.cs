namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>Numbers of the password rules. Two presets: what assessors of GB/T 22239 (等保) expect, and OWASP ASVS 5.0, which forbids demanding character classes and periodic change.</summary>
/// <param name="Name">As given to --password-policy.</param>
/// <param name="Shortest">Characters of a business user's password, at least.</param>
/// <param name="ShortestOfAdministrators">Characters of an administrator's or auditor's password, at least.</param>
/// <param name="Classes">How many of lower, upper, digit, other it needs; 1 demands nothing.</param>
/// <param name="DaysValid">Days after which a new one must be set; null never.</param>
/// <param name="NotAgain">How many of the last passwords may not be used again, the present one included.</param>
/// <param name="OfAccounts">Waits after wrong passwords for one account, or for one name that no account has.</param>
/// <param name="OfAddresses">Waits after wrong passwords from one address, whatever the names: a whole office may stand behind it.</param>
public sealed record PasswordPolicy(
    string Name, int Shortest, int ShortestOfAdministrators, int Classes, int? DaysValid, int NotAgain, LogInDelays OfAccounts, LogInDelays OfAddresses)
{
    /// <summary>Longer passwords are refused before they are hashed.</summary>
    public const int Longest = 256;

    /// <summary>The default.</summary>
    public static PasswordPolicy Dengbao { get; } = new("dengbao", 8, 12, 3, 90, 5, new(5, TimeSpan.FromMinutes(15), TimeSpan.FromHours(2), TimeSpan.FromDays(1)), Addresses);

    /// <summary>Length instead of classes, no periodic change.</summary>
    public static PasswordPolicy Asvs { get; } = new("asvs", 12, 15, 1, null, 5, new(3, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromDays(1)), Addresses);

    /// <summary>Both.</summary>
    public static IReadOnlyList<PasswordPolicy> All { get; } = [Dengbao, Asvs];

    /// <summary>The preset of that name; null where there is none.</summary>
    public static PasswordPolicy? Find(string name) => All.FirstOrDefault(policy => policy.Name == name);

    private static LogInDelays Addresses => new(30, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromHours(2));

    /// <summary>True where a password set then must be changed by now.</summary>
    public bool IsExpired(DateTimeOffset? setAt, DateTimeOffset now) => DaysValid is { } days && setAt is { } then && now - then > TimeSpan.FromDays(days);
}
