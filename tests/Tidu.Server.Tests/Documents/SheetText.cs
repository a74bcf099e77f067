using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Tidu.Server.Tests.Documents;

/// <summary>A workbook read back by another library than the one that wrote it.</summary>
public sealed record SheetText(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public static IReadOnlyList<SheetText> ReadAll(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(workbook);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new List<SheetText>();
        do
        {
            var rows = new List<IReadOnlyList<object?>>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(new SheetText(reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>The XML of a part, e.g. <c>xl/worksheets/sheet1.xml</c>; all sheets where no name is given.</summary>
    public static string Xml(byte[] workbook, string folder = "xl/worksheets/")
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            return text.ReadToEnd();
        }));
    }
}
