using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Says, inside the transaction that wrote, what changed in the registry: raises its stamp and calls those who keep in step.</summary>
public sealed class RegistryChanges(IEnumerable<IFollowRegistry> followers, RegistryLog log)
{
    /// <summary>Stamp that every change of enterprises, titles, facts, vetoes and lists raises.</summary>
    public const string Stamp = "registry";

    /// <param name="db">Inside the transaction, the rows written.</param>
    /// <param name="change">What changed.</param>
    /// <param name="cancel">Takes the change back.</param>
    public async Task SayAsync(TiduDb db, RegistryChange change, CancellationToken cancel)
    {
        var (before, after) = await db.RaiseAsync(Stamp, cancel);
        log.Add(before, after, change);
        await db.SaveChangesAsync(cancel);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(db, change, cancel);
        }
    }
}
