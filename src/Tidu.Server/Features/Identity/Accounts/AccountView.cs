using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="Units">With dates, main unit first.</param>
/// <param name="Roles">The account's own, without what it holds for others.</param>
/// <param name="State">Worked out from the rest.</param>
/// <param name="LockedUntil">Null where it is not locked.</param>
/// <param name="LastSeenAt">Last log-in or renewal of a session; null before the first.</param>
/// <param name="DisabledUnused">True where it was closed because nobody used it.</param>
/// <param name="DueAt">When it is closed unless somebody uses it; null where that is far off or never.</param>
/// <param name="PasswordSetAt">Null before the first.</param>
/// <param name="PasswordUntil">When it must be changed; null where never.</param>
/// <param name="Sessions">How many are running.</param>
/// <param name="Stamp">Another after every change; sent back with a change of rights.</param>
public sealed record AccountView(
    string Id,
    string UserName,
    string DisplayName,
    IReadOnlyList<AccountUnit> Units,
    [Codes(typeof(Roles))] IReadOnlyList<string> Roles,
    AccountState State,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? DisabledAt,
    bool DisabledUnused,
    DateTimeOffset? DueAt,
    DateTimeOffset? PasswordSetAt,
    DateTimeOffset? PasswordUntil,
    bool MustSetPassword,
    int Sessions,
    string Stamp);

/// <summary>A unit of an account.</summary>
public sealed record AccountUnit(string UnitId, string Unit, DateOnly? From, DateOnly? To);

/// <summary>Whether an account can be used.</summary>
public enum AccountState
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>Its first password is not set yet.</summary>
    Pending,

    /// <summary>Closed for minutes after failures.</summary>
    Locked,

    /// <summary>Closed by an administrator.</summary>
    Disabled,
}

/// <summary>A page of accounts, by user name.</summary>
/// <param name="Total">How many the filters leave.</param>
/// <param name="Due">How many of all accounts are closed within two weeks unless somebody uses them.</param>
public sealed record AccountPage(IReadOnlyList<AccountView> Accounts, int Total, int Due);

/// <summary>A secret to hand to the user, shown once.</summary>
/// <param name="Token">Sets the password, once.</param>
public sealed record IssuedToken(string Id, string UserName, string Token, DateTimeOffset ExpiresAt);
