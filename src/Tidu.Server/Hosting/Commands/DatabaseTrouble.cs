using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Recognizes exceptions that mean the environment, not the program, and names them.</summary>
public static class DatabaseTrouble
{
    private const int SqliteCannotOpen = 14;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    /// <summary>The failure to report; null where the exception is a mistake in the program.</summary>
    public static EnvironmentException? Describe(Exception exception, DatabaseTarget target)
    {
        var cause = exception;
        while (cause.InnerException is { } inner && cause is not (SqliteException or NpgsqlException))
        {
            cause = inner;
        }

        return cause switch
        {
            SqliteException { SqliteErrorCode: SqliteCannotOpen or SqliteReadOnly or SqliteFull } =>
                Failure("data-not-writable", ("folder", Path.GetDirectoryName(target.SqliteFile))),
            SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } sqlite =>
                Failure("database-damaged", ("database", DatabaseUpgrade.Describe(target)), ("detail", sqlite.Message)),
            NpgsqlException or SocketException when target.IsPostgres =>
                Failure("database-unreachable", ("database", DatabaseUpgrade.Describe(target)), ("detail", cause.Message)),
            _ => null,
        };
    }

    private static EnvironmentException Failure(string code, params (string Name, object? Value)[] parameters) =>
        new(code, parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
}
