using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Data.Backups;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>tidu restore FILE: fills an empty machine, or with --replace puts the present database aside; whole and verified, or not at all.</summary>
public static class RestoreCommand
{
    private static readonly Argument<string> FileName = new("FILE") { Description = Texts.Of("restore.file") };
    private static readonly Option<bool> Replace = new("--replace") { Description = Texts.Of("restore.replace") };

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options) => options.Command("restore", "restore", RunAsync, FileName, Replace);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        using var backup = OpenFile(Path.GetFullPath(context.Value(FileName)!));
        var folder = context.Settings.DataFolder;
        DataFolder.Ensure(folder);
        using var setup = DataFolder.Take(folder, "setup");
        using var server = DataFolder.Take(folder, "server");
        var target = context.Settings.Database;
        try
        {
            var aside = target.SqliteFile is { } file
                ? await RestoreSqliteAsync(context, backup, file, cancel)
                : await RestorePostgresAsync(context, backup, cancel);
            Report(context, backup.Manifest, aside);
            return 0;
        }
        catch (BackupException damage)
        {
            throw CommandException.Input(damage.Code, [.. damage.Params.Select(pair => (pair.Key, pair.Value))]);
        }
    }

    private static BackupFile OpenFile(string path)
    {
        if (!File.Exists(path))
        {
            throw CommandException.Usage("path-not-found", ("path", path));
        }

        try
        {
            return BackupFile.Open(path);
        }
        catch (BackupException damage)
        {
            throw CommandException.Input(damage.Code, [.. damage.Params.Select(pair => (pair.Key, pair.Value))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-readable", ("path", path), ("detail", exception.Message));
        }
    }

    /// <summary>Builds the database beside the present one and swaps them at the end.</summary>
    /// <returns>Where the former database lies now; null where there was none.</returns>
    private static async Task<string?> RestoreSqliteAsync(CommandContext context, BackupFile backup, string file, CancellationToken cancel)
    {
        var exists = File.Exists(file);
        if (exists && !context.Value(Replace))
        {
            throw new EnvironmentException("restore-not-empty", new Dictionary<string, object?> { ["database"] = file });
        }

        var fresh = file + ".restoring";
        Delete(fresh);
        try
        {
            var now = await FillAsync(context.Settings with { Database = DatabaseTarget.Sqlite(fresh) }, context, backup, cancel);
            SqliteConnection.ClearAllPools();
            var aside = exists ? $"{file}.before-restore-{now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}" : null;
            MoveAside(file, aside);
            File.Move(fresh, file);
            return aside;
        }
        finally
        {
            Delete(fresh);
        }
    }

    private static async Task<string?> RestorePostgresAsync(CommandContext context, BackupFile backup, CancellationToken cancel)
    {
        await using (var database = CommandDatabase.Open(context.Settings, context.Parts))
        {
            if (await DatabaseUpgrade.ExistsAsync(database.Db, context.Settings.Database, cancel) && await database.Db.Set<DatabaseOrigin>().AnyAsync(cancel))
            {
                throw new EnvironmentException("restore-not-empty", new Dictionary<string, object?> { ["database"] = DatabaseUpgrade.Describe(context.Settings.Database) });
            }
        }

        await FillAsync(context.Settings, context, backup, cancel);
        return null;
    }

    /// <returns>When it was done.</returns>
    private static async Task<DateTimeOffset> FillAsync(HostSettings settings, CommandContext context, BackupFile backup, CancellationToken cancel)
    {
        await using var database = CommandDatabase.Open(settings, context.Parts);
        context.Hint("restore.filling", ("tables", backup.Manifest.Tables.Count), ("rows", backup.Manifest.Rows));
        await RestoreBackup.RunAsync(database.Db, backup, cancel);
        await database.Services.GetRequiredService<AuditTrail>().RecordDoneAsync(
            AuditActions.Restore, "database", backup.Manifest.CreatedAt.ToString("O", CultureInfo.InvariantCulture), new { backup.Manifest.Rows, backup.Manifest.Program });
        return database.Services.GetRequiredService<TimeProvider>().GetUtcNow();
    }

    private static void MoveAside(string file, string? aside)
    {
        if (aside is null)
        {
            return;
        }

        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(file + suffix))
            {
                File.Move(file + suffix, aside + suffix);
            }
        }
    }

    private static void Delete(string file)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(file + suffix);
        }
    }

    private static void Report(CommandContext context, BackupManifest manifest, string? aside)
    {
        var database = DatabaseUpgrade.Describe(context.Settings.Database);
        if (context.Json)
        {
            context.WriteJson(new { database, manifest.CreatedAt, tables = manifest.Tables.Count, manifest.Rows, verified = true, aside });
            return;
        }

        context.Output.WriteLine(Texts.Of(
            "restore.done", ("database", database), ("tables", manifest.Tables.Count), ("rows", manifest.Rows), ("createdAt", manifest.CreatedAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))));
        if (aside is not null)
        {
            context.Output.WriteLine(Texts.Of("restore.aside", ("file", aside)));
        }
    }
}
