using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Writes rows inside the caller's transaction, a few thousand at a time, after making sure that nothing has changed since the check.</summary>
internal sealed class WriteLines(TiduDb db, RegistryWords words, LineDefaults defaults, ImportFile file, ImportWrite write)
{
    private const int AtOnce = 5_000;
    private const int MostNamed = 2_000;

    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly HashSet<int> _ids = [];
    private readonly Dictionary<string, Engine.Standards.FactDefinition> _facts = words.Facts.All.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
    private (bool Titles, bool Facts) _changed;

    /// <summary>The batch of this import.</summary>
    public int BatchId { get; private set; }

    /// <summary>Enterprises that are new or have another name, by id.</summary>
    public Dictionary<int, string> Named { get; } = [];

    /// <summary>New enterprises by code.</summary>
    public Dictionary<string, int> Added { get; } = new(StringComparer.Ordinal);

    /// <summary>What followers are told.</summary>
    public RegistryChange Change => new(_ids.Count <= MostNamed ? [.. _ids] : null, _changed.Titles, _changed.Facts);

    /// <returns>Rows written.</returns>
    /// <exception cref="ImportConflictException">What the check compared with has changed since.</exception>
    public async Task<int> WriteAsync(IEnumerable<EnterpriseLine> lines, CancellationToken cancel)
    {
        var batch = db.Add(new EnterpriseBatch { Label = file.FileName, EnteredBy = write.Actor, EnteredByName = write.ActorName, EnteredAt = write.At, JobId = file.JobId }).Entity;
        await db.SaveChangesAsync(cancel);
        BatchId = batch.Id;
        var written = 0;
        foreach (var chunk in lines.Chunk(AtOnce))
        {
            await WriteAsync(chunk, cancel);
            written += chunk.Length;
        }

        return written;
    }

    private async Task WriteAsync(EnterpriseLine[] lines, CancellationToken cancel)
    {
        var stored = await StoredEnterprises.ReadAsync(db, [.. lines.Select(line => line.Code!).Distinct()], [], _facts, cancel);
        await RequireUnchangedAsync(lines, stored, cancel);
        await AddNewAsync([.. lines.Where(line => stored.Find(line.Code!) is null)], stored, cancel);
        var rows = new WrittenRows(BatchId, defaults, write, file.FileName);
        foreach (var line in lines)
        {
            var one = stored.Find(line.Code!)!;
            rows.Apply(one, line, new CompareLine(line, one, words.Ladder, defaults.Source));
            _ids.Add(one.Id);
            _touched.Add(line.Code!);
        }

        foreach (var (id, name) in rows.Renamed)
        {
            Named[id] = name;
        }

        await rows.WriteAsync(db, cancel);
        _changed = (_changed.Titles || rows.ChangesTitles, _changed.Facts || rows.ChangesFacts);
    }

    /// <summary>New enterprises first: everything else needs their keys, which the database makes.</summary>
    private async Task AddNewAsync(List<EnterpriseLine> lines, StoredEnterprises stored, CancellationToken cancel)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var rows = new Dictionary<string, Enterprise>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var row = rows.TryGetValue(line.Code!, out var known) ? known : rows[line.Code!] = New(line);
            foreach (var (field, value) in line.Identity)
            {
                IdentityField.All[field].Write(row, value);
            }
        }

        var former = lines.Where(line => line.FormerName is not null).ToLookup(line => line.Code!, line => line.FormerName!, StringComparer.Ordinal);
        // Readings of names take as long as writing the rows: on all cores.
        Parallel.ForEach(rows.Values, row =>
        {
            row.UnitId ??= row.ParkId is null ? defaults.UnitId : null;
            row.SearchText = SearchText.Of(row.CreditCode, row.Name, former[row.CreditCode]);
        });

        await db.BulkInsertAsync(rows.Values, cancel);
        await foreach (var one in db.Set<Enterprise>().Where(one => one.BatchId == BatchId && EF.Parameter(rows.Keys.ToList()).Contains(one.CreditCode)).Select(one => new { one.Id, one.CreditCode }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            stored.Add(new StoredEnterprise(one.Id, rows[one.CreditCode]));
            Named[one.Id] = rows[one.CreditCode].Name;
            Added[one.CreditCode] = one.Id;
        }

        await db.BulkInsertAsync(rows.Values.Select(row => new EnterprisePlace { EnterpriseId = stored.Find(row.CreditCode)!.Id, UnitId = row.UnitId, ParkId = row.ParkId }), cancel);
        _changed.Titles = true;
    }

    /// <summary>Codes of division 000000 cannot be real.</summary>
    private Enterprise New(EnterpriseLine line) => new()
    {
        CreditCode = line.Code!, Name = line.Of(IdentityField.Name)!, SearchText = string.Empty, BatchId = BatchId, Synthetic = line.Code!.AsSpan(2, 6).SequenceEqual("000000"),
    };

    private async Task RequireUnchangedAsync(EnterpriseLine[] lines, StoredEnterprises stored, CancellationToken cancel)
    {
        var changed = lines.Where(line => !_touched.Contains(line.Code!) && (stored.Find(line.Code!)?.Seen ?? 0) != line.Seen).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var named = changed.Take(ImportConflictException.Most).ToList();
        var ids = named.Select(line => stored.Find(line.Code!)?.Id).OfType<int>().Distinct().ToList();
        var last = await db.Set<EnterpriseChange>().AsNoTracking().Where(change => ids.Contains(change.EnterpriseId)).GroupBy(change => change.EnterpriseId)
            .Select(group => new { group.Key, Last = group.Max(change => change.Id) }).ToListAsync(cancel);
        var steps = last.ConvertAll(each => each.Last);
        var who = await db.Set<EnterpriseChange>().AsNoTracking().Where(change => steps.Contains(change.Id)).ToDictionaryAsync(change => change.EnterpriseId, change => change.ByName, cancel);
        throw new ImportConflictException([.. named.Select(line => new ImportConflict(line.Place.Row, TextOf(line, stored.Find(line.Code!), who)))], changed.Count);
    }

    private static string TextOf(EnterpriseLine line, StoredEnterprise? now, Dictionary<int, string> who) => Texts.Of(
        now is null ? "import-conflict.enterprise-gone" : line.Seen == 0 ? "import-conflict.enterprise-added" : "import-conflict.enterprise-changed",
        ("code", line.Code), ("name", now?.Row.Name ?? line.Name), ("who", now is not null && who.TryGetValue(now.Id, out var name) ? name : Texts.Of("import-conflict.somebody")));
}
