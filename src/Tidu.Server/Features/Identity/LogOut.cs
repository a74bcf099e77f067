using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>DELETE /api/session: ends the session on the server; the cookie is worth nothing afterwards.</summary>
public static class LogOut
{
    /// <summary>204</summary>
    public static async Task<NoContent> Handle(HttpContext http, SignInManager<User> signIn, AuditTrail audit)
    {
        await audit.RecordAsync(AuditActions.LogOut, AuditOutcome.Done);
        await signIn.SignOutAsync();
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return TypedResults.NoContent();
    }
}
