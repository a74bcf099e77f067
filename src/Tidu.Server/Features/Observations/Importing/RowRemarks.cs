using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Writes remarks about the cells of one file.</summary>
internal sealed class RowRemarks(SheetFile file, CheckLog log)
{
    private readonly HashSet<ImportPlace> _bad = [];
    private readonly Dictionary<(int Sheet, int Column), string> _headers = [];
    private readonly HashSet<(int Column, string Text)> _said = [];
    private (int Sheet, int Row) _saidOf;

    /// <summary>Remembers what a sheet's columns are called.</summary>
    public void Know(int sheet, TableHeader header)
    {
        foreach (var column in header.Columns)
        {
            _headers[(sheet, column.Number)] = column.Text;
        }
    }

    /// <summary>True where something was wrong with an item.</summary>
    public bool IsBad(ImportPlace item) => _bad.Contains(item);

    /// <summary>What keeps an item from being imported.</summary>
    /// <param name="item">The item.</param>
    /// <param name="column">The column at fault; 0 for the row as a whole.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="text">Why, and what to do.</param>
    public void Error(ImportPlace item, int column, string? value, string text)
    {
        _bad.Add(item);
        Add(item, column, ImportRemarkLevel.Error, value, text);
    }

    /// <inheritdoc cref="Error(ImportPlace, int, string?, string)"/>
    public void Error(ImportPlace item, int column, string? value, string code, params (string Name, object? Value)[] parameters) =>
        Error(item, column, value, Texts.Of($"import-remark.{code}", parameters));

    /// <summary>What asks for a reason.</summary>
    public void Warning(ImportPlace item, int column, string? value, string text) => Add(item, column, ImportRemarkLevel.Warning, value, text);

    /// <summary>What is worth knowing.</summary>
    public void Note(ImportPlace item, int column, string text) => Add(item, column, ImportRemarkLevel.Note, null, text);

    private void Add(ImportPlace item, int column, ImportRemarkLevel level, string? value, string text)
    {
        if (IsNew(item, column, text))
        {
            log.Remark(new ImportRemark(
                file.Sheets[item.Sheet].Name, item.Sheet, item.Row, column, CellAddress.Of(item.Row, column), level, _headers.GetValueOrDefault((item.Sheet, column)), value, text));
        }
    }

    /// <summary>A wrong unit is said once, however many values stand in its row.</summary>
    private bool IsNew(ImportPlace item, int column, string text)
    {
        if (_saidOf != (item.Sheet, item.Row))
        {
            _saidOf = (item.Sheet, item.Row);
            _said.Clear();
        }

        return _said.Add((column, text));
    }
}
