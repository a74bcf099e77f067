using Tidu.Server.Data;

namespace Tidu.Server.Features.Counts;

/// <summary>What a slice above keeps of counts, brought along in the transaction that changes which indicators are counted.</summary>
public interface IFollowCounting
{
    /// <param name="db">Inside the transaction, the rule written or removed.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cancel">Takes the change back.</param>
    Task FollowAsync(TiduDb db, string planId, string indicator, CancellationToken cancel);
}
