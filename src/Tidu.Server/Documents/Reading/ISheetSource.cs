namespace Tidu.Server.Documents.Reading;

/// <summary>One file format behind <see cref="SheetFile"/>.</summary>
internal interface ISheetSource : IDisposable
{
    IReadOnlyList<SheetInfo> Sheets { get; }

    /// <summary>The rows of a sheet, by its place from 0; every call reads anew. Limits and errors are the caller's concern.</summary>
    IEnumerable<FileRow> ReadRows(int sheet);
}
