namespace Tidu.Server.Documents.Reading;

/// <summary>What a table can be read from; its content decides, not its name.</summary>
public enum FileKind
{
    /// <summary>Excel since 2007, and WPS.</summary>
    Xlsx,

    /// <summary>Excel 97 to 2003.</summary>
    Xls,

    /// <summary>Text with separators.</summary>
    Csv,
}
