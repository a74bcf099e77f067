using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>A veto of the one that stands, as it was before merging.</summary>
internal sealed record OldVeto(int Id, bool Found, DateOnly? Until, string Basis);

/// <summary>Facts of a record of the one that stands, before and after merging.</summary>
internal sealed record OldFacts(int Id, string Before, string After);

/// <summary>Rows that both enterprises have: what the second says more goes into the row of the first, so that merging loses no finding and no figure.</summary>
internal static class MergeOverlaps
{
    /// <summary>A finding of either bars.</summary>
    public static async Task<List<OldVeto>> VetoesAsync(TiduDb db, int into, int from, CancellationToken cancel)
    {
        var old = new List<OldVeto>();
        var there = (await db.Set<Veto>().Where(one => one.EnterpriseId == into).ToListAsync(cancel)).ToDictionary(one => (one.Kind, one.On));
        foreach (var other in await db.Set<Veto>().AsNoTracking().Where(one => one.EnterpriseId == from && one.Found).ToListAsync(cancel))
        {
            if (there.TryGetValue((other.Kind, other.On), out var one) && !one.Found)
            {
                old.Add(new OldVeto(one.Id, one.Found, one.Until, one.Basis));
                (one.Found, one.Until, one.Basis) = (true, other.Until, other.Basis);
            }
        }

        return old;
    }

    /// <summary>Facts that the record of the first lacks.</summary>
    public static async Task<List<OldFacts>> FactsAsync(TiduDb db, int into, int from, CancellationToken cancel)
    {
        var old = new List<OldFacts>();
        var there = (await db.Set<FactRecord>().Where(one => one.EnterpriseId == into).ToListAsync(cancel)).ToDictionary(one => (one.AsOf, one.Year, one.Source));
        foreach (var other in await db.Set<FactRecord>().AsNoTracking().Where(one => one.EnterpriseId == from).ToListAsync(cancel))
        {
            if (there.TryGetValue((other.AsOf, other.Year, other.Source), out var one))
            {
                var values = Read(one.Values);
                var had = values.Count;
                foreach (var (fact, value) in Read(other.Values))
                {
                    values.TryAdd(fact, value);
                }

                if (values.Count > had)
                {
                    old.Add(new OldFacts(one.Id, one.Values, Write(values)));
                    one.Values = old[^1].After;
                }
            }
        }

        return old;
    }

    /// <summary>Takes back what is still as merging left it.</summary>
    public static async Task TakeBackAsync(TiduDb db, IReadOnlyList<OldVeto> vetoes, IReadOnlyList<OldFacts> facts, CancellationToken cancel)
    {
        foreach (var old in vetoes)
        {
            if (await db.Set<Veto>().SingleOrDefaultAsync(one => one.Id == old.Id, cancel) is { } one)
            {
                (one.Found, one.Until, one.Basis) = (old.Found, old.Until, old.Basis);
            }
        }

        foreach (var old in facts)
        {
            if (await db.Set<FactRecord>().SingleOrDefaultAsync(one => one.Id == old.Id, cancel) is { } one)
            {
                var (values, before) = (Read(one.Values), Read(old.Before));
                foreach (var (fact, copied) in Read(old.After))
                {
                    if (!before.ContainsKey(fact) && values.GetValueOrDefault(fact) == copied)
                    {
                        values.Remove(fact);
                    }
                }

                one.Values = Write(values);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Facts by id as they are written.</summary>
    private static SortedDictionary<string, string> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return new(json.RootElement.EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.GetRawText(), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string Write(SortedDictionary<string, string> values) => $"{{{string.Join(',', values.Select(fact => $"\"{fact.Key}\":{fact.Value}"))}}}";
}
