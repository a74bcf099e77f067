using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tidu.Server.Documents;

/// <summary>What helps to fill a column in.</summary>
/// <param name="Column">From 1.</param>
/// <param name="FirstRow">First row to fill in, from 1.</param>
/// <param name="LastRow">Last row to fill in, from 1.</param>
/// <param name="Title">Heading of the note that shows at the cell.</param>
/// <param name="Note">What to write there.</param>
/// <param name="Choices">Offered in a list; empty offers none.</param>
public sealed record ColumnHelp(int Column, int FirstRow, int LastRow, string Title, string Note, IReadOnlyList<string> Choices);

/// <summary>Makes a workbook a template: notes and lists at the cells of its first sheet, sheets whose names begin with _ hidden.</summary>
public static class TemplateMarks
{
    public static byte[] Add(byte[] workbook, IReadOnlyList<ColumnHelp> columns)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var book = document.WorkbookPart!;
            var sheets = book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
            var first = ((WorksheetPart)book.GetPartById(sheets[0].Id!)).Worksheet;
            var help = new DataValidations(columns.Select(Of)) { Count = (uint)columns.Count };
            first.InsertBefore(help, first.Elements<PageMargins>().First());
            foreach (var sheet in sheets.Where(sheet => sheet.Name!.Value!.StartsWith('_')))
            {
                sheet.State = SheetStateValues.Hidden;
            }
        }

        return stream.ToArray();
    }

    private static DataValidation Of(ColumnHelp help)
    {
        var name = WorkbookWriter.ColumnName(help.Column - 1);
        var validation = new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = false,
            PromptTitle = help.Title,
            Prompt = help.Note,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{name}{help.FirstRow}:{name}{help.LastRow}" },
        };
        if (help.Choices.Count > 0)
        {
            validation.Type = DataValidationValues.List;
            validation.Append(new Formula1($"\"{string.Join(',', help.Choices)}\""));
        }

        return validation;
    }
}
