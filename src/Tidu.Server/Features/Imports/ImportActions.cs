namespace Tidu.Server.Features.Imports;

/// <summary>Names of the slice's audited actions.</summary>
public static class ImportActions
{
    /// <summary>A file was received.</summary>
    public const string Received = "import-file";

    /// <summary>A file was imported, or refused.</summary>
    public const string Imported = "import";

    /// <summary>An import was given up.</summary>
    public const string GivenUp = "import-cancel";
}
