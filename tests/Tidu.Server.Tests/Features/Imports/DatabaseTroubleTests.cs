using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>The database in trouble while an import writes: it is full, or its connection is cut. The job ends with a reason, nothing is there, the same job works when it is started again.</summary>
public sealed class DatabaseTroubleTests
{
    private const int Count = 3_000;

    [Fact]
    public async Task Sqlite_FullWhileItWrites_EndsFailedAndWorksAgain()
    {
        var limit = new PageLimit();
        await using var app = await TiduApp.StartAsync(SqliteFiles.Instance, given => given, services => services.ConfigureDbContext<SqliteTiduDb>(options => options.AddInterceptors(limit)));
        using var client = await app.LogInAs("yc-officer");
        var browser = new ImportBrowser(app, client);
        var job = await CheckedAsync(browser);
        limit.Spare = 30;
        var failed = await browser.Run(job, reason: "核对");
        (failed.Text("state"), failed.Number("rowsWritten"), failed.GetProperty("problem").Text("code"), failed.IsTrue("canRestart")).ShouldBe(("failed", 0, "disk-full", true));
        (await WrittenAsync(app)).ShouldBe(0);
        limit.Spare = null;
        await ShouldWorkAgain(app, client, browser, failed);
    }

    [SkippableFact]
    public async Task Postgres_ConnectionCutWhileItWrites_EndsFailedAndWorksAgain()
    {
        Skip.IfNot(PostgresServer.Instance.IsAvailable, PostgresServer.Instance.HowToSetUp);
        await using var app = await TiduApp.StartAsync(PostgresServer.Instance, given => given);
        using var client = await app.LogInAs("yc-officer");
        var browser = new ImportBrowser(app, client);
        var job = await CheckedAsync(browser);
        await using var admin = new NpgsqlConnection(app.Settings.Database.ConnectionString);
        await admin.OpenAsync();
        JsonElement failed;
        await using (var hold = await admin.BeginTransactionAsync())
        {
            // The stamp is raised last, when all rows are in: the import waits there until its connection is gone.
            await ExecuteAsync(admin, "SELECT 1 FROM \"Stamps\" WHERE \"Name\" = 'observations' FOR UPDATE");
            var running = browser.Run(job, reason: "核对");
            while (!running.IsCompleted && await ExecuteAsync(admin, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is not > 0)
            {
                await Task.Delay(20);
            }

            failed = await running;
        }

        (failed.Text("state"), failed.Number("rowsWritten"), failed.GetProperty("problem").Text("code"), failed.IsTrue("canRestart")).ShouldBe(("failed", 0, "database-unavailable", true));
        (await WrittenAsync(app)).ShouldBe(0);
        await ShouldWorkAgain(app, client, browser, failed);
    }

    private static async Task ShouldWorkAgain(TiduApp app, TiduClient client, ImportBrowser browser, JsonElement failed)
    {
        var ready = await browser.After(await client.Post($"/api/imports/{failed.Text("id")}/restart", new { version = failed.Number("version") }));
        (ready.Text("state"), ready.Number("rowsGood")).ShouldBe(("checked", Count));
        (await browser.Run(ready, reason: "核对")).Number("rowsWritten").ShouldBe(Count);
        (await WrittenAsync(app)).ShouldBe(Count);
    }

    private static async Task<JsonElement> CheckedAsync(ImportBrowser browser)
    {
        var text = new StringBuilder("单位,指标,时期,数值,数据来源\n");
        for (var row = 0; row < Count; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"500118,tech-enterprises,{2000 + (row % 20)}-{1 + (row / 20 % 12):00},{100 + (row % 7)},故障-{row}\n");
        }

        var job = await browser.Check(text.ToString());
        (job.Text("state"), job.Number("rowsGood")).ShouldBe(("checked", Count));
        return job;
    }

    private static Task<int> WrittenAsync(TiduApp app) => app.InDatabase(db => db.Set<Observation>().CountAsync(row => row.SourceText.StartsWith("故障-")));

    private static async Task<long?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is long number ? number : null;
    }

    /// <summary>A database file that may grow by so many pages and no more.</summary>
    private sealed class PageLimit : DbConnectionInterceptor
    {
        private const long None = 1_073_741_823;

        /// <summary>Null for as many as there are.</summary>
        public int? Spare { get; set; }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

        private void Set(SqliteConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var most = Spare is { } spare ? (long)command.ExecuteScalar()! + spare : None;
            command.CommandText = $"PRAGMA max_page_count = {most}";
            command.ExecuteNonQuery();
        }
    }
}
