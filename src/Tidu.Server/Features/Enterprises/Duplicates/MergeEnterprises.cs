using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>What merging moved from the second enterprise to the first: what taking it back needs.</summary>
/// <param name="Names">Former names that were added to the first.</param>
/// <param name="OldVetoes">Vetoes of the first that findings of the second changed.</param>
/// <param name="OldFacts">Records of the first that facts of the second filled up.</param>
/// <param name="Followers">What those who follow merges moved, by their name.</param>
/// <param name="Earlier">Enterprises merged into the second before: they point to the first now, so that nobody has to follow a chain.</param>
internal sealed record MovedRows(
    int Into, int From, List<int> Titles, List<int> Facts, List<int> Vetoes, List<int> Assets, List<long> Changes, List<int> FormerNames, List<int> Names, Dictionary<string, string>? Followers = null,
    List<OldVeto>? OldVetoes = null, List<OldFacts>? OldFacts = null, List<int>? Earlier = null);

/// <summary>Merges one enterprise into another, and takes that back. Rows that the other has already stay where they are; what they say more goes into the other's.</summary>
internal sealed class MergeEnterprises(TiduDb db, CurrentUser user, IReadOnlyList<IFollowMerges> followers, DateTimeOffset at)
{
    /// <summary>Moves everything and marks the second as merged.</summary>
    /// <returns>What was moved, as JSON.</returns>
    public async Task<string> MergeAsync(Enterprise into, Enterprise from, string reason, CancellationToken cancel)
    {
        var (titles, facts, vetoes) = (await TitlesAsync(into.Id, from.Id, cancel), await FactsAsync(into.Id, from.Id, cancel), await VetoesAsync(into.Id, from.Id, cancel));
        var assets = await db.Set<EnterpriseAsset>().Where(one => one.EnterpriseId == from.Id).Select(one => one.Id).ToListAsync(cancel);
        var changes = await db.Set<EnterpriseChange>().Where(one => one.EnterpriseId == from.Id).Select(one => one.Id).ToListAsync(cancel);
        var former = await db.Set<FormerName>().Where(one => one.EnterpriseId == from.Id).Select(one => one.Id).ToListAsync(cancel);
        var added = new List<FormerName>();
        if (SearchText.Plain(into.Name) != SearchText.Plain(from.Name))
        {
            added.Add(db.Add(new FormerName { EnterpriseId = into.Id, Name = from.Name }).Entity);
        }

        var (oldVetoes, oldFacts) = (await MergeOverlaps.VetoesAsync(db, into.Id, from.Id, cancel), await MergeOverlaps.FactsAsync(db, into.Id, from.Id, cancel));
        from.MergedIntoId = into.Id;
        AddStep(into, null, from.CreditCode, reason);
        AddStep(from, null, into.CreditCode, reason);
        await db.SaveChangesAsync(cancel);
        var moved = new MovedRows(into.Id, from.Id, titles, facts, vetoes, assets, changes, former, added.ConvertAll(name => name.Id), null, oldVetoes, oldFacts, await EarlierAsync(from.Id, cancel));
        await MoveAsync(moved, from.Id, into.Id, cancel);
        await PointAsync(moved, from.Id, into.Id, cancel);
        await RenewSearchTextAsync(into, cancel);
        return JsonSerializer.Serialize(moved with { Followers = await FollowAsync(from.Id, into.Id, cancel) }, JsonSettings.Options);
    }

    /// <summary>Moves back what merging moved, as far as it is still there.</summary>
    public async Task TakeBackAsync(string json, Enterprise into, Enterprise from, string reason, CancellationToken cancel)
    {
        var moved = JsonSerializer.Deserialize<MovedRows>(json, JsonSettings.Options)!;
        foreach (var follower in followers)
        {
            if (moved.Followers?.GetValueOrDefault(follower.Name) is { } kept)
            {
                await follower.UndoAsync(db, kept, cancel);
            }
        }

        await MergeOverlaps.TakeBackAsync(db, moved.OldVetoes ?? [], moved.OldFacts ?? [], cancel);
        await MoveAsync(moved, into.Id, from.Id, cancel);
        await PointAsync(moved, into.Id, from.Id, cancel);
        await db.Set<FormerName>().Where(one => moved.Names.Contains(one.Id)).ExecuteDeleteAsync(cancel);
        from.MergedIntoId = null;
        AddStep(into, from.CreditCode, null, reason);
        AddStep(from, into.CreditCode, null, reason);
        await db.SaveChangesAsync(cancel);
        await RenewSearchTextAsync(into, cancel);
        await RenewSearchTextAsync(from, cancel);
    }

