using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Creates the accounts of packs/demo/accounts.json, each with a password generated now. No account is ever seeded with a known password.</summary>
public static class CreateDemoAccounts
{
    /// <summary>Below the folder of the packs.</summary>
    public static readonly string File = Path.Combine("demo", "accounts.json");

    /// <summary>The step.</summary>
    public static async Task RunAsync(DemoContext demo, CancellationToken cancel)
    {
        var users = demo.Services.GetRequiredService<UserManager<User>>();
        var now = demo.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var account in await ReadAsync(Path.Combine(demo.Settings.PacksFolder, File), cancel))
        {
            var password = GeneratePassword.Next();
            var user = new User { UserName = account.UserName, DisplayName = account.DisplayName, CreatedAt = now, PasswordSetAt = now };
            user.Units.Add(new UserUnit { UserId = user.Id, UnitId = account.Unit });
            Require(await users.CreateAsync(user, password));
            Require(await users.AddToRoleAsync(user, account.Role));
            demo.Accounts.Add(new DemoAccount(account.UserName, password, account.DisplayName, account.Unit, account.Role, account.City));
        }
    }

    private static async Task<IReadOnlyList<Row>> ReadAsync(string path, CancellationToken cancel)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new EnvironmentException("accounts-missing", new Dictionary<string, object?> { ["file"] = path });
        }

        await using var stream = System.IO.File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<IReadOnlyList<Row>>(stream, JsonSettings.Options, cancel) ?? [];
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }

    private sealed record Row(string UserName, string DisplayName, string Unit, string Role, bool City);
}
