using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Tidu.Server.Data.Backups;

/// <summary>Fills an empty database from a backup, of either kind, and proves that every table came back row for row.</summary>
public static class RestoreBackup
{
    /// <summary>Classes of PostgreSQL's errors: a value, a constraint, a column.</summary>
    private static readonly string[] RefusedRow = ["22", "23", "42"];

    /// <summary>Brings the schema to the backup's version, writes all rows in one transaction, reads them back and compares counts and checksums before it commits, then brings the schema to the program's version.</summary>
    /// <param name="db">An empty database; nobody else uses it.</param>
    /// <param name="backup">Opened.</param>
    /// <param name="cancel">Leaves no row.</param>
    /// <exception cref="BackupException">backup-damaged: a table is not what the manifest says; backup-newer: of a newer schema.</exception>
    public static async Task RunAsync(TiduDb db, BackupFile backup, CancellationToken cancel)
    {
        var target = db.Database.GetMigrations().SingleOrDefault(migration => WriteBackup.NameOf(migration) == backup.Manifest.Migration)
            ?? throw new BackupException("backup-newer", new Dictionary<string, object?> { ["path"] = string.Empty, ["program"] = backup.Manifest.Program });
        await db.GetService<IMigrator>().MigrateAsync(target, cancel);
        await RestoredTables.RequireAsync(db, backup.Manifest, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await FillAsync(db, backup, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        await db.Database.MigrateAsync(cancel);
    }

    private static async Task FillAsync(TiduDb db, BackupFile backup, CancellationToken cancel)
    {
        var postgres = db.Database.IsNpgsql();
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var table in backup.Manifest.Tables.Reverse())
        {
            // The migrations themselves bring some rows, as the roles.
            await ExecuteAsync(connection, transaction, $"DELETE FROM {TableLines.Quote(table.Name)}", cancel);
        }

        foreach (var table in backup.Manifest.Tables)
        {
            await InsertAsync(connection, transaction, backup, table, postgres, cancel);
        }

        foreach (var table in backup.Manifest.Tables)
        {
            var restored = await TableLines.WriteAsync(connection, transaction, table, postgres, Stream.Null, cancel);
            if (restored.Rows != table.Rows || restored.Sha256 != table.Sha256)
            {
                throw BackupException.Damaged(table.Name);
            }

            if (postgres)
            {
                await ContinueNumbersAsync(connection, transaction, table, cancel);
            }
        }

        await transaction.CommitAsync(cancel);
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, BackupFile backup, BackupTable table, bool postgres, CancellationToken cancel)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {TableLines.Quote(table.Name)} ({string.Join(", ", table.Columns.Select(column => TableLines.Quote(column.Name)))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"))})";
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"p{index}";
            insert.Parameters.Add(parameter);
        }

        foreach (var row in backup.ReadRows(table))
        {
            for (var index = 0; index < row.Length; index++)
            {
                insert.Parameters[index].Value = ValueOf(row[index], table, index, postgres);
            }

            await WriteRowAsync(insert, table, cancel);
        }
    }

    private static object ValueOf(JsonElement value, BackupTable table, int column, bool postgres)
    {
        try
        {
            return StoredValue.Read(value, table.Columns[column].Type, postgres);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or OverflowException)
        {
            throw BackupException.Damaged($"{table.Name}.{table.Columns[column].Name}", exception);
        }
    }

    /// <summary>A row that the schema refuses was never in a database. Where the disk is full or the server away, it is not the backup's fault.</summary>
    private static async Task WriteRowAsync(DbCommand insert, BackupTable table, CancellationToken cancel)
    {
        try
        {
            await insert.ExecuteNonQueryAsync(cancel);
        }
        catch (DbException exception) when (exception is SqliteException { SqliteErrorCode: 1 or 19 or 20 or 25 } || exception.SqlState is { } state && RefusedRow.Any(each => state.StartsWith(each, StringComparison.Ordinal)))
        {
            throw BackupException.Damaged(table.Name, exception);
        }
    }

    /// <summary>Rows were written with their numbers: the next new row goes on after the highest.</summary>
    private static async Task ContinueNumbersAsync(DbConnection connection, DbTransaction transaction, BackupTable table, CancellationToken cancel)
    {
        if (table.Key is not [var key] || table.Columns.Single(column => column.Name == key).Type != StoredType.WholeNumber)
        {
            return;
        }

        var name = TableLines.Quote(table.Name);
        await ExecuteAsync(
            connection,
            transaction,
            $"SELECT setval(sequence, (SELECT MAX({TableLines.Quote(key)}) FROM {name})) FROM (SELECT pg_get_serial_sequence('{name}', '{key}') AS sequence) AS own "
            + $"WHERE sequence IS NOT NULL AND EXISTS (SELECT 1 FROM {name})",
            cancel);
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
