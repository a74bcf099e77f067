using Tidu.Server.Documents.Reading;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Imports;

/// <summary>The sender's own workbook with what is wrong in it.</summary>
internal static class ImportReport
{
    /// <summary>Writes it for a checked job.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read, so that there is nothing to mark.</exception>
    public static async Task WriteAsync(ImportJob job, ImportFile file, string path, CancellationToken cancel)
    {
        var remarks = await CheckedFile.ReadRemarksAsync(file.Folder, cancel);
        var check = await CheckedFile.ReadAsync(file.Folder, cancel);
        IReadOnlyList<(string Label, string Value)> facts =
        [
            (Texts.Of("import-fact.added"), Number(check.RowsAdded)),
            (Texts.Of("import-fact.changed"), Number(check.RowsChanged)),
            (Texts.Of("import-fact.unchanged"), Number(job.RowsUnchanged)),
            (Texts.Of("import-fact.skipped"), Number(check.RowsSkipped)),
            (Texts.Of("import-fact.written"), Number(job.RowsWritten)),
            (Texts.Of("import-fact.by"), job.CreatedByName),
        ];
        ReturnedWorkbook.Write(
            file.Path,
            FileGuard.Inspect(file.Path, file.FileName),
            path,
            [.. remarks.Select(remark => new CellRemark(remark.SheetNumber, remark.Row, remark.Column, remark.Level == ImportRemarkLevel.Error ? RemarkLevel.Error : RemarkLevel.Warning, remark.Text))],
            new ReportSummary(job.FileName, job.RowsRead, job.RowsGood, job.RowsBad, job.RowsWarned, facts) { HeaderRows = check.HeaderRows });
    }

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
