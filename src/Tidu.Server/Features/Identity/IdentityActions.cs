namespace Tidu.Server.Features.Identity;

/// <summary>What the slice writes into the audit trail.</summary>
public static class IdentityActions
{
    /// <summary>The first administrators of an empty database.</summary>
    public const string SetUp = "set-up";

    /// <summary>A new account, without rights.</summary>
    public const string CreateUser = "create-user";

    /// <summary>Another display name.</summary>
    public const string RenameUser = "rename-user";

    /// <summary>Roles and units of an account.</summary>
    public const string GrantRights = "grant-rights";

    /// <summary>An account that can no longer be used.</summary>
    public const string DisableUser = "disable-user";

    /// <summary>An account that nobody used for long was closed by the program.</summary>
    public const string DisableUnused = "disable-unused";

    /// <summary>An account that can be used again.</summary>
    public const string EnableUser = "enable-user";

    /// <summary>A lock after failures was lifted.</summary>
    public const string UnlockUser = "unlock-user";

    /// <summary>A token was issued that sets a password.</summary>
    public const string ResetPassword = "reset-password";

    /// <summary>An account must set a new password before anything else.</summary>
    public const string RequirePassword = "require-password";

    /// <summary>A password was set, by its owner or with a token.</summary>
    public const string SetPassword = "set-password";

    /// <summary>Sessions were ended.</summary>
    public const string EndSessions = "end-sessions";

    /// <summary>Somebody acts for somebody else.</summary>
    public const string Delegate = "delegate";

    /// <summary>That has ended early.</summary>
    public const string EndDelegation = "end-delegation";
}
