using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tidu.Server.Data;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Commands;

/// <summary>tidu restore with files that somebody made or changed on purpose: each is refused with a reason, before anything is written where the database belongs.</summary>
public sealed class TamperedBackupTests(DemoCommands demo) : IClassFixture<DemoCommands>, IDisposable
{
    private const string ManifestName = "manifest.json";
    private const string Units = "tables/OrganizationUnits.jsonl";

    private readonly string _folder = Directory.CreateTempSubdirectory("tidu-test-tampered-").FullName;

    private string Backup => Path.Combine(_folder, "a.backup");

    [Theory]
    [InlineData("../../../../tmp/evil")]
    [InlineData("/etc/cron.d/evil")]
    [InlineData("..\\evil.dll")]
    [InlineData(Units)]
    public async Task Part_ThatTheManifestDoesNotName_IsRefused(string name)
    {
        await ChangeAsync(zip => Write(zip, name, "x"));
        await ShouldBeRefused("不是梯度的备份文件", name.Split('/', '\\')[^1]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("{\"format\":1,\"program\":\"1\",\"database\":\"SQLite\",\"migration\":\"Initial\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"tables\":null}")]
    [InlineData("{\"format\":1,\"program\":\"1\",\"database\":\"SQLite\",\"migration\":\"Initial\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"tables\":[null]}")]
    public async Task Manifest_ThatIsNone_IsRefused(string text)
    {
        await ChangeAsync(zip => Replace(zip, ManifestName, text));
        await ShouldBeRefused("不是梯度的备份文件");
    }

    [Fact]
    public async Task Format_OfANewerProgram_IsRefusedSayingSo()
    {
        await ChangeManifestAsync(manifest => { (manifest["format"], manifest["program"]) = (2, "99.0.0"); });
        await ShouldBeRefused("99.0.0");
    }

    [Fact]
    public async Task Schema_OfANewerProgram_IsRefusedSayingSo()
    {
        await ChangeManifestAsync(manifest => { (manifest["migration"], manifest["program"]) = ("FromTheFuture", "99.0.0"); });
        await ShouldBeRefused("99.0.0");
    }

    [Theory]
    [InlineData("Users\"; DROP TABLE x; --")]
    [InlineData("表")]
    public async Task Name_ThatIsSql_IsRefused(string name)
    {
        await ChangeManifestAsync(manifest => manifest["tables"]![0]!["name"] = name);
        await ShouldBeRefused("不是梯度的备份文件");
    }

    [Fact]
    public async Task Table_LeftOutOfFileAndManifest_IsRefused()
    {
        await ChangeManifestAsync(manifest => Tables(manifest).Remove(TableOf(manifest, "AuditEntries")));
        await ChangeAsync(zip => zip.GetEntry("tables/AuditEntries.jsonl")!.Delete());
        await ShouldBeRefused("AuditEntries");
    }

    [Fact]
    public async Task Table_OfTheDatabaseItself_IsRefused()
    {
        await ChangeManifestAsync(manifest => TableOf(manifest, "OrganizationUnits")["name"] = "__EFMigrationsHistory");
        await ChangeAsync(zip =>
        {
            zip.GetEntry(Units)!.Delete();
            Write(zip, "tables/__EFMigrationsHistory.jsonl", string.Empty);
        });
        await ShouldBeRefused("__EFMigrationsHistory");
    }

    [Theory]
    [InlineData("whole-number", "\"no number\"")]
    [InlineData("instant", "\"yesterday\"")]
    [InlineData("text", "{}")]
    public async Task Value_ThatItsColumnCannotHold_IsRefusedEvenWithTheRightChecksum(string type, string value)
    {
        var line = string.Empty;
        await ChangeManifestAsync(manifest =>
        {
            var table = TableOf(manifest, "AuditEntries");
            var columns = table["columns"]!.AsArray();
            var column = columns.Index().First(each => (string?)each.Item!["type"] == type).Index;
            line = "[" + string.Join(',', columns.Select((_, place) => place == column ? value : "null")) + "]";
            (table["rows"], table["sha256"]) = (1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line + "\n"))));
        });
        await ChangeAsync(zip => Replace(zip, "tables/AuditEntries.jsonl", line + "\n"));
        await ShouldBeRefused("AuditEntries");
    }

    [Fact]
    public async Task Column_OfAnotherKind_IsRefused()
    {
        await ChangeManifestAsync(manifest => TableOf(manifest, "OrganizationUnits")["columns"]![0]!["type"] = "bytes");
        await ShouldBeRefused("OrganizationUnits");
    }

    [Theory]
    [InlineData(ManifestName, 8)]
    [InlineData(Units, 200)]
    public async Task Part_ThatSwellsWhenUnpacked_IsRefusedBeforeItIs(string name, int megabytes)
    {
        await ChangeAsync(zip =>
        {
            zip.GetEntry(name)!.Delete();
            using var stream = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            var block = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var block1 = 0; block1 < megabytes; block1++)
            {
                stream.Write(block);
            }
        });
        new FileInfo(Backup).Length.ShouldBeLessThan(20 * 1024 * 1024);
        await ShouldBeRefused("不是梯度的备份文件", name);
    }

    [Fact]
    public async Task Line_WithoutAnEnd_IsRefused()
    {
        await ChangeAsync(zip => Replace(zip, Units, "[\"" + new string('x', 20 * 1024 * 1024) + "\"]\n"));
        await ShouldBeRefused("OrganizationUnits");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static JsonArray Tables(JsonNode manifest) => manifest["tables"]!.AsArray();

    private static JsonNode TableOf(JsonNode manifest, string name) => Tables(manifest).First(table => (string?)table!["name"] == name)!;

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static void Replace(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)!.Delete();
        Write(zip, name, text);
    }

    private Task ChangeManifestAsync(Action<JsonNode> change) => ChangeAsync(zip =>
    {
        JsonNode manifest;
        using (var stream = zip.GetEntry(ManifestName)!.Open())
        {
            manifest = JsonNode.Parse(stream)!;
        }

        change(manifest);
        Replace(zip, ManifestName, manifest.ToJsonString());
    });

    private async Task ChangeAsync(Action<ZipArchive> change)
    {
        if (!File.Exists(Backup))
        {
            (await demo.Run("backup", Backup)).ExitCode.ShouldBe(0);
        }

        using var zip = ZipFile.Open(Backup, ZipArchiveMode.Update);
        change(zip);
    }

    private async Task ShouldBeRefused(params string[] words)
    {
        var folder = Path.Combine(_folder, "new");
        var run = await DemoCommands.RunAnywhere("restore", Backup, "--data", folder);
        run.ExitCode.ShouldBe(1, run.Error);
        words.ShouldAllBe(word => run.Error.Contains(word), run.Error);
        run.Error.ShouldContain("没有改动任何数据");
        run.Error.ShouldNotContain("   at ");
        File.Exists(Path.Combine(folder, DatabaseTarget.FileName)).ShouldBeFalse();
        (Directory.Exists(folder) ? Directory.GetFiles(folder, "*restoring*") : []).ShouldBeEmpty();
    }
}
