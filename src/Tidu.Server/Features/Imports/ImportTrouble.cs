using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidu.Server.Documents.Reading;

namespace Tidu.Server.Features.Imports;

/// <summary>Why an import did not work, as a code.</summary>
internal static class ImportTrouble
{
    /// <summary>The disk takes no more, or nothing can be written to it.</summary>
    public const string DiskFull = "disk-full";

    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteIo = 10;
    private const int SqliteFull = 13;
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>True for a mistake in the program.</summary>
    public static bool IsUnexpected(Exception exception) => CodeOf(exception) == "unexpected";

    /// <summary>What others changed in the meantime; null where nobody did. Two who wrote in the same moment meet at a version or a key of the database.</summary>
    public static ImportConflictException? ConflictIn(Exception exception) => Find<ImportConflictException>(exception)
        ?? (IsLostRace(exception) ? new ImportConflictException([], 1) : null);

    private static bool IsLostRace(Exception exception) =>
        Find<DbUpdateConcurrencyException>(exception) is not null
        || Find<PostgresException>(exception) is { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
        || Find<SqliteException>(exception) is { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey };

    /// <summary>The problem a job keeps.</summary>
    public static (string Code, string Params) Describe(Exception exception) =>
        Find<ImportRefusedException>(exception) is { } refused ? JobMoves.Problem(refused.Code, refused.Params)
        : Find<UnreadableFileException>(exception) is { } unreadable ? JobMoves.Problem(unreadable.Code, unreadable.Params)
        : JobMoves.Problem(CodeOf(exception));

    private static string CodeOf(Exception exception)
    {
        if (Find<ImportRefusedException>(exception) is { } refused)
        {
            return refused.Code;
        }

        if (Find<UnreadableFileException>(exception) is { } unreadable)
        {
            return unreadable.Code;
        }

        if (Find<SqliteException>(exception) is { } sqlite)
        {
            return sqlite.SqliteErrorCode switch
            {
                SqliteBusy => "database-busy",
                SqliteFull or SqliteIo or SqliteReadOnly => DiskFull,
                _ => "unexpected",
            };
        }

        return Find<PostgresException>(exception) is { } postgres ? CodeOf(postgres)
            : Find<NpgsqlException>(exception) is not null ? "database-unavailable"
            : Find<FileNotFoundException>(exception) is not null || Find<DirectoryNotFoundException>(exception) is not null ? "import-file-gone"
            : Find<IOException>(exception) is not null ? DiskFull
            : "unexpected";
    }

    private static string CodeOf(PostgresException postgres) => postgres.SqlState switch
    {
        PostgresErrorCodes.DiskFull => DiskFull,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "database-unavailable",
        _ => "unexpected",
    };

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
