using System.Buffers.Binary;

namespace Tidu.Server.Documents.Reading;

/// <summary>Error cells (#REF!) of a workbook of Excel 97 to 2003. ExcelDataReader gives them as blanks, so they are looked up in the records themselves ([MS-XLS] 2.4).</summary>
internal static class XlsErrors
{
    private const int HeaderSize = 4;
    private const int FormulaResultAt = 6;
    private const int BoundSheet = 0x0085;
    private const int FilePass = 0x002F;
    private const int Begin = 0x0809;
    private const int End = 0x000A;
    private const int Formula = 0x0006;
    private const int BooleanOrError = 0x0205;
    private const int Most = 1_000_000;

    /// <summary>The signs by sheet (from 0, worksheets only), row and column (from 1).</summary>
    public static IReadOnlyDictionary<(int Sheet, int Row, int Column), string> Read(Stream file)
    {
        var errors = new Dictionary<(int, int, int), string>();
        var book = CompoundFile.ReadStream(file, "Workbook") ?? [];
        var sheet = 0;
        foreach (var start in Sheets(book))
        {
            ReadSheet(book, start, sheet++, errors);
        }

        return errors;
    }

    private static List<int> Sheets(byte[] book)
    {
        var starts = new List<int>();
        foreach (var (type, content) in Records(book, 0))
        {
            if (type == FilePass)
            {
                return [];
            }

            var record = book.AsSpan(content);
            if (type == BoundSheet && record.Length > 6 && record[5] == 0)
            {
                starts.Add(BinaryPrimitives.ReadInt32LittleEndian(record));
            }
        }

        return starts;
    }

    private static void ReadSheet(byte[] book, int start, int sheet, Dictionary<(int, int, int), string> errors)
    {
        foreach (var (type, content) in Records(book, start))
        {
            var record = book.AsSpan(content);
            var code = type switch
            {
                BooleanOrError when record.Length >= 8 && record[7] == 1 => record[6],
                Formula when record.Length >= 14 && record[FormulaResultAt] == 2 && record[FormulaResultAt + 6] == 0xFF && record[FormulaResultAt + 7] == 0xFF => record[FormulaResultAt + 2],
                _ => (byte?)null,
            };
            if (code is { } error && errors.Count < Most)
            {
                errors[(sheet, BinaryPrimitives.ReadUInt16LittleEndian(record) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]) + 1)] = SignOf(error);
            }
        }
    }

    /// <summary>The records of one substream, those of charts within it passed over.</summary>
    private static IEnumerable<(int Type, Range Content)> Records(byte[] book, int start)
    {
        var depth = 0;
        for (var at = start; at >= 0 && at + HeaderSize <= book.Length;)
        {
            var (type, length) = (BinaryPrimitives.ReadUInt16LittleEndian(book.AsSpan(at)), BinaryPrimitives.ReadUInt16LittleEndian(book.AsSpan(at + 2)));
            at += HeaderSize;
            if (at + length > book.Length)
            {
                yield break;
            }

            depth += type == Begin ? 1 : type == End ? -1 : 0;
            if (depth <= 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (type, at..(at + length));
            }

            at += length;
        }
    }

    private static string SignOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
}
