namespace Tidu.Server.Features.Imports;

/// <summary>Somebody changed what the check compared with: nothing is written, the file is checked anew.</summary>
/// <param name="conflicts">The rows, with who did what; at most <see cref="Most"/>.</param>
/// <param name="count">How many there are.</param>
public sealed class ImportConflictException(IReadOnlyList<ImportConflict> conflicts, int count) : Exception("import-conflict")
{
    /// <summary>How many conflicts are named.</summary>
    public const int Most = 50;

    /// <summary>Refuses to write where there are conflicts.</summary>
    /// <exception cref="ImportConflictException">There are.</exception>
    public static void ThrowIfAny(IReadOnlyList<ImportConflict> conflicts)
    {
        if (conflicts.Count > 0)
        {
            throw new ImportConflictException([.. conflicts.Take(Most)], conflicts.Count);
        }
    }

    public IReadOnlyList<ImportConflict> Conflicts { get; } = conflicts;

    public int Count { get; } = count;
}

/// <summary>A row whose cell was changed between checking and writing.</summary>
/// <param name="Row">In the file, 1-based.</param>
/// <param name="Text">What changed, by whom.</param>
public sealed record ImportConflict(int Row, string Text);
