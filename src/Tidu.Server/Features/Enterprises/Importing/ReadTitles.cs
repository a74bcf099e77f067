using Tidu.Engine.Ladders;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Reads the certificates of a row: one of a list, or one for each kind in a wide table.</summary>
internal sealed class ReadTitles(LineReading reading, SheetColumns columns)
{
    private static readonly Dictionary<string, QualificationEnd> Ends = Enum.GetValues<QualificationEnd>()
        .SelectMany(end => Texts.Of($"enterprise-words.end.{JsonSettings.CodeOf(end)}").Split('|').Select(word => (Key: HeaderNames.Key(word), End: end)))
        .ToDictionary(pair => pair.Key, pair => pair.End, StringComparer.Ordinal);

    private readonly NearestNames _near = new(reading.Words.Ladder.Titles.Select(title => title.Name));
    private readonly int[] _list = [.. Columns.OfTitle.Select(columns.Of).Where(column => column > 0)];
    private readonly Dictionary<string, TitleKind?> _kinds = new(StringComparer.Ordinal);

    /// <summary>Puts the certificates into the line.</summary>
    public void Read(EnterpriseLine line, FileRow row)
    {
        var at = columns.Of(Columns.Title);
        if (at > 0 && !row[at].IsBlank)
        {
            if (KindOf(line.Place, at, row[at]) is { } kind)
            {
                Add(line, row, kind, at, columns.Of);
            }
        }
        else if (at > 0 && Array.Exists(_list, column => !row[column].IsBlank))
        {
            reading.Remarks.Error(line.Place, at, null, "title-missing");
        }

        if (columns.Named is { } named && Array.Exists(_list, column => Says(row[column])))
        {
            Add(line, row, named, _list[0], columns.Of);
        }

        foreach (var title in columns.Titles)
        {
            if (title.Fields.Values.Any(column => Says(row[column])))
            {
                Add(line, row, title.Kind, title.Fields.Values.Min(), title.Of);
            }
        }
    }

    private bool Says(FileCell cell) => !cell.IsBlank && reading.Values.Number(cell).Kind != NumberKind.Missing;

    private TitleKind? KindOf(LinePlace place, int column, FileCell cell)
    {
        if (!_kinds.TryGetValue(cell.Shown, out var kind))
        {
            _kinds[cell.Shown] = kind = reading.Words.Ladder.Recognise(cell.Shown);
        }

        if (kind is null)
        {
            var near = _near.Of(cell.Shown);
            reading.Remarks.Error(place, column, cell.Shown, near.Length > 0 ? "title-unknown-near" : "title-unknown", ("value", cell.Shown), ("near", near));
        }

        return kind;
    }

    private void Add(EnterpriseLine line, FileRow row, TitleKind kind, int column, Func<string, int> of)
    {
        var (place, wasBad) = (line.Place, reading.Remarks.IsBad(line.Place));
        var issued = Day(place, row, of(Columns.IssuedOn));
        var span = SpanOf(row, of(Columns.ValidTo));
        var from = Day(place, row, of(Columns.ValidFrom)) ?? span?.From ?? issued;
        var (to, ended) = (span is { } said ? said.LastFrom(from) : Day(place, row, of(Columns.ValidTo)), Day(place, row, of(Columns.EndedOn)));
        var reason = End(place, row, of(Columns.EndReason));
        if (from is null)
        {
            if (wasBad || !reading.Remarks.IsBad(place))
            {
                reading.Remarks.Error(place, column, kind.Name, "title-without-day", ("title", kind.Name));
            }

            return;
        }

        if (to < from || ended < from)
        {
            reading.Remarks.Error(place, of(to < from ? Columns.ValidTo : Columns.EndedOn), IdentityField.Day(to < from ? to : ended), "title-ends-before", ("from", IdentityField.Day(from)), ("to", IdentityField.Day(to < from ? to : ended)));
            return;
        }

        line.Titles.Add(new TitleLine(column, kind.Code)
        {
            Grade = Text(row, of(Columns.Grade), 50), Number = Text(row, of(Columns.Number), 100), IssuedOn = issued, ValidFrom = from.Value, ValidTo = to ?? kind.LastDayFrom(from.Value), SaysTo = to is not null,
            EndedOn = ended, EndReason = ended is null ? null : reason, StandardVersion = Text(row, of(Columns.StandardVersion), 50), Authority = Text(row, of(Columns.Authority), 200),
        });
    }

    private ValiditySpan? SpanOf(FileRow row, int column) => column == 0 ? null : ValiditySpan.Read(row[column], reading.Values, reading.Words.Packs.Imports.Periods);

    private QualificationEnd? End(LinePlace place, FileRow row, int column)
    {
        if (column == 0 || row[column].IsBlank)
        {
            return null;
        }

        if (Ends.TryGetValue(HeaderNames.Key(row[column].Shown), out var end))
        {
            return end;
        }

        reading.Remarks.Error(place, column, row[column].Shown, "end-unknown", ("value", row[column].Shown));
        return null;
    }

    private DateOnly? Day(LinePlace place, FileRow row, int column)
    {
        if (column == 0 || row[column].IsBlank)
        {
            return null;
        }

        var read = reading.Values.Day(row[column]);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Refuse(place, column, row[column].Shown, problem);
        }

        return read.Day;
    }

    private static string? Text(FileRow row, int column, int longest)
    {
        var text = column == 0 || row[column].IsBlank ? null : PlainText.OneLine(row[column].Shown);
        return text?.Length > longest ? AuditTrail.Cut(text, longest) : text;
    }
}
