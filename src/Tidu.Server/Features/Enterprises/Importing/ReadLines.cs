using Tidu.Engine.Ladders;
using Tidu.Engine.Standards;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What reading the sheets of one file works with.</summary>
internal sealed record LineReading(SheetFile File, RegistryWords Words, CellValues Values, LineDefaults Defaults, LineRemarks Remarks, Scope Scope, UnitNames Units)
{
    /// <summary>True where the enterprise lies within the caller's scope; one that lies nowhere is of those who see the whole.</summary>
    public bool IsMine(StoredEnterprise one) => IsMine(one, Scope);

    /// <summary>The same without a file.</summary>
    public static bool IsMine(StoredEnterprise one, Scope scope) =>
        scope.SeesPlace(one.Row.UnitId, one.Row.ParkId);
}

/// <summary>Reads one sheet row by row. Everything wrong with a row is said at once.</summary>
internal sealed class ReadLines
{
    /// <summary>A sentence is longer before its first colon than 填表人：张三.</summary>
    private const int LongestLabel = 8;

    /// <summary>Between the holders of one patent.</summary>
    private static readonly char[] Joints = [.. Texts.Of("enterprise-import.joints")];

    private static readonly HashSet<string> TotalNames = [.. Texts.Of("import-totals").Split('|')];
    private static readonly string[] Footnotes = Texts.Of("import-footnotes").Split('|');

    private readonly LineReading _reading;
    private readonly int _sheet;
    private readonly SheetColumns _columns;
    private readonly ReadIdentity _identity;
    private readonly ReadTitles _titles;
    private readonly ReadFacts _facts;
    private readonly List<CellArea> _merges;
    private FileRow? _above;

    public ReadLines(LineReading reading, int sheet, SheetColumns columns)
    {
        (_reading, _sheet, _columns) = (reading, sheet, columns);
        (_identity, _titles, _facts) = (new ReadIdentity(reading, columns), new ReadTitles(reading, columns), new ReadFacts(reading, columns));
        _merges = [.. reading.File.Sheets[sheet].Merges.Where(area => area.LastRow > area.FirstRow && area.FirstRow > columns.Header.LastRow)];
    }

    /// <summary>The rows below the header, totals and footnotes left out.</summary>
    /// <param name="skipped">Told about each row that was left out.</param>
    public IEnumerable<EnterpriseLine> Lines(Action skipped)
    {
        foreach (var row in _reading.File.ReadRows(_sheet))
        {
            if (row.Number <= _columns.Header.LastRow)
            {
                continue;
            }

            if (IsTotal(row) || IsFootnote(row))
            {
                skipped();
                continue;
            }

            foreach (var line in Holders(LineOf(row)))
            {
                yield return line;
            }
        }
    }

    /// <summary>A patent of several: one line for each of them, where they have no code.</summary>
    private IEnumerable<EnterpriseLine> Holders(EnterpriseLine line)
    {
        if (_reading.Defaults.Newcomers?.Source != NewcomerSource.Patents || line.Code is not null
            || line.Name?.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not { Length: > 1 } names)
        {
            return [line];
        }

        return names.Select(name => new EnterpriseLine
        {
            Place = line.Place, Name = name, Patents = line.Patents, UnitByAddress = line.UnitByAddress,
            Identity = [(IdentityField.Name, name), .. line.Identity.Where(each => each.Field != IdentityField.Name)],
        });
    }

    private bool IsTotal(FileRow row)
    {
        var (code, name) = (At(row, _columns.Of(Columns.Code)), At(row, _columns.Of(Columns.Name)));
        return code.IsBlank && (IsTotal(name) || IsTotal(row.Cells.FirstOrDefault(cell => !cell.IsBlank)));
    }

    private static bool IsTotal(FileCell cell) => cell is { Kind: CellKind.Text, Text.Length: <= 6 } && TotalNames.Contains(HeaderNames.Key(cell.Text!));

    /// <summary>A row below the table that says who made it: 填表人：张三, 注：….</summary>
    private bool IsFootnote(FileRow row) => At(row, _columns.Of(Columns.Code)).IsBlank && row.Cells.All(cell => cell.IsBlank || (cell.Kind == CellKind.Text && IsFootnote(HeaderNames.Key(cell.Text!))));

    private static bool IsFootnote(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestLabel || Array.Exists(Footnotes, word => text.StartsWith(word, StringComparison.Ordinal));

    private EnterpriseLine LineOf(FileRow row)
    {
        var place = new LinePlace(_sheet, row.Number);
        var (code, name) = Who(row);
        var read = _identity.Code(place, code, name);
        var line = new EnterpriseLine
        {
            Place = place,
            Code = read,
            OldCode = read is null && !code.IsBlank && CreditCodes.Check(CreditCodes.Normalize(code.Shown)) == CreditCodeProblem.OldNumber ? code.Shown : null,
            Name = _identity.Name(place, name),
            FormerName = _identity.Text(place, row, Columns.FormerName, IdentityField.All[IdentityField.Name].Longest),
            Patents = PatentsOf(place, row),
            Reason = _identity.Text(place, row, Columns.Reason, ReasonRule.Longest),
        };
        if (line.Code is null && line.Name is null && !_reading.Remarks.IsBad(place))
        {
            _reading.Remarks.Error(place, 0, null, "no-enterprise");
        }

        _identity.Read(line, row);
        _titles.Read(line, row);
        _facts.Read(line, row);
        return line;
    }

    private int? PatentsOf(LinePlace place, FileRow row)
    {
        var at = _columns.Of(Columns.Patents);
        var read = at == 0 ? default : _reading.Values.Number(row[at]);
        if (at == 0 || read.Kind is NumberKind.Missing or NumberKind.NotApplicable)
        {
            return null;
        }

        if (read.Kind == NumberKind.Value && read.InBase(null) is >= 0 and <= 1_000_000 and var count && count == decimal.Truncate(count))
        {
            return (int)count;
        }

        _reading.Remarks.Error(place, at, row[at].Shown, "patents-wrong", ("value", row[at].Shown));
        return null;
    }

    /// <summary>Code and name of a row; where both are blank inside merged cells, those of the rows above it.</summary>
    private (FileCell Code, FileCell Name) Who(FileRow row)
    {
        var (code, name) = (_columns.Of(Columns.Code), _columns.Of(Columns.Name));
        if (At(row, code).IsBlank && At(row, name).IsBlank && _above is { } above && _merges.Exists(area => area.Contains(row.Number, Math.Max(code, name)) && area.FirstRow <= above.Number))
        {
            return (At(above, code), At(above, name));
        }

        _above = row;
        return (At(row, code), At(row, name));
    }

    private static FileCell At(FileRow row, int column) => column == 0 ? default : row[column];
}
