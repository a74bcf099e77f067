using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Data;

public abstract class DatabaseTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Model_HasNoChangeWithoutAMigration() =>
        (await App.InDatabase(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse("run tools/add-migration.sh NAME");

    [SkippableFact]
    public async Task Upgrade_UnknownMigration_IsRefusedAsNewer()
    {
        await using var app = await fixture.StartAsync();
        await app.InDatabase(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('99990101000000_Future', '99')");
            var failure = await Should.ThrowAsync<EnvironmentException>(() => DatabaseUpgrade.RunAsync(db, app.Settings.Database, app.Settings.DataFolder, CancellationToken.None));
            failure.Code.ShouldBe("database-newer");
            failure.Params["migration"].ShouldBe("99990101000000_Future");
        });
    }

    [SkippableFact]
    public async Task Stamp_RaisedForTheFirstTimeByTwoAtOnce_FailsForNeither()
    {
        const string Stamp = "first-of-two";
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = App.InDatabase(db => db.InTransactionAsync(
            async () =>
            {
                await db.TouchAsync(Stamp, CancellationToken.None);
                await db.SaveChangesAsync();
                first.SetResult();
                await second.Task;
            },
            CancellationToken.None));
        await first.Task;
        var quick = App.InDatabase(db => db.InTransactionAsync(
            async () =>
            {
                var touching = db.TouchAsync(Stamp, CancellationToken.None);
                second.TrySetResult();
                await touching;
                await db.SaveChangesAsync();
            },
            CancellationToken.None));
        if (!App.Settings.Database.IsPostgres)
        {
            second.SetResult(); // the second one waits for the first to end before it begins
        }

        await Task.WhenAll(slow, quick);
        (await App.InDatabase(db => db.Set<Stamp>().AsNoTracking().SingleAsync(row => row.Name == Stamp))).Value.ShouldBePositive();
    }

    [SkippableFact]
    public async Task Instants_AreKeptToTheMicrosecondAndSort()
    {
        var origin = await App.InDatabase(db => db.Set<DatabaseOrigin>().OrderByDescending(row => row.CreatedAt).FirstAsync());
        origin.CreatedAt.Offset.ShouldBe(TimeSpan.Zero);
        origin.CreatedAt.ShouldBeGreaterThan(App.Clock.GetUtcNow().AddHours(-1));
        origin.Steps.ShouldBe(DemoTemplate.Parts.DemoSteps.Select(step => step.Name));
    }

    [SkippableFact]
    public async Task Transaction_FailingHalfWay_LeavesNothing()
    {
        await App.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            await Should.ThrowAsync<InvalidOperationException>(() => db.InTransactionAsync(
                async () =>
                {
                    services.GetRequiredService<AuditTrail>().Add("half-way", "unit", "500151");
                    (await db.Set<OrganizationUnit>().SingleAsync(unit => unit.Id == "500151")).Note = "half way";
                    await db.SaveChangesAsync();
                    throw new InvalidOperationException();
                },
                CancellationToken.None));
        });
        (await App.InDatabase(db => db.Set<OrganizationUnit>().AnyAsync(unit => unit.Note == "half way"))).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Writers_TwentyAtOnce_AllSucceed()
    {
        var writers = Enumerable.Range(0, 20).Select(number => App.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            for (var turn = 0; turn < 5; turn++)
            {
                services.GetRequiredService<AuditTrail>().Add("write", "writer", $"{number}-{turn}");
                await db.SaveChangesAsync();
            }
        }));
        await Task.WhenAll(writers);
    }

    [SkippableFact]
    public async Task ForeignKeys_AreEnforced() =>
        await App.InDatabase(async db =>
        {
            db.Add(new UnitParent { UnitId = "500118", ParentId = "nowhere" });
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

    [SkippableFact]
    public async Task Demo_HalfMade_IsMadeAgain()
    {
        var server = this is PostgresDatabaseTests ? (ITestDatabaseServer)PostgresServer.Instance : SqliteFiles.Instance;
        Skip.IfNot(server.IsAvailable, server.HowToSetUp);
        var settings = DemoTemplate.NewSettings(server);
        try
        {
            var broken = Program.Parts with { DemoSteps = [.. Program.Parts.DemoSteps, new("broken", (_, _) => throw new IOException("killed"))] };
            await using (var open = CommandDatabase.Open(settings, broken))
            {
                await Should.ThrowAsync<IOException>(() => DemoDatabase.EnsureAsync(open, TextWriter.Null, createDemo: true, CancellationToken.None));
            }

            await using (var open = CommandDatabase.Open(settings, Program.Parts))
            {
                (await DemoDatabase.EnsureAsync(open, TextWriter.Null, createDemo: true, CancellationToken.None)).Count.ShouldBe(AccountsInPacks());
                (await DemoDatabase.EnsureAsync(open, TextWriter.Null, createDemo: true, CancellationToken.None)).ShouldBeEmpty();
            }
        }
        finally
        {
            await server.DropAsync(settings.Database);
            Directory.Delete(settings.DataFolder, recursive: true);
        }
    }

    private static int AccountsInPacks() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(DemoCommands.Packs, "demo", "accounts.json"))).RootElement.GetArrayLength();
}

