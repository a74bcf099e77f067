using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>What a slice above keeps in step with the registry. Called inside the transaction that changes enterprises, titles or facts, after the rows are written.</summary>
public interface IFollowRegistry
{
    /// <param name="db">Inside the transaction.</param>
    /// <param name="change">What changed.</param>
    /// <param name="cancel">Takes the change back.</param>
    Task FollowAsync(TiduDb db, RegistryChange change, CancellationToken cancel);
}

/// <summary>What a transaction changes in the registry.</summary>
/// <param name="EnterpriseIds">Enterprises touched; null is all or too many to name.</param>
/// <param name="Titles">True where titles, places, states or the enterprises themselves changed: counts may change.</param>
/// <param name="Facts">True where facts, vetoes or lists changed: verdicts may change. Titles may change verdicts too.</param>
public sealed record RegistryChange(IReadOnlyList<int>? EnterpriseIds, bool Titles, bool Facts);
