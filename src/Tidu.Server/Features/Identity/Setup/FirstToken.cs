using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;

namespace Tidu.Server.Features.Identity.Setup;

/// <summary>The token that opens /setup: a new one at every start until there are users, so that nobody has to keep it.</summary>
public static class FirstToken
{
    /// <summary>Null where there are users already.</summary>
    public static async Task<string?> IssueAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        if (await db.Set<User>().AnyAsync(cancel))
        {
            return null;
        }

        var (token, _) = await scope.ServiceProvider.GetRequiredService<OneTimeTokens>().IssueAsync(TokenPurpose.FirstAdministrator, null, cancel);
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
