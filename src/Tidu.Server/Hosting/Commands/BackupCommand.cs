using System.CommandLine;
using Tidu.Server.Data.Backups;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>tidu backup FILE: the whole database in one file, also while the server works on it.</summary>
public static class BackupCommand
{
    private static readonly Argument<string> FileName = new("FILE") { Description = Texts.Of("backup.file") };

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options) => options.Command("backup", "backup", RunAsync, FileName);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var file = Path.GetFullPath(context.Value(FileName)!);
        RequireNewFile(file);
        await using var database = await context.OpenDatabaseAsync(cancel);
        var now = database.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        // Before the copy is taken: the copy tells that it was taken.
        await database.Services.GetRequiredService<AuditTrail>().RecordDoneAsync(AuditActions.Backup, "database", Path.GetFileName(file));
        var manifest = await WriteAsync(database, file, now, cancel);
        if (context.Json)
        {
            context.WriteJson(new { file, manifest.Database, manifest.Program, manifest.Migration, manifest.CreatedAt, tables = manifest.Tables.Count, manifest.Rows, bytes = new FileInfo(file).Length });
            return 0;
        }

        context.Output.WriteLine(Texts.Of("backup.done", ("file", file), ("tables", manifest.Tables.Count), ("rows", manifest.Rows), ("bytes", new FileInfo(file).Length)));
        return 0;
    }

    private static async Task<BackupManifest> WriteAsync(CommandDatabase database, string file, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            return await WriteBackup.RunAsync(database.Db, file, HostSettings.Version, now, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Data.EnvironmentException("backup-not-written", new Dictionary<string, object?> { ["path"] = file, ["detail"] = exception.Message }, exception);
        }
    }

    private static void RequireNewFile(string file)
    {
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw CommandException.Usage("file-exists", ("path", file));
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw CommandException.Usage("path-not-found", ("path", Path.GetDirectoryName(file)));
        }
    }
}