    private async Task<Dictionary<string, string>> FollowAsync(int from, int into, CancellationToken cancel)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var follower in followers)
        {
            if (await follower.MoveAsync(db, from, into, cancel) is { } moved)
            {
                kept[follower.Name] = moved;
            }
        }

        return kept;
    }

    private void AddStep(Enterprise one, string? before, string? after, string reason) => db.Add(new EnterpriseChange
    {
        EnterpriseId = one.Id, Subject = "merge", Before = before, After = after, At = at, By = user.UserName, ByName = user.DisplayName, Reason = reason,
    });

    private async Task RenewSearchTextAsync(Enterprise one, CancellationToken cancel)
    {
        var former = await db.Set<FormerName>().Where(name => name.EnterpriseId == one.Id).Select(name => name.Name).ToListAsync(cancel);
        one.SearchText = SearchText.Of(one.CreditCode, one.Name, former);
        await db.SaveChangesAsync(cancel);
    }

    private Task<List<int>> EarlierAsync(int from, CancellationToken cancel) => db.Set<Enterprise>().Where(one => one.MergedIntoId == from).Select(one => one.Id).ToListAsync(cancel);

    /// <summary>Those merged before follow to where their rows are; whoever was taken out meanwhile stays out.</summary>
    private async Task PointAsync(MovedRows moved, int from, int to, CancellationToken cancel)
    {
        var earlier = moved.Earlier ?? [];
        await db.Set<Enterprise>().Where(one => one.MergedIntoId == from && earlier.Contains(one.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.MergedIntoId, to).SetProperty(one => one.Version, one => one.Version + 1), cancel);
    }

    private async Task<List<int>> TitlesAsync(int into, int from, CancellationToken cancel)
    {
        var there = db.Set<Qualification>().Where(one => one.EnterpriseId == into);
        return await db.Set<Qualification>().Where(one => one.EnterpriseId == from && !there.Any(other => other.Kind == one.Kind && other.ValidFrom == one.ValidFrom)).Select(one => one.Id).ToListAsync(cancel);
    }

    private async Task<List<int>> FactsAsync(int into, int from, CancellationToken cancel)
    {
        var there = db.Set<FactRecord>().Where(one => one.EnterpriseId == into);
        return await db.Set<FactRecord>().Where(one => one.EnterpriseId == from && !there.Any(other => other.AsOf == one.AsOf && other.Year == one.Year && other.Source == one.Source)).Select(one => one.Id).ToListAsync(cancel);
    }

    private async Task<List<int>> VetoesAsync(int into, int from, CancellationToken cancel)
    {
        var there = db.Set<Veto>().Where(one => one.EnterpriseId == into);
        return await db.Set<Veto>().Where(one => one.EnterpriseId == from && !there.Any(other => other.Kind == one.Kind && other.On == one.On)).Select(one => one.Id).ToListAsync(cancel);
    }

    /// <summary>Rows by id that still lie at one enterprise go to the other.</summary>
    private async Task MoveAsync(MovedRows moved, int from, int to, CancellationToken cancel)
    {
        await db.Set<Qualification>().Where(one => one.EnterpriseId == from && moved.Titles.Contains(one.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EnterpriseId, to).SetProperty(one => one.Version, one => one.Version + 1), cancel);
        await db.Set<FactRecord>().Where(one => one.EnterpriseId == from && moved.Facts.Contains(one.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EnterpriseId, to).SetProperty(one => one.Version, one => one.Version + 1), cancel);
        await db.Set<Veto>().Where(one => one.EnterpriseId == from && moved.Vetoes.Contains(one.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EnterpriseId, to).SetProperty(one => one.Version, one => one.Version + 1), cancel);
        await db.Set<EnterpriseAsset>().Where(one => one.EnterpriseId == from && moved.Assets.Contains(one.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EnterpriseId, to).SetProperty(one => one.Version, one => one.Version + 1), cancel);
        await db.Set<EnterpriseChange>().Where(one => one.EnterpriseId == from && moved.Changes.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.EnterpriseId, to), cancel);
        await db.Set<FormerName>().Where(one => one.EnterpriseId == from && moved.FormerNames.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.EnterpriseId, to), cancel);
    }
}
