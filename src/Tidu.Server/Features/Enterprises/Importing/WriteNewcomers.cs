using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Writes the lines of a monthly list: those the registry has as known, the others proposed for screening.</summary>
internal sealed class WriteNewcomers(TiduDb db, Scope scope, LineDefaults defaults, ImportFile file, ImportWrite write)
{
    private const int AtOnce = 5_000;

    /// <returns>Lines written.</returns>
    /// <exception cref="ImportConflictException">Somebody has imported some of them since the check.</exception>
    public async Task<int> WriteAsync(IEnumerable<EnterpriseLine> lines, CancellationToken cancel)
    {
        var list = defaults.Newcomers!;
        var batch = db.Add(new EnterpriseBatch { Label = file.FileName, EnteredBy = write.Actor, EnteredByName = write.ActorName, EnteredAt = write.At, JobId = file.JobId }).Entity;
        await db.SaveChangesAsync(cancel);
        var there = (await db.Set<Newcomer>().AsNoTracking().Where(one => one.Source == list.Source && one.Month == list.Month).Select(one => one.Name).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var written = 0;
        foreach (var chunk in lines.Chunk(AtOnce))
        {
            ImportConflictException.ThrowIfAny([.. chunk.Where(line => !there.Add(NameOf(line))).Select(line => new ImportConflict(line.Place.Row, Resources.Texts.Of("import-conflict.newcomer", ("name", NameOf(line)))))]);
            var stored = await CheckNewcomers.ReadKnownAsync(db, chunk, cancel);
            await db.BulkInsertAsync(chunk.Select(line => RowOf(line, list, CheckNewcomers.KnownOf(line, stored, scope), batch.Id)), cancel);
            written += chunk.Length;
        }

        return written;
    }

    /// <summary>Newcomers that an import brought into the registry are proposed no longer.</summary>
    /// <param name="added">New enterprises by code.</param>
    public static async Task MarkKnownAsync(TiduDb db, IReadOnlyDictionary<string, int> added, CancellationToken cancel)
    {
        if (added.Count == 0)
        {
            return;
        }

        foreach (var one in await db.Set<Newcomer>().Where(one => one.State == NewcomerState.Proposed && one.CreditCode != null).ToListAsync(cancel))
        {
            if (added.TryGetValue(one.CreditCode!, out var id))
            {
                (one.State, one.EnterpriseId) = (NewcomerState.Known, id);
            }
        }
    }

    /// <summary>Whose list the line stands in; null where neither the line, the import nor an enterprise of the caller says.</summary>
    internal static string? UnitOf(EnterpriseLine line, LineDefaults defaults, StoredEnterprise? known, Scope scope) =>
        line.Of(IdentityField.Unit) ?? line.Of(IdentityField.Park) ?? defaults.UnitId ?? (known is not null && LineReading.IsMine(known, scope) ? known.Row.UnitId ?? known.Row.ParkId : null);

    private static string NameOf(EnterpriseLine line) => line.Of(IdentityField.Name)!;

    private Newcomer RowOf(EnterpriseLine line, NewcomerList list, StoredEnterprise? known, int batch) => new()
    {
        Source = list.Source, Month = list.Month, CreditCode = line.Code, Name = NameOf(line), UnitId = UnitOf(line, defaults, known, scope),
        IndustryCode = line.Of(IdentityField.Industry), RegisteredOn = IdentityField.DayOf(line.Of(IdentityField.RegisteredOn)), Patents = line.Patents,
        State = known is null ? NewcomerState.Proposed : NewcomerState.Known, EnterpriseId = known?.Id, BatchId = batch,
    };
}
