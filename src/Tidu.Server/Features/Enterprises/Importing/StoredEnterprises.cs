using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What the database holds of the enterprises that some rows are about: found by code, by name and by former name.</summary>
internal sealed class StoredEnterprises
{
    /// <summary>From a sign of ASCII to its full-width form.</summary>
    private const int FullWidth = 0xFEE0;

    private readonly Dictionary<int, StoredEnterprise> _byId = [];
    private readonly Dictionary<string, StoredEnterprise> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredEnterprise>> _byName = new(StringComparer.Ordinal);

    private StoredEnterprises()
    {
    }

    /// <summary>Codes of merged duplicates, each with the code of what it was merged into.</summary>
    public Dictionary<string, string> Merged { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything about the enterprises with these codes or names.</summary>
    public static async Task<StoredEnterprises> ReadAsync(TiduDb db, IReadOnlyCollection<string> codes, IReadOnlyCollection<string> names, IReadOnlyDictionary<string, FactDefinition> facts, CancellationToken cancel)
    {
        var stored = new StoredEnterprises();
        var all = db.Set<Enterprise>().AsNoTracking();
        if (codes.Count > 0)
        {
            await stored.AddAsync(db, all.Where(one => EF.Parameter(codes).Contains(one.CreditCode)), cancel);
        }

        if (names.Count > 0)
        {
            var former = await db.Set<FormerName>().AsNoTracking().Where(one => EF.Parameter(names).Contains(one.Name)).Select(one => one.EnterpriseId).Distinct().ToListAsync(cancel);
            await stored.AddAsync(db, all.Where(one => EF.Parameter(names).Contains(one.Name)), cancel);
            await stored.AddAsync(db, all.Where(one => EF.Parameter(former).Contains(one.Id)), cancel);
        }

        if (stored._byId.Count > 0)
        {
            await stored.AddPartsAsync(db, facts, cancel);
        }

        stored.IndexNames();
        return stored;
    }

    /// <summary>By code; of a merged duplicate what it was merged into; null where there is none.</summary>
    public StoredEnterprise? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>By name today or before, in the one form of <see cref="SearchText.Plain"/>.</summary>
    public IReadOnlyList<StoredEnterprise> Named(string plain) => _byName.GetValueOrDefault(plain) ?? [];

    /// <summary>Adds one that was just written.</summary>
    public void Add(StoredEnterprise one) => _byCode[one.Row.CreditCode] = one;

    /// <summary>A name with brackets of either width, as it may be stored.</summary>
    public static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        var narrow = name.Replace((char)('(' + FullWidth), '(').Replace((char)(')' + FullWidth), ')');
        if (narrow.Contains('(', StringComparison.Ordinal))
        {
            yield return narrow;
            yield return narrow.Replace('(', (char)('(' + FullWidth)).Replace(')', (char)(')' + FullWidth));
        }
    }

    private async Task AddAsync(TiduDb db, IQueryable<Enterprise> rows, CancellationToken cancel)
    {
        var merged = new List<(string Code, int Into)>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.MergedIntoId is { } into)
            {
                merged.Add((row.CreditCode, into));
            }
            else if (_byId.TryAdd(row.Id, new StoredEnterprise(row.Id, row)))
            {
                _byCode[row.CreditCode] = _byId[row.Id];
            }
        }

        await AddSurvivorsAsync(db, merged, cancel);
    }

    private async Task AddSurvivorsAsync(TiduDb db, List<(string Code, int Into)> merged, CancellationToken cancel)
    {
        if (merged.Count == 0)
        {
            return;
        }

        var ids = merged.ConvertAll(pair => pair.Into);
        await AddAsync(db, db.Set<Enterprise>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id) && one.MergedIntoId == null), cancel);
        foreach (var (code, into) in merged)
        {
            if (_byId.TryGetValue(into, out var survivor))
            {
                _byCode[code] = survivor;
                Merged[code] = survivor.Row.CreditCode;
            }
        }
    }

    private async Task AddPartsAsync(TiduDb db, IReadOnlyDictionary<string, FactDefinition> facts, CancellationToken cancel)
    {
        var ids = _byId.Keys.ToList();
        await foreach (var name in db.Set<FormerName>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.EnterpriseId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            _byId[name.EnterpriseId].FormerNames.Add(name.Name);
        }

        await foreach (var title in db.Set<Qualification>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.EnterpriseId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            _byId[title.EnterpriseId].Titles.Add(title);
        }

        await foreach (var record in db.Set<FactRecord>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.EnterpriseId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            _byId[record.EnterpriseId].Facts.Add(new StoredFacts(record, facts));
        }

        await foreach (var veto in db.Set<Veto>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.EnterpriseId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            _byId[veto.EnterpriseId].Vetoes.Add(veto);
        }
    }

    private void IndexNames()
    {
        foreach (var one in _byId.Values)
        {
            foreach (var name in one.FormerNames.Prepend(one.Row.Name).Select(SearchText.Plain).Distinct())
            {
                (_byName.TryGetValue(name, out var list) ? list : _byName[name] = []).Add(one);
            }
        }
    }
}
