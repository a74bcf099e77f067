using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Checks rows of a monthly list: whom the registry has, whom an earlier list proposed, whom this one proposes.</summary>
internal sealed class CheckNewcomers(TiduDb db, LineReading reading, CheckLog log, KeptLines kept) : ICheckLines
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private Dictionary<string, (DateOnly Month, NewcomerState State)>? _earlier;

    /// <inheritdoc/>
    public async Task CheckAsync(IReadOnlyList<EnterpriseLine> lines, CancellationToken cancel)
    {
        _earlier ??= await EarlierAsync(cancel);
        var stored = await ReadKnownAsync(db, lines, cancel);
        foreach (var line in lines)
        {
            log.Read();
            line.Act = ActOf(line, stored);
            log.Decide(line.Act, false, true, () => PreviewOf(line));
            if (line.Act == RowAct.Add)
            {
                kept.Add(line);
            }
        }
    }

    /// <summary>What the registry has of some lines, without facts.</summary>
    internal static Task<StoredEnterprises> ReadKnownAsync(TiduDb db, IReadOnlyList<EnterpriseLine> lines, CancellationToken cancel) => StoredEnterprises.ReadAsync(
        db,
        lines.Select(line => line.Code).OfType<string>().ToHashSet(StringComparer.Ordinal),
        lines.Select(line => line.Name).OfType<string>().SelectMany(StoredEnterprises.Spellings).ToHashSet(StringComparer.Ordinal),
        new Dictionary<string, Engine.Standards.FactDefinition>(),
        cancel);

    private async Task<Dictionary<string, (DateOnly, NewcomerState)>> EarlierAsync(CancellationToken cancel)
    {
        var earlier = new Dictionary<string, (DateOnly, NewcomerState)>(StringComparer.Ordinal);
        await foreach (var one in db.Set<Newcomer>().AsNoTracking().OrderByDescending(one => one.Id).Select(one => new { one.CreditCode, one.Name, one.Month, one.State }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            earlier.TryAdd(SearchText.Plain(one.Name), (one.Month, one.State));
            if (one.CreditCode is { } code)
            {
                earlier.TryAdd(code, (one.Month, one.State));
            }
        }

        return earlier;
    }

    private RowAct ActOf(EnterpriseLine line, StoredEnterprises stored)
    {
        var remarks = reading.Remarks;
        if (line.Name is null && !remarks.IsBad(line.Place))
        {
            remarks.Error(line.Place, 0, null, "newcomer-name-missing");
        }

        if (remarks.IsBad(line.Place))
        {
            return RowAct.Bad;
        }

        var plain = SearchText.Plain(line.Name!);
        if (!_rows.TryAdd(line.Code ?? plain, line.Place.Row))
        {
            remarks.Note(line.Place, 0, null, "newcomer-twice", ("row", _rows[line.Code ?? plain]));
            return RowAct.Unchanged;
        }

        if (line.Code is null && reading.Defaults.UnitId is null && line.Of(IdentityField.Unit) is null)
        {
            remarks.Error(line.Place, 0, null, "unit-missing");
            return RowAct.Bad;
        }

        if ((line.Code is { } code && _earlier!.TryGetValue(code, out var before)) || _earlier!.TryGetValue(plain, out before))
        {
            remarks.Note(line.Place, 0, null, before.State == NewcomerState.Declined ? "newcomer-declined" : "newcomer-earlier", ("month", before.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
            return RowAct.Unchanged;
        }

        if (KnownOf(line, stored) is { } known)
        {
            remarks.Note(line.Place, 0, null, "newcomer-known", ("name", known.Row.Name), ("code", known.Row.CreditCode));
        }

        return RowAct.Add;
    }

    /// <summary>The enterprise of the registry that a line is about; null where there is none, or several of the name.</summary>
    internal static StoredEnterprise? KnownOf(EnterpriseLine line, StoredEnterprises stored) =>
        (line.Code is { } code ? stored.Find(code) : null) ?? (stored.Named(SearchText.Plain(line.Name!)) is [var only] && (line.Code is null || line.Code == only.Row.CreditCode) ? only : null);

    private PreviewRow PreviewOf(EnterpriseLine line)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["enterprise-code"] = line.Code,
            ["enterprise-name"] = line.Name,
            [Columns.Unit] = line.Of(IdentityField.Unit) is { } unit ? reading.Scope.Tree.Find(unit)?.Name : null,
        };
        return new PreviewRow(reading.File.Sheets[line.Place.Sheet].Name, line.Place.Row, cells, line.Act, null, null);
    }
}
