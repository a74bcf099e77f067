namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>Whose password it is to be.</summary>
/// <param name="UserName">For logging in.</param>
/// <param name="Names">Display name and the names of the user's units.</param>
/// <param name="IsAdministrator">True for the three administrators.</param>
/// <param name="Policy">The numbers.</param>
public sealed record PasswordContext(string UserName, IReadOnlyList<string> Names, bool IsAdministrator, PasswordPolicy Policy);
