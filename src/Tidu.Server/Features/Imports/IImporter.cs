namespace Tidu.Server.Features.Imports;

/// <summary>Reads, checks and writes one kind of file. A slice registers its own; the scope it is made in acts as who started the job.</summary>
public interface IImporter
{
    /// <summary>What it imports.</summary>
    ImportKind Kind { get; }

    /// <summary>The policy who starts it must hold.</summary>
    string Policy { get; }

    /// <summary>Reads the whole file and says everything there is to say about it. Changes nothing in the database; keeps in the job's folder what writing will need.</summary>
    /// <exception cref="ImportRefusedException">The file as a whole cannot be used.</exception>
    Task CheckAsync(ImportFile file, ImportOptions options, CheckLog log, CancellationToken cancel);

    /// <summary>Writes the good rows of the last check, inside the caller's transaction; the caller adds the audit entry.</summary>
    /// <returns>Rows written.</returns>
    /// <exception cref="ImportConflictException">What the check compared with has changed since.</exception>
    Task<int> WriteAsync(ImportFile file, ImportOptions options, ImportWrite write, CancellationToken cancel);

    /// <summary>A workbook to fill in, with what is known.</summary>
    /// <exception cref="ImportRefusedException">Something asked for is unknown.</exception>
    Task<ImportTemplate> TemplateAsync(TemplateRequest request, CancellationToken cancel);
}
