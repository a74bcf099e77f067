namespace Tidu.Server.Features.Plans;

/// <summary>What another slice keeps of what plans say, brought along in the transaction that changes a plan.</summary>
public interface IFollowPlans
{
    /// <param name="plan">As it will be saved; tracked, may be new.</param>
    Task FollowAsync(ActionPlan plan, CancellationToken cancel);
}
