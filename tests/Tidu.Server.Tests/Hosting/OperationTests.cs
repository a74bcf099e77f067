using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>What whoever runs the server relies on: the check at the start, readiness, one log line per request.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task Check_WholeFile_Passes_CutFile_IsNamedDamaged()
    {
        var copy = await DemoTemplate.CopyAsync(SqliteFiles.Instance);
        var target = copy.Settings.Database;
        await using (var db = Open(target))
        {
            await Should.NotThrowAsync(() => DatabaseCheck.RunAsync(db, target, CancellationToken.None));
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(target.SqliteFile!))
        {
            file.Position = 40 * 4096;
            await file.WriteAsync(new byte[8 * 4096]);
        }

        await using (var db = Open(target))
        {
            var failure = await Should.ThrowAsync<EnvironmentException>(() => DatabaseCheck.RunAsync(db, target, CancellationToken.None));
            failure.Code.ShouldBe("database-damaged");
        }

        await SqliteFiles.Instance.DropAsync(target);
        Directory.Delete(copy.Settings.DataFolder, recursive: true);
    }

    [Fact]
    public void RequestLog_AsJson_IsOneObjectPerLine_WithTheTraceId()
    {
        using var written = new StringWriter();
        var former = Console.Error;
        Console.SetError(written);
        try
        {
            using var provider = Provider(json: true);
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category).LogInformation("GET {Path}", "/api/plans\n{\"fake\":1}");
        }
        finally
        {
            Console.SetError(former);
        }

        var line = written.ToString().TrimEnd().Split('\n').ShouldHaveSingleItem();
        JsonDocument.Parse(line).RootElement.GetProperty("State").GetProperty("Path").GetString().ShouldBe("/api/plans\n{\"fake\":1}");
    }

    [Fact]
    public void RequestLog_WithoutTheSetting_IsSilent()
    {
        using var provider = Provider(json: false, requests: false);
        provider.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category).IsEnabled(LogLevel.Information).ShouldBeFalse();
    }

    private static ServiceProvider Provider(bool json, bool requests = true)
    {
        var settings = DemoTemplate.NewSettings(SqliteFiles.Instance) with { LogRequests = requests, LogsAsJson = json };
        Directory.Delete(settings.DataFolder);
        return new ServiceCollection().AddLogging(logging => LogSettings.Add(logging, settings)).BuildServiceProvider();
    }

    private static SqliteTiduDb Open(DatabaseTarget target)
    {
        var options = new DbContextOptionsBuilder<SqliteTiduDb>();
        TiduDbRegistration.Sqlite(options, target.ConnectionString + ";Pooling=False");
        return new SqliteTiduDb(options.Options);
    }
}
