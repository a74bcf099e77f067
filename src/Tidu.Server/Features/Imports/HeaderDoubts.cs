using Tidu.Server.Documents.Reading;

namespace Tidu.Server.Features.Imports;

/// <summary>Tables that could be read in more than one way, or hold nothing: the file is refused and says why.</summary>
public static class HeaderDoubts
{
    /// <summary>Refuses a header with the same column twice: which of the two counts only the sender knows.</summary>
    /// <exception cref="ImportRefusedException">import-column-twice</exception>
    public static void RefuseTwice(string sheet, TableHeader header)
    {
        foreach (var second in header.Columns.Where(column => column.SameAs is not null))
        {
            if (header.Of(second.SameAs!) is { } first && first.Text == second.Text)
            {
                throw new ImportRefusedException(
                    "import-column-twice",
                    ("sheet", sheet),
                    ("column", second.Text),
                    ("first", CellAddress.Of(header.LastRow, Math.Min(first.Number, second.Number))),
                    ("second", CellAddress.Of(header.LastRow, Math.Max(first.Number, second.Number))));
            }
        }
    }

    /// <summary>Refuses a file with headers and nothing below: done without a row would look like success.</summary>
    /// <exception cref="ImportRefusedException">import-no-rows</exception>
    public static void RefuseEmpty(CheckLog log)
    {
        if (log.Sheets.Count > 0)
        {
            throw new ImportRefusedException("import-no-rows", ("sheet", log.Sheets.FirstOrDefault(sheet => sheet.Used)?.Name ?? log.Sheets[0].Name));
        }
    }
}
