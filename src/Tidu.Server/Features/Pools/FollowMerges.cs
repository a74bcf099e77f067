using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Duplicates;
using Tidu.Server.Features.Pools.Cultivating;

namespace Tidu.Server.Features.Pools;

/// <summary>Applications, places in pools, tasks, refusals and judgements go with an enterprise that is merged into another. What is open stays behind where the other has the same open.</summary>
public sealed class FollowMerges : IFollowMerges
{
    /// <inheritdoc/>
    public string Name => "pools";

    /// <inheritdoc/>
    public async Task<string?> MoveAsync(TiduDb db, int from, int into, CancellationToken cancel)
    {
        var moved = new MovedRows(
            from,
            await ApplicationsAsync(db, from, into, cancel),
            await PlacesAsync(db, from, into, cancel),
            await TasksAsync(db, from, into, cancel),
            await db.Set<Refusal>().Where(row => row.EnterpriseId == from).Select(row => row.Id).ToListAsync(cancel),
            await db.Set<Judgement>().Where(row => row.EnterpriseId == from).Select(row => row.Id).ToListAsync(cancel));
        if (moved.IsEmpty)
        {
            return null;
        }

        await PutAsync(db, moved, into, cancel);
        return JsonSerializer.Serialize(moved);
    }

    /// <inheritdoc/>
    public Task UndoAsync(TiduDb db, string moved, CancellationToken cancel)
    {
        var rows = JsonSerializer.Deserialize<MovedRows>(moved)!;
        return PutAsync(db, rows, rows.From, cancel);
    }

    private static async Task<IReadOnlyList<int>> ApplicationsAsync(TiduDb db, int from, int into, CancellationToken cancel)
    {
        var open = db.Set<QualificationApplication>().Where(row => row.EnterpriseId == into && row.ClosedOn == null).Select(row => row.Kind);
        return await db.Set<QualificationApplication>().Where(row => row.EnterpriseId == from && (row.ClosedOn != null || !open.Contains(row.Kind))).Select(row => row.Id).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<int>> PlacesAsync(TiduDb db, int from, int into, CancellationToken cancel)
    {
        var open = db.Set<PoolPlace>().Where(row => row.EnterpriseId == into && row.LeftOn == null).Select(row => row.PoolId);
        return await db.Set<PoolPlace>().Where(row => row.EnterpriseId == from && (row.LeftOn != null || !open.Contains(row.PoolId))).Select(row => row.Id).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<int>> TasksAsync(TiduDb db, int from, int into, CancellationToken cancel)
    {
        var open = db.Set<CultivationTask>().Where(row => row.EnterpriseId == into && row.State == CultivationState.Given).Select(row => row.Kind);
        return await db.Set<CultivationTask>().Where(row => row.EnterpriseId == from && (row.State != CultivationState.Given || !open.Contains(row.Kind))).Select(row => row.Id).ToListAsync(cancel);
    }

    private static async Task PutAsync(TiduDb db, MovedRows rows, int to, CancellationToken cancel)
    {
        await db.Set<QualificationApplication>().Where(row => rows.Applications.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EnterpriseId, to), cancel);
        await db.Set<PoolPlace>().Where(row => rows.Places.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EnterpriseId, to), cancel);
        await db.Set<CultivationTask>().Where(row => rows.Tasks.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EnterpriseId, to), cancel);
        await db.Set<Refusal>().Where(row => rows.Refusals.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EnterpriseId, to), cancel);
        await db.Set<Judgement>().Where(row => rows.Judgements.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EnterpriseId, to), cancel);
        await db.TouchAsync(CultivationDoor.Stamp, cancel);
    }

    /// <summary>Ids of the rows that moved, and where they came from.</summary>
    private sealed record MovedRows(int From, IReadOnlyList<int> Applications, IReadOnlyList<int> Places, IReadOnlyList<int> Tasks, IReadOnlyList<int> Refusals, IReadOnlyList<int> Judgements)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public bool IsEmpty => Applications.Count + Places.Count + Tasks.Count + Refusals.Count + Judgements.Count == 0;
    }
}
