using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>What a slice above moves with an enterprise that is merged into another. Called inside the transaction that merges, after the registry's own rows have moved.</summary>
public interface IFollowMerges
{
    /// <summary>Under which the merge keeps what this follower moved; never changes.</summary>
    string Name => GetType().Name;

    /// <param name="db">Inside the transaction.</param>
    /// <param name="from">The enterprise that goes.</param>
    /// <param name="into">The enterprise that stands.</param>
    /// <param name="cancel">Takes the merge back.</param>
    /// <returns>What taking it back needs, as JSON; null where nothing was moved.</returns>
    Task<string?> MoveAsync(TiduDb db, int from, int into, CancellationToken cancel);

    /// <param name="db">Inside the transaction, before the registry's own rows move back.</param>
    /// <param name="moved">What <see cref="MoveAsync"/> answered.</param>
    /// <param name="cancel">Leaves the merge as it is.</param>
    Task UndoAsync(TiduDb db, string moved, CancellationToken cancel);
}
