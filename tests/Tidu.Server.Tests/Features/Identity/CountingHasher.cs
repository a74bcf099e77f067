using Microsoft.AspNetCore.Identity;
using Tidu.Server.Features.Identity;

namespace Tidu.Server.Tests.Features.Identity;

/// <summary>Counts the hashes made: what a log-in costs, and so how long it takes.</summary>
internal sealed class CountingHasher : PasswordHasher<User>
{
    private int _count;

    public int Count => _count;

    public override string HashPassword(User user, string password)
    {
        Interlocked.Increment(ref _count);
        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _count);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
