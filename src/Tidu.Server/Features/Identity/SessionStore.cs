using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Keeps sessions in the database, so that ending one works at once here and within <see cref="KeptInMemory"/> on other servers. The cookie holds a random key, the table its hash.</summary>
public sealed class SessionStore(IServiceScopeFactory scopes, IMemoryCache memory, TimeProvider clock) : ITicketStore
{
    /// <summary>How long a session is served from memory before it is read again.</summary>
    public static readonly TimeSpan KeptInMemory = TimeSpan.FromSeconds(20);

    /// <summary>Item of a ticket's properties: which row it is.</summary>
    internal const string KeyHashItem = "key-hash";

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _kept = new();

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, null);

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => StoreAsync(ticket, httpContext);

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
        session.LastUsedAt = now;
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
            var row = await db.Set<UserSession>().Where(session => session.KeyHash == hash).Select(session => new { session.Ticket, session.UserId }).FirstOrDefaultAsync();
            ticket = row is null ? null : TicketSerializer.Default.Deserialize(row.Ticket);
            if (row is not null && ticket is not null)
            {
                memory.Set(CacheKey(key), ticket, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = KeptInMemory, ExpirationTokens = { new CancellationChangeToken(EndOf(row.UserId).Token) } });
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

    /// <summary>Ends all sessions of a user, in the caller's transaction where it has one.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> EndAllAsync(TiduDb db, string userId, CancellationToken cancel) =>
        await db.Set<UserSession>().Where(session => session.UserId == userId).ExecuteDeleteAsync(cancel);

    /// <summary>After sessions of a user were ended in the database: forgets what is kept of them here.</summary>
    public void Forget(string userId)
    {
        if (_kept.TryRemove(userId, out var end))
        {
            end.Cancel();
        }
    }

    private CancellationTokenSource EndOf(string userId) => _kept.GetOrAdd(userId, _ => new CancellationTokenSource());

    private async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext? http)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        var now = clock.GetUtcNow();
        var userId = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        ticket.Properties.Items[KeyHashItem] = Hash(key);
        await db.Set<UserSession>().Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        db.Add(new UserSession
        {
            KeyHash = Hash(key),
            UserId = userId,
            Ticket = TicketSerializer.Default.Serialize(ticket),
            StartedAt = now,
            LastUsedAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
            Ip = http?.Connection.RemoteIpAddress?.ToString(),
            UserAgent = AuditTrail.Cut(http?.Request.Headers.UserAgent.ToString(), 256),
        });
        await db.SaveChangesAsync();
        await SeenAsync(db, userId, now);
        return key;
    }

    private static Task<int> SeenAsync(TiduDb db, string userId, DateTimeOffset now) =>
        db.Set<User>().Where(user => user.Id == userId).ExecuteUpdateAsync(change => change.SetProperty(user => user.LastSeenAt, now));

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static (string, string) CacheKey(string key) => (nameof(SessionStore), key);
}
