using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>tidu user: what only somebody at the machine may do, and the way back in for a locked-out administrator.</summary>
public static class UserCommand
{
    private static readonly Argument<string> Name = new("name") { Description = Texts.Of("user.name") };

    /// <summary>The commands.</summary>
    public static Command Create(CommandOptions options) => CommandOptions.Group(
        "user", "user", options.Command("list", "user.list", ListAsync), options.Command("reset", "user.reset", ResetAsync, Name));

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancel)
    {
        await using var open = await context.OpenDatabaseAsync(cancel, createDemo: false);
        var users = await open.Db.Set<User>().AsNoTracking().OrderBy(user => user.NormalizedUserName).ToListAsync(cancel);
        var accounts = await open.Services.GetRequiredService<ReadAccounts>().DescribeAsync(users, cancel);
        if (context.Json)
        {
            context.WriteJson(accounts);
            return 0;
        }

        foreach (var account in accounts)
        {
            context.Output.WriteLine(string.Join(
                '\t',
                account.UserName.PadRight(18),
                Texts.Of($"account-state.{JsonSettings.CodeOf(account.State)}"),
                string.Join(Texts.Of("list.comma"), account.Roles.Select(role => Texts.Of($"role.{role}"))),
                account.DisplayName));
        }

        return 0;
    }

    private static async Task<int> ResetAsync(CommandContext context, CancellationToken cancel)
    {
        await using var open = await context.OpenDatabaseAsync(cancel, createDemo: false);
        var name = context.Value(Name)!;
        var user = await open.Services.GetRequiredService<UserManager<User>>().FindByNameAsync(name) ?? throw CommandException.Usage("user-unknown", ("name", name));
        var (token, expiresAt) = await open.Db.InTransactionAsync(() => ResetAsync(open, user, cancel), cancel);
        if (context.Json)
        {
            context.WriteJson(new IssuedToken(user.Id, user.UserName!, token, expiresAt));
            return 0;
        }

        context.Output.WriteLine(token);
        context.Hint("user.reset-done", ("name", user.UserName), ("until", expiresAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        return 0;
    }

    private static async Task<(string Token, DateTimeOffset ExpiresAt)> ResetAsync(CommandDatabase open, User user, CancellationToken cancel)
    {
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        var issued = await open.Services.GetRequiredService<OneTimeTokens>().IssueAsync(TokenPurpose.Password, user.Id, cancel);
        open.Services.GetRequiredService<AuditTrail>().Add(IdentityActions.ResetPassword, "user", user.UserName, null, new { issued.ExpiresAt });
        await open.Db.SaveChangesAsync(cancel);
        return issued;
    }
}
