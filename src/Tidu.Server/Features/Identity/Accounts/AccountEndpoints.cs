using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>The system administrator makes accounts without rights, the security administrator gives rights; neither does the other's.</summary>
public static class AccountEndpoints
{
    /// <summary>/api/users</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/users").WithTags("Accounts");
        accounts.MapGet("/", ListAccounts.Handle).RequireAuthorization(Policies.ReadAccounts).WithSummary("Accounts").WithProblems(400);
        accounts.MapGet("/units", ListAccountUnits.Handle).RequireAuthorization(Policies.ReadAccounts).WithSummary("Units to choose from");

        var keep = accounts.MapGroup(string.Empty).RequireAuthorization(Policies.Administer);
        keep.MapPost("/", CreateAccount.Handle).WithSummary("A new account without rights, and the token that sets its password").WithProblems(409, 422);
        keep.MapPatch("/{id}", ChangeAccount.RenameAsync).WithSummary("Another display name").WithProblems(404, 422);
        keep.MapPost("/{id}/disable", ChangeAccount.DisableAsync).WithSummary("Close an account and end its sessions").WithProblems(403, 404, 422);
        keep.MapPost("/{id}/enable", ChangeAccount.EnableAsync).WithSummary("Open an account again").WithProblems(404);
        keep.MapPost("/{id}/unlock", ChangeAccount.UnlockAsync).WithSummary("Lift the lock after failures").WithProblems(404);
        keep.MapPost("/{id}/reset-password", ChangeAccount.ResetPasswordAsync).WithSummary("A token that sets a new password").WithProblems(403, 404);

        var guard = accounts.MapGroup(string.Empty).RequireAuthorization(Policies.GrantRights);
        guard.MapPut("/{id}/rights", GrantAccountRights.Handle).WithSummary("Roles and units of an account").WithProblems(403, 404, 409, 422);
        guard.MapPost("/{id}/require-password", ChangeAccount.RequirePasswordAsync).WithSummary("Ask for a new password at the next log-in").WithProblems(404);
        guard.MapGet("/{id}/sessions", UserSessions.ListAsync).WithSummary("Running sessions of an account").WithProblems(404);
        guard.MapDelete("/{id}/sessions", UserSessions.EndAsync).WithSummary("End one session, or all").WithProblems(404);
    }
}