public sealed class PostgresDatabaseTests(PostgresFixture fixture) : DatabaseTests(fixture), IClassFixture<PostgresFixture>
{
    [SkippableFact]
    public async Task Upgrade_ExistingDatabase_KeepsABackupThatRestores()
    {
        Skip.IfNot(PostgresServer.Instance.IsAvailable, PostgresServer.Instance.HowToSetUp);
        var settings = DemoTemplate.NewSettings(PostgresServer.Instance);
        try
        {
            await using var open = CommandDatabase.Open(settings, Program.Parts);
            var migrations = open.Db.Database.GetMigrations().ToList();
            await open.Db.GetService<IMigrator>().MigrateAsync(migrations[0]);
            await open.Db.Database.ExecuteSqlRawAsync("INSERT INTO \"Stamps\" (\"Name\", \"Value\") VALUES ('kept', 7)");

            (await DatabaseUpgrade.RunAsync(open.Db, settings.Database, settings.DataFolder, CancellationToken.None)).ShouldBe(migrations.Skip(1));

            var copy = Directory.GetFiles(settings.DataFolder, "postgres.before-*.backup").ShouldHaveSingleItem();
            var restored = Path.Combine(settings.DataFolder, "restored");
            var run = await DemoCommands.RunAnywhere("restore", copy, "--data", restored);
            run.ExitCode.ShouldBe(0, run.Error);
            (await SqliteDatabaseTests.ReadStampAsync($"Data Source={Path.Combine(restored, DatabaseTarget.FileName)};Pooling=False")).ShouldBe(7);
        }
        finally
        {
            await PostgresServer.Instance.DropAsync(settings.Database);
            SqliteConnection.ClearAllPools();
            Directory.Delete(settings.DataFolder, recursive: true);
        }
    }
}

public sealed class SqliteDatabaseTests(SqliteFixture fixture) : DatabaseTests(fixture), IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task Upgrade_ExistingFile_KeepsACopy()
    {
        var settings = DemoTemplate.NewSettings(SqliteFiles.Instance);
        await using (var open = CommandDatabase.Open(settings, Program.Parts))
        {
            var migrations = open.Db.Database.GetMigrations().ToList();
            await open.Db.GetService<IMigrator>().MigrateAsync(migrations[0]);
            await open.Db.Database.ExecuteSqlRawAsync("INSERT INTO \"Stamps\" (\"Name\", \"Value\") VALUES ('kept', 7)");

            (await DatabaseUpgrade.RunAsync(open.Db, settings.Database, settings.DataFolder, CancellationToken.None)).ShouldBe(migrations.Skip(1));

            (await ReadStampAsync(settings.Database.ConnectionString)).ShouldBe(7);
            (await ReadStampAsync($"Data Source={settings.Database.SqliteFile}.before-{migrations[1]};Pooling=False")).ShouldBe(7);
        }

        await SqliteFiles.Instance.DropAsync(settings.Database);
        Directory.Delete(settings.DataFolder, recursive: true);
    }

    [Fact]
    public async Task Connection_UsesTheWriteAheadLog() =>
        (await fixture.App.InDatabase(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync())).ShouldBe("wal");

    internal static async Task<long> ReadStampAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Value FROM Stamps WHERE Name = 'kept'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
