using System.Globalization;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Checks rows some thousands at a time: reads what the database holds of them, decides, keeps what is to be written.</summary>
internal sealed class CheckLines(TiduDb db, LineReading reading, CheckLog log, KeptLines kept) : ICheckLines
{
    private readonly DecideLines _decide = new(reading, new FileMemory());
    private readonly Dictionary<string, FactDefinition> _facts = reading.Words.Facts.All.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>Checks the next rows of the file.</summary>
    public async Task CheckAsync(IReadOnlyList<EnterpriseLine> lines, CancellationToken cancel)
    {
        var codes = lines.Select(line => line.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = lines.Select(line => line.Name).OfType<string>().SelectMany(StoredEnterprises.Spellings).ToHashSet(StringComparer.Ordinal);
        var stored = await StoredEnterprises.ReadAsync(db, codes, names, _facts, cancel);
        foreach (var line in lines)
        {
            log.Read();
            _decide.Decide(line, stored);
            log.Decide(line.Act, line.Warned, line.Reason is not null || !line.Warned, () => PreviewOf(line, stored));
            if (line.Act is RowAct.Add or RowAct.Change)
            {
                kept.Add(line);
            }
        }
    }

    private PreviewRow PreviewOf(EnterpriseLine line, StoredEnterprises stored)
    {
        // A row that is refused may be about an enterprise the caller does not see.
        var one = line.Act != RowAct.Bad && line.Code is { } code ? stored.Find(code) : null;
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["enterprise-code"] = line.Code,
            ["enterprise-name"] = line.Name ?? one?.Row.Name,
            [Columns.Unit] = UnitOf(line.Of(IdentityField.Unit) ?? line.Of(IdentityField.Park) ?? one?.Row.UnitId),
            ["titles"] = Joined(line.Titles.Select(title => $"{reading.Words.Ladder.Find(title.Kind)!.ShortName} {IdentityField.Day(title.ValidFrom)}–{IdentityField.Day(title.EndedOn ?? title.ValidTo)}")),
            ["facts"] = Joined(line.Facts.Take(4).Select(fact => $"{fact.Fact.Label}{(fact.Year > 0 ? fact.Year.ToString(CultureInfo.InvariantCulture) : string.Empty)} {fact.Value}")),
        };
        return new PreviewRow(reading.File.Sheets[line.Place.Sheet].Name, line.Place.Row, cells, line.Act, null, null);
    }

    private string? UnitOf(string? id) => id is null ? null : reading.Scope.Tree.Find(id)?.Name ?? id;

    private static string? Joined(IEnumerable<string> texts) => string.Join(Resources.Texts.Of("list-comma"), texts) is { Length: > 0 } text ? text : null;
}

/// <summary>Checks rows some thousands at a time.</summary>
internal interface ICheckLines
{
    /// <summary>Checks the next rows of the file.</summary>
    Task CheckAsync(IReadOnlyList<EnterpriseLine> lines, CancellationToken cancel);
}
