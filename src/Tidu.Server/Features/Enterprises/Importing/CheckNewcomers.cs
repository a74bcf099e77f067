using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Newcomers;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Checks rows of a monthly list: whom the registry has, whom an earlier list proposed, whom this one proposes.</summary>
internal sealed class CheckNewcomers(TiduDb db, LineReading reading, CheckLog log, KeptLines kept) : ICheckLines
{
    /// <summary>No legal entity has so short a name.</summary>
    private const int LongestPerson = 3;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private Dictionary<string, (DateOnly Month, NewcomerState State)>? _earlier;
    private HashSet<string> _ofTheMonth = [];

    /// <inheritdoc/>
    public async Task CheckAsync(IReadOnlyList<EnterpriseLine> lines, CancellationToken cancel)
    {
        if (_earlier is null)
        {
            _earlier = await EarlierAsync(cancel);
            var list = reading.Defaults.Newcomers!;
            _ofTheMonth = (await db.Set<Newcomer>().AsNoTracking().Where(one => one.Source == list.Source && one.Month == list.Month).Select(one => one.Name).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        }

        var stored = await ReadKnownAsync(db, lines, cancel);
        foreach (var line in lines)
        {
            log.Read();
            line.PlaceByAddress();
            line.Act = IsPerson(line) ? RowAct.Unchanged : ActOf(line, stored);
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

    /// <summary>Of the caller's scope: what other districts decided is theirs.</summary>
    private async Task<Dictionary<string, (DateOnly, NewcomerState)>> EarlierAsync(CancellationToken cancel)
    {
        var earlier = new Dictionary<string, (DateOnly, NewcomerState)>(StringComparer.Ordinal);
        await foreach (var one in ListNewcomers.Within(db, reading.Scope).AsNoTracking().OrderByDescending(one => one.Id).Select(one => new { one.CreditCode, one.Name, one.Month, one.State }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            earlier.TryAdd(SearchText.Plain(one.Name), (one.Month, one.State));
            if (one.CreditCode is { } code)
            {
                earlier.TryAdd(code, (one.Month, one.State));
            }
        }

        return earlier;
    }

    /// <summary>A list of patents names people as well: they are no newcomers, and their names are not kept.</summary>
    private bool IsPerson(EnterpriseLine line)
    {
        if (reading.Defaults.Newcomers!.Source != NewcomerSource.Patents || line.Code is not null || line.Name is not { Length: <= LongestPerson })
        {
            return false;
        }

        reading.Remarks.Note(line.Place, 0, null, "newcomer-person", ("name", line.Name));
        return true;
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

        var known = KnownOf(line, stored, reading.Scope);
        if (WriteNewcomers.UnitOf(line, reading.Defaults, known, reading.Scope) is null)
        {
            // Without a unit it would be in nobody's list.
            remarks.Error(line.Place, 0, null, "unit-missing");
            return RowAct.Bad;
        }

        if (IsEarlier(line, plain))
        {
            return RowAct.Unchanged;
        }

        SayKnown(line, known);
        return RowAct.Add;
    }

    /// <summary>Of one outside the scope only what the line itself says.</summary>
    private void SayKnown(EnterpriseLine line, StoredEnterprise? known)
    {
        if (known is not null)
        {
            var mine = reading.IsMine(known);
            reading.Remarks.Note(line.Place, 0, null, mine ? "newcomer-known" : "newcomer-elsewhere", ("name", mine ? known.Row.Name : line.Name), ("code", mine ? known.Row.CreditCode : line.Code));
        }
    }

    /// <summary>An earlier list of the scope has it, or the same list of the month brought it for another unit, of which nothing more is said.</summary>
    private bool IsEarlier(EnterpriseLine line, string plain)
    {
        if ((line.Code is { } code && _earlier!.TryGetValue(code, out var before)) || _earlier!.TryGetValue(plain, out before))
        {
            Say(before.State == NewcomerState.Declined ? "newcomer-declined" : "newcomer-earlier", before.Month);
            return true;
        }

        if (_ofTheMonth.Contains(line.Name!))
        {
            Say("newcomer-earlier", reading.Defaults.Newcomers!.Month);
            return true;
        }

        return false;

        void Say(string text, DateOnly month) => reading.Remarks.Note(line.Place, 0, null, text, ("month", month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The enterprise of the registry that a line is about: by code anywhere, by name within the scope; null where there is none, or several of the name.</summary>
    internal static StoredEnterprise? KnownOf(EnterpriseLine line, StoredEnterprises stored, Scope scope) =>
        (line.Code is { } code ? stored.Find(code) : null)
        ?? (stored.Named(SearchText.Plain(line.Of(IdentityField.Name)!)).Where(one => LineReading.IsMine(one, scope)).ToList() is [var only] && (line.Code is null || line.Code == only.Row.CreditCode) ? only : null);

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
