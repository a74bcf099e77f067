using Tidu.Server.Data;

namespace Tidu.Server.Features.Attribution;

/// <summary>What a slice above keeps of counts, brought along in the transaction that changes where things count.</summary>
public interface IFollowAttribution
{
    /// <param name="db">Inside the transaction, the rule written or removed.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cancel">Takes the change back.</param>
    Task FollowAsync(TiduDb db, string planId, string indicator, CancellationToken cancel);
}

/// <summary>Says, inside the transaction that wrote, that rules of a plan's indicator changed.</summary>
public sealed class AttributionChanges(IEnumerable<IFollowAttribution> followers)
{
    /// <summary>Stamp that every change of a rule raises.</summary>
    public const string Stamp = "attribution";

    /// <param name="db">Inside the transaction.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cancel">Takes the change back.</param>
    public async Task SayAsync(TiduDb db, string planId, string indicator, CancellationToken cancel)
    {
        await db.TouchAsync(Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(db, planId, indicator, cancel);
        }
    }
}
