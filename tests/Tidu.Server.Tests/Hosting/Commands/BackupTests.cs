using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Commands;

/// <summary>tidu backup and tidu restore over a demonstration database.</summary>
public sealed class BackupTests(DemoCommands demo) : IClassFixture<DemoCommands>, IDisposable
{
    private static readonly string[] Board = ["board", "--plan", "yongchuan-2023-663", "--indicator", "tech-enterprises", "--on", "2025-09-30", "--json"];

    private readonly string _folder = Directory.CreateTempSubdirectory("tidu-test-backup-").FullName;

    private string File(string name) => Path.Combine(_folder, name);

    [Fact]
    public async Task Restore_OnAnEmptyMachine_GivesTheSameBoardByteForByte()
    {
        var before = await demo.Run(Board);
        (await demo.Run("backup", File("a.backup"), "--json")).ExitCode.ShouldBe(0);

        var restored = await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"), "--json");
        restored.ExitCode.ShouldBe(0, restored.Error);
        var after = await DemoCommands.RunAnywhere([.. Board, "--data", File("new")]);

        after.ExitCode.ShouldBe(0, after.Error);
        after.Output.ShouldBe(before.Output);
        JsonDocument.Parse(restored.Output).RootElement.GetProperty("verified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Backup_OfARestoredDatabase_HasTheSameTables()
    {
        await demo.Run("backup", File("a.backup"));
        await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"));
        (await DemoCommands.RunAnywhere("backup", File("b.backup"), "--data", File("new"))).ExitCode.ShouldBe(0);

        var first = Sums(File("a.backup"));
        var second = Sums(File("b.backup"));
        first.Keys.ShouldBe(second.Keys);
        first.Where(pair => second[pair.Key] != pair.Value).Select(pair => pair.Key).ShouldBe(["AuditEntries"]);
        first.ShouldContainKey("Observations");
        first.ShouldNotContainKey("UserSessions");
    }

    [SkippableFact]
    public async Task Restore_FromOneKindOfDatabaseToTheOther_AndBack_GivesTheSameBoard()
    {
        var server = PostgresServer.Instance;
        Skip.IfNot(server.IsAvailable, server.HowToSetUp);
        var postgres = server.NewTarget(_folder);
        await PostgresServer.CreateAsync(postgres);
        try
        {
            var before = await demo.Run(Board);
            await demo.Run("backup", File("a.backup"));

            var there = await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("pg"), "--database", postgres.ConnectionString);
            there.ExitCode.ShouldBe(0, there.Error);
            (await DemoCommands.RunAnywhere([.. Board, "--data", File("pg"), "--database", postgres.ConnectionString])).Output.ShouldBe(before.Output);
            (await DemoCommands.RunAnywhere("backup", File("b.backup"), "--data", File("pg"), "--database", postgres.ConnectionString)).ExitCode.ShouldBe(0);

            (await DemoCommands.RunAnywhere("restore", File("b.backup"), "--data", File("back"))).ExitCode.ShouldBe(0);
            (await DemoCommands.RunAnywhere([.. Board, "--data", File("back")])).Output.ShouldBe(before.Output);
            (await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("pg"), "--database", postgres.ConnectionString)).ExitCode.ShouldBe(3);
        }
        finally
        {
            await server.DropAsync(postgres);
        }
    }

    [Fact]
    public async Task Backup_IsForItsOwnerAlone_AndTellsOfItselfInTheAuditTrail()
    {
        await demo.Run("backup", File("a.backup"));
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.GetUnixFileMode(File("a.backup")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"));
        await using var db = new SqliteTiduDb(Options(Path.Combine(File("new"), DatabaseTarget.FileName)));
        var actions = await db.Set<AuditEntry>().OrderByDescending(entry => entry.Id).Take(2).Select(entry => entry.Action).ToListAsync();
        actions.ShouldBe(["restore", "backup"]);
    }

    [Fact]
    public async Task Restore_OverADatabase_IsRefusedUnlessAsked_AndThenKeepsTheOldOne()
    {
        await demo.Run("backup", File("a.backup"));
        await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"));

        var refused = await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"));
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("--replace");

        var replaced = await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"), "--replace");
        replaced.ExitCode.ShouldBe(0, replaced.Error);
        Directory.GetFiles(File("new"), "tidu.db.before-restore-*").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Backup_OverAFile_IsRefused()
    {
        await System.IO.File.WriteAllTextAsync(File("kept.backup"), "mine");
        var run = await demo.Run("backup", File("kept.backup"));
        run.ExitCode.ShouldBe(2);
        (await System.IO.File.ReadAllTextAsync(File("kept.backup"))).ShouldBe("mine");
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("text")]
    [InlineData("row-changed")]
    [InlineData("row-missing")]
    public async Task Restore_OfADamagedFile_ChangesNothing(string damage)
    {
        await demo.Run("backup", File("a.backup"));
        await DamageAsync(File("a.backup"), damage);

        var run = await DemoCommands.RunAnywhere("restore", File("a.backup"), "--data", File("new"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("没有改动任何数据");
        System.IO.File.Exists(Path.Combine(File("new"), DatabaseTarget.FileName)).ShouldBeFalse();
        (Directory.Exists(File("new")) ? Directory.GetFiles(File("new"), "*restoring*") : []).ShouldBeEmpty();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static DbContextOptions<SqliteTiduDb> Options(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteTiduDb>();
        TiduDbRegistration.Sqlite(options, DatabaseTarget.Sqlite(file).ConnectionString);
        return options.Options;
    }

    private static Dictionary<string, string> Sums(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        return JsonDocument.Parse(manifest).RootElement.GetProperty("tables").EnumerateArray()
            .ToDictionary(table => table.GetProperty("name").GetString()!, table => table.GetProperty("sha256").GetString()!);
    }

    private static async Task DamageAsync(string file, string damage)
    {
        switch (damage)
        {
            case "cut":
                await using (var stream = System.IO.File.OpenWrite(file))
                {
                    stream.SetLength(stream.Length / 2);
                }

                break;
            case "text":
                await System.IO.File.WriteAllTextAsync(file, "not a backup");
                break;
            default:
                await ChangeObservationsAsync(file, drop: damage == "row-missing");
                break;
        }
    }

    private static async Task ChangeObservationsAsync(string file, bool drop)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry("tables/Observations.jsonl")!;
        string[] lines;
        using (var reader = new StreamReader(entry.Open()))
        {
            lines = (await reader.ReadToEndAsync()).Split('\n');
        }

        entry.Delete();
        await using var writer = new StreamWriter(zip.CreateEntry("tables/Observations.jsonl").Open());
        await writer.WriteAsync(string.Join('\n', drop ? lines.Skip(1) : lines.Select((line, index) => index == 0 ? line.Replace("\"hnte\"", "\"gerd\"").Replace("202", "201") : line)));
    }
}
