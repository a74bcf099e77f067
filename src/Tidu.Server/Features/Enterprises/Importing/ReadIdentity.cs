using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Reads who a row is about, and what it says of the enterprise itself.</summary>
internal sealed class ReadIdentity(LineReading reading, SheetColumns columns)
{
    private static readonly Dictionary<string, string> Sizes = Words<EnterpriseSize>("enterprise-words.size");
    private static readonly Dictionary<string, string> States = Words<EnterpriseState>("enterprise-words.state");
    private readonly (int Field, int Column)[] _fields =
        [.. IdentityField.All.Select((field, at) => (At: at, Column: columns.Of(field.Field))).Where(pair => pair.Column > 0 && pair.At != IdentityField.Name)];

    /// <summary>The code; null where the row has none or a wrong one.</summary>
    public string? Code(LinePlace place, FileCell cell, FileCell name)
    {
        var at = columns.Of(Columns.Code);
        if (at == 0 || cell.IsBlank || IsMissing(cell))
        {
            return null;
        }

        var code = CreditCodes.Normalize(cell.Shown);
        switch (CreditCodes.Check(code))
        {
            case null:
                return code;
            case CreditCodeProblem.OldNumber when !name.IsBlank:
                return null;
            case { } problem:
                reading.Remarks.Error(place, at, cell.Shown, $"code-{JsonSettings.CodeOf(problem)}", ("value", cell.Shown), ("length", code.Length));
                return null;
        }
    }

    /// <summary>The name as written; null where the row has none.</summary>
    public string? Name(LinePlace place, FileCell cell) => columns.Of(Columns.Name) is > 0 and var at ? Text(place, at, cell, IdentityField.All[IdentityField.Name].Longest) : null;

    /// <summary>The text of a column; null where nothing stands there.</summary>
    public string? Text(LinePlace place, FileRow row, string field, int longest) => columns.Of(field) is > 0 and var at ? Text(place, at, row[at], longest) : null;

    /// <summary>Puts the properties into the line.</summary>
    public void Read(EnterpriseLine line, FileRow row)
    {
        if (line.Name is { } name)
        {
            line.Identity.Add((IdentityField.Name, name));
        }

        if (columns.Of(Columns.Address) is > 0 and var address && row[address] is { Kind: CellKind.Text } said)
        {
            line.UnitByAddress = reading.Units.InAddress(said.Text!)?.Id;
        }

        foreach (var (field, column) in _fields)
        {
            if (!row[column].IsBlank && Value(line.Place, field, column, row[column]) is { } value)
            {
                line.Identity.Add((field, value));
            }
        }
    }

    private string? Value(LinePlace place, int field, int column, FileCell cell) => IdentityField.All[field].Field switch
    {
        Columns.Unit or Columns.Park => Unit(place, column, cell),
        "industry" => Industry(place, column, cell),
        "size" => Word(place, column, cell, Sizes, "size-unknown"),
        "state" => Word(place, column, cell, States, "state-unknown"),
        "registered-on" or "state-from" => Day(place, column, cell),
        "state-controlled" => Truth(place, column, cell),
        _ => Text(place, column, cell, IdentityField.All[field].Longest),
    };

    private string? Text(LinePlace place, int column, FileCell cell, int longest)
    {
        if (cell.IsBlank || IsMissing(cell))
        {
            return null;
        }

        if (CellValues.Unusable(cell) is { } problem)
        {
            reading.Remarks.Refuse(place, column, cell.Shown, problem);
            return null;
        }

        var text = PlainText.OneLine(cell.Shown);
        if (text.Length <= longest)
        {
            return text;
        }

        reading.Remarks.Error(place, column, cell.Shown, "text-too-long", ("length", text.Length), ("most", longest));
        return null;
    }

    /// <summary>A unit outside the own scope is answered as one that does not exist.</summary>
    private string? Unit(LinePlace place, int column, FileCell cell)
    {
        if (IsMissing(cell))
        {
            return null;
        }

        var found = reading.Units.Of(cell.Shown);
        if (found.Unit is null)
        {
            reading.Remarks.Error(place, column, cell.Shown, found.Near.Length > 0 ? "unit-unknown-near" : "unit-unknown", ("value", cell.Shown), ("near", found.Near));
        }
        else if (found.Was is { } was)
        {
            reading.Remarks.Note(place, column, cell.Shown, "unit-merged", ("was", was.Name), ("now", found.Unit.Name));
        }

        return found.Unit?.Id;
    }

    private string? Industry(LinePlace place, int column, FileCell cell)
    {
        var code = IsMissing(cell) ? null : IndustryCode.Read(cell.Shown) ?? IndustryNames.Find(cell.Shown);
        if (code is null && !IsMissing(cell) && !cell.Shown.Any(char.IsAsciiLetterOrDigit))
        {
            reading.Remarks.Note(place, column, cell.Shown, "industry-words", ("value", cell.Shown));
        }
        else if (code is null && !IsMissing(cell))
        {
            reading.Remarks.Error(place, column, cell.Shown, "industry-wrong", ("value", cell.Shown));
        }

        return code;
    }

    private string? Day(LinePlace place, int column, FileCell cell)
    {
        var read = reading.Values.Day(cell);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Refuse(place, column, cell.Shown, problem);
        }
        else if (read.Day > reading.Scope.Today)
        {
            reading.Remarks.Error(place, column, cell.Shown, "day-future", ("value", cell.Shown));
            return null;
        }

        return IdentityField.Day(read.Day);
    }

    private string? Truth(LinePlace place, int column, FileCell cell)
    {
        var read = reading.Values.Truth(cell);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Refuse(place, column, cell.Shown, problem);
        }

        return read.Value is { } value ? (value ? "true" : "false") : null;
    }

    private string? Word(LinePlace place, int column, FileCell cell, Dictionary<string, string> words, string code)
    {
        if (IsMissing(cell))
        {
            return null;
        }

        if (words.GetValueOrDefault(HeaderNames.Key(cell.Shown)) is { } found)
        {
            return found;
        }

        reading.Remarks.Error(place, column, cell.Shown, code, ("value", cell.Shown));
        return null;
    }

    private bool IsMissing(FileCell cell) => cell.Kind == CellKind.Text && cell.Text!.Length <= 4 && reading.Values.Number(cell).Kind is NumberKind.Missing or NumberKind.NotApplicable;

    private static Dictionary<string, string> Words<T>(string texts)
        where T : struct, Enum => Enum.GetValues<T>()
        .SelectMany(member => Texts.Of($"{texts}.{JsonSettings.CodeOf(member)}").Split('|').Append(JsonSettings.CodeOf(member)).Select(word => (Key: HeaderNames.Key(word), Code: JsonSettings.CodeOf(member))))
        .ToDictionary(pair => pair.Key, pair => pair.Code, StringComparer.Ordinal);
}
