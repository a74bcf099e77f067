using Tidu.Server.Documents.Reading.Returned;

namespace Tidu.Server.Documents.Reading;

/// <summary>The sender's own workbook with what is wrong in it: marked cells with comments, a column of explanations, a summary sheet with links.</summary>
public static class ReturnedWorkbook
{
    /// <summary>Whether a sheet is the summary of an earlier report: nothing to import.</summary>
    public static bool IsOwnSheet(string name) => name == ResultSheet.Name;

    /// <summary>Whether a column holds the explanations of an earlier report.</summary>
    public static bool IsOwnColumn(string heading) => heading == SheetRemarks.Heading;

    /// <summary>Writes the report. An xlsx keeps everything it has: formats, formulas, merged cells, widths, pictures; a csv or xls is written anew as xlsx with the same rows and columns.</summary>
    /// <remarks>Sheets are streamed; in memory stay the remarks, the styles and the shared texts.</remarks>
    /// <param name="sourcePath">The file as it came.</param>
    /// <param name="kind">What it is (<see cref="FileGuard.Inspect"/>).</param>
    /// <param name="reportPath">Written over where it exists.</param>
    /// <param name="remarks">In any order; several may be of one cell.</param>
    /// <param name="summary">For the summary sheet.</param>
    /// <exception cref="UnreadableFileException">The source cannot be read.</exception>
    public static void Write(string sourcePath, FileKind kind, string reportPath, IReadOnlyList<CellRemark> remarks, ReportSummary summary)
    {
        if (kind == FileKind.Xlsx)
        {
            SheetFile.Guarded(() => PackageCopy.Write(sourcePath, reportPath, remarks, summary));
            return;
        }

        var anew = reportPath + ".anew";
        try
        {
            PlainWorkbook.Write(sourcePath, kind, summary.FileName, anew);
            SheetFile.Guarded(() => PackageCopy.Write(anew, reportPath, remarks, summary));
        }
        finally
        {
            File.Delete(anew);
        }
    }
}
