using Tidu.Engine.Ladders;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Of which kind the certificates of a list are whose rows do not say it: as chosen, else as the texts above the header, the name of the sheet or of the file say.</summary>
internal sealed class NamedTitle
{
    /// <summary>Shorter aliases (高新) stand in other words as well.</summary>
    private const int ShortestAlias = 4;

    private static readonly string[] Dated = [Columns.IssuedOn, Columns.ValidFrom, Columns.ValidTo];
    private readonly LineDefaults _defaults;
    private readonly List<(string Name, TitleKind Kind)> _names;

    public NamedTitle(Ladder ladder, LineDefaults defaults)
    {
        _defaults = defaults;
        _names =
        [
            .. ladder.Titles
                .SelectMany(title => title.Aliases.Where(alias => alias.Length >= ShortestAlias).Append(title.Name).Append(title.ShortName).Select(name => (HeaderNames.Key(name), title)))
                .OrderByDescending(pair => pair.Item1.Length),
        ];
    }

    /// <summary>The kind; null where no column is one of a certificate, or they are not to be read: then they are taken out of the fields.</summary>
    /// <param name="fields">Columns by field.</param>
    /// <exception cref="ImportRefusedException">enterprise-title-kind: certificates of an unknown kind.</exception>
    public TitleKind? Of(SheetFile file, int sheet, TableHeader header, Dictionary<string, int> fields, Action<HeaderColumn, string> remark)
    {
        var columns = header.Columns.Where(column => column.Field is { } field && Columns.OfTitle.Contains(field) && fields.ContainsKey(field)).ToList();
        if (columns.Count == 0 || fields.ContainsKey(Columns.Title))
        {
            return null;
        }

        if (_defaults is { ReadsTitles: true, Title: { } chosen })
        {
            return chosen;
        }

        if (_defaults.ReadsTitles && Said(file, sheet, header) is (var kind, var text))
        {
            remark(columns[0], Texts.Of("enterprise-import.title-of-list", ("text", text), ("title", kind.Name)));
            return kind;
        }

        if (_defaults.ReadsTitles && Array.Exists(Dated, fields.ContainsKey))
        {
            throw new ImportRefusedException("enterprise-title-kind", ("sheet", file.Sheets[sheet].Name), ("columns", string.Join(Texts.Of("list-comma"), columns.Select(column => column.Text))));
        }

        columns.ForEach(column => fields.Remove(column.Field!));
        return null;
    }

    /// <summary>The only kind that a title row, else the sheet, else the file names.</summary>
    private (TitleKind Kind, string Text)? Said(SheetFile file, int sheet, TableHeader header)
    {
        var above = file.ReadRows(sheet).TakeWhile(row => row.Number < header.FirstRow).SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Shown);
        foreach (var text in above.Append(file.Sheets[sheet].Name).Append(_defaults.FileName))
        {
            if (OnlyIn(HeaderNames.Key(text)) is { } kind)
            {
                return (kind, text);
            }
        }

        return null;
    }

    private TitleKind? OnlyIn(string text)
    {
        var found = new HashSet<TitleKind>();
        foreach (var (name, kind) in _names)
        {
            if (text.Contains(name, StringComparison.Ordinal))
            {
                found.Add(kind);
                text = text.Replace(name, " ", StringComparison.Ordinal);
            }
        }

        return found.Count == 1 ? found.First() : null;
    }
}
