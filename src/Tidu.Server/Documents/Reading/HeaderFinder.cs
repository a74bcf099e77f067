using Tidu.Engine.Packs;

namespace Tidu.Server.Documents.Reading;

/// <summary>Finds the header of a table below titles and blank rows, over one row or several merged ones, by the names of its columns.</summary>
/// <param name="packs">With the lexicon of imports and the measure units.</param>
public sealed class HeaderFinder(PackSet packs)
{
    private const int LookedRows = 40;
    private const int MostHeaderRows = 4;

    /// <summary>The header of a sheet; null where no row has a single known name, and for the summary of a returned workbook.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sheet">The sheet's place from 0.</param>
    /// <param name="kind">observations, targets, units, tasks.</param>
    /// <param name="required">Fields that must be there; they are reported together.</param>
    public TableHeader? Find(SheetFile file, int sheet, string kind, IReadOnlyCollection<string>? required = null)
    {
        var names = new HeaderNames(packs, kind);
        var info = file.Sheets[sheet];
        if (ReturnedWorkbook.IsOwnSheet(info.Name))
        {
            return null;
        }

        var rows = file.ReadRows(sheet).Take(LookedRows).ToList();
        var last = rows.Count > 0 ? rows[^1].Number : 0;
        info = info with { Merges = [.. info.Merges.Where(area => area.FirstRow <= last)] };
        var best = Candidates(rows, info)
            .Where(candidate => !info.Merges.Any(area => area.FirstRow >= candidate.First && area.FirstRow <= candidate.Last && area.LastRow > candidate.Last))
            .Select(candidate => (candidate.First, candidate.Last, Columns: HeaderColumns.Read(rows, candidate.First, candidate.Last, info, names)))
            .Where(each => each.Columns.Any(column => column.Field is not null))
            .OrderByDescending(each => each.Columns.Count(column => column.Field is not null))
            .ThenBy(each => each.Last - each.First)
            .ThenBy(each => each.First)
            .FirstOrDefault();
        if (best.Columns is null)
        {
            return null;
        }

        var found = best.Columns.Select(column => column.Field).ToHashSet();
        var missing = packs.Imports.Columns(kind).Where(column => required?.Contains(column.Field) == true && !found.Contains(column.Field));
        return new TableHeader(best.First, best.Last, best.Columns, [.. missing], NoteAbove(rows, best.First, names));
    }

    /// <summary>Where a header may begin and end: each row alone or as far as merged cells reach down, and with the next row where it fills gaps or stands below a group.</summary>
    private static IEnumerable<(int First, int Last)> Candidates(List<FileRow> rows, SheetInfo info)
    {
        foreach (var row in rows)
        {
            var down = info.Merges.Where(area => area.FirstRow == row.Number && area.LastRow > row.Number && area.LastRow < row.Number + MostHeaderRows).Select(area => area.LastRow).DefaultIfEmpty(row.Number).Max();
            yield return (row.Number, down);
            if (down == row.Number && rows.Find(next => next.Number == row.Number + 1) is { } below && GoesOn(row, below, info))
            {
                yield return (row.Number, below.Number);
            }
        }
    }

    /// <summary>Whether the row below belongs to the header: texts (or years) under a merged group, or where this row has gaps.</summary>
    private static bool GoesOn(FileRow row, FileRow below, SheetInfo info) =>
        Enumerable.Range(1, below.Cells.Count).Any(column => below[column].Kind is CellKind.Text or CellKind.Number
            && (row[column].IsBlank || info.Merges.Any(area => area.Contains(row.Number, column) && area.LastColumn > area.FirstColumn)));

    private static MeasureUnit? NoteAbove(List<FileRow> rows, int first, HeaderNames names)
    {
        var units = rows.Where(row => row.Number < first).SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text)
            .Select(cell => names.UnitOfNote(cell.Text!)).OfType<MeasureUnit>().Distinct().ToList();
        return units.Count == 1 ? units[0] : null;
    }
}
