using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>Issues and takes tokens that work once within a day. The table has their hashes only.</summary>
public sealed class OneTimeTokens(TiduDb db, TimeProvider clock)
{
    /// <summary>How long a token works.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    private const int LongestTyped = 100;
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>A new token, not saved yet; earlier ones for the same door open it no more.</summary>
    /// <returns>Six groups of four, about 117 bits, without characters that look alike.</returns>
    public async Task<(string Token, DateTimeOffset ExpiresAt)> IssueAsync(TokenPurpose purpose, string? userId, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<OneTimeToken>().Where(each => each.Purpose == purpose && each.UserId == userId && each.UsedAt == null).ToListAsync(cancel));
        var token = string.Join('-', Enumerable.Range(0, 6).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        var expiresAt = clock.GetUtcNow() + ValidFor;
        db.Add(new OneTimeToken { Purpose = purpose, UserId = userId, Hash = HashOf(token), ExpiresAt = expiresAt });
        return (token, expiresAt);
    }

    /// <summary>The token as it would work now; null for an unknown, used or expired one.</summary>
    public async Task<OneTimeToken?> FindAsync(string token, TokenPurpose purpose, CancellationToken cancel)
    {
        var hash = token.Length > LongestTyped ? string.Empty : HashOf(token);
        var now = clock.GetUtcNow();
        return await db.Set<OneTimeToken>().AsNoTracking()
            .FirstOrDefaultAsync(each => each.Hash == hash && each.Purpose == purpose && each.UsedAt == null && each.ExpiresAt > now, cancel);
    }

    /// <summary>Uses a token up, within the caller's transaction.</summary>
    /// <returns>False where somebody else was faster.</returns>
    public async Task<bool> TakeAsync(OneTimeToken token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<OneTimeToken>().Where(each => each.Id == token.Id && each.UsedAt == null).ExecuteUpdateAsync(change => change.SetProperty(each => each.UsedAt, now), cancel) == 1;
    }

    /// <summary>Tokens that would set this user's password do so no more; in the caller's transaction.</summary>
    public static Task VoidAsync(TiduDb db, string userId, CancellationToken cancel) =>
        db.Set<OneTimeToken>().Where(each => each.UserId == userId && each.UsedAt == null).ExecuteDeleteAsync(cancel);

    /// <summary>However it was copied: case, blanks and hyphens do not matter.</summary>
    private static string HashOf(string token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(token.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
