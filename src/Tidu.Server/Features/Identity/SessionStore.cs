using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Identity;

/// <summary>Keeps sessions in the database, so that a log-out ends a session at once here and within <see cref="KeptInMemory"/> on other servers. The cookie holds a random key, the table its hash.</summary>
public sealed class SessionStore(IServiceScopeFactory scopes, IMemoryCache memory, TimeProvider clock) : ITicketStore
{
    /// <summary>How long a session is served from memory before it is read again.</summary>
    public static readonly TimeSpan KeptInMemory = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        var now = clock.GetUtcNow();
        var userId = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        await db.Set<UserSession>().Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        db.Add(new UserSession
        {
            KeyHash = Hash(key),
            UserId = userId,
            Ticket = TicketSerializer.Default.Serialize(ticket),
            StartedAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
        });
        await db.SaveChangesAsync();
        await SeenAsync(db, userId, now);
        return key;
    }

    /// <inheritdoc/>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        var session = await db.Set<UserSession>().FindAsync(Hash(key));
        if (session is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        session.Ticket = TicketSerializer.Default.Serialize(ticket);
        session.ExpiresAt = ticket.Properties.ExpiresUtc ?? now;
        await db.SaveChangesAsync();
        await SeenAsync(db, session.UserId, now);
        memory.Remove(CacheKey(key));
    }

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!memory.TryGetValue<AuthenticationTicket>(CacheKey(key), out var ticket))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
            var hash = Hash(key);
            var bytes = await db.Set<UserSession>().Where(session => session.KeyHash == hash).Select(session => session.Ticket).FirstOrDefaultAsync();
            ticket = bytes is null ? null : TicketSerializer.Default.Deserialize(bytes);
            if (ticket is not null)
            {
                memory.Set(CacheKey(key), ticket, KeptInMemory);
            }
        }

        // The handler writes into the properties: every request gets its own.
        return ticket is null ? null : new AuthenticationTicket(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        var hash = Hash(key);
        await db.Set<UserSession>().Where(session => session.KeyHash == hash).ExecuteDeleteAsync();
        memory.Remove(CacheKey(key));
    }

    private static Task<int> SeenAsync(TiduDb db, string userId, DateTimeOffset now) =>
        db.Set<User>().Where(user => user.Id == userId).ExecuteUpdateAsync(change => change.SetProperty(user => user.LastSeenAt, now));

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static (string, string) CacheKey(string key) => (nameof(SessionStore), key);
}
