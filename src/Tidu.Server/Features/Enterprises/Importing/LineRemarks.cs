using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Writes remarks about the cells of one file.</summary>
internal sealed class LineRemarks(SheetFile file, CheckLog log)
{
    private readonly Dictionary<(int Sheet, int Column), string> _headers = [];
    private readonly HashSet<LinePlace> _bad = [];

    /// <summary>Remembers what a sheet's columns are called.</summary>
    public void Know(int sheet, TableHeader header)
    {
        foreach (var column in header.Columns)
        {
            _headers[(sheet, column.Number)] = column.Text;
        }
    }

    /// <summary>True where something keeps the row from being imported.</summary>
    public bool IsBad(LinePlace place) => _bad.Contains(place);

    /// <summary>What keeps a row from being imported.</summary>
    /// <param name="column">The column at fault; 0 for the row as a whole.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="text">Why, and what to do.</param>
    public void Refuse(LinePlace place, int column, string? value, string text)
    {
        _bad.Add(place);
        Add(place, column, ImportRemarkLevel.Error, value, text);
    }

    /// <summary>The same with a text by its code.</summary>
    public void Error(LinePlace place, int column, string? value, string code, params (string Name, object? Value)[] parameters) =>
        Refuse(place, column, value, Texts.Of($"enterprise-remark.{code}", parameters));

    /// <summary>What asks for a reason.</summary>
    public void Warn(EnterpriseLine line, int column, string? value, string code, params (string Name, object? Value)[] parameters)
    {
        line.Warned = true;
        Add(line.Place, column, ImportRemarkLevel.Warning, value, Texts.Of($"enterprise-remark.{code}", parameters));
    }

    /// <summary>What is worth knowing.</summary>
    public void Note(LinePlace place, int column, string? value, string code, params (string Name, object? Value)[] parameters) =>
        Add(place, column, ImportRemarkLevel.Note, value, Texts.Of($"enterprise-remark.{code}", parameters));

    /// <summary>Says something about a column of a header.</summary>
    public void NoteColumn(int sheet, TableHeader header, HeaderColumn column, string text) =>
        log.Remark(new ImportRemark(file.Sheets[sheet].Name, sheet, header.LastRow, column.Number, CellAddress.Of(header.LastRow, column.Number), ImportRemarkLevel.Note, column.Text, column.Text, text));

    private void Add(LinePlace place, int column, ImportRemarkLevel level, string? value, string text) => log.Remark(new ImportRemark(
        file.Sheets[place.Sheet].Name,
        place.Sheet,
        place.Row,
        column,
        column == 0 ? place.Row.ToString(System.Globalization.CultureInfo.InvariantCulture) : CellAddress.Of(place.Row, column),
        level,
        column == 0 ? null : _headers.GetValueOrDefault((place.Sheet, column)),
        column == 0 ? null : value,
        text));
}
