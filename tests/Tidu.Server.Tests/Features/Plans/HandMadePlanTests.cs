using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>A plan with everything a data file can say, made by hand, leaves as a data file and is the same plan in another district's empty database.</summary>
public abstract class HandMadePlanTests(AppFixture fixture, ITestDatabaseServer server)
{
    private const string Accounts = "demo/accounts.json";
    private const string Id = "500155-2026";

    [SkippableFact]
    public async Task Export_PlanMadeByHand_IsTheSameBoardInAnEmptyDatabase()
    {
        await using var made = await fixture.StartAsync();
        using var client = await made.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var response = await client.Post("/api/plans", FullDocument());
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var yaml = await (await client.Get($"/api/plans/{Id}/pack")).Content.ReadAsStringAsync();

        using var packs = new PackEdit();
        await File.WriteAllTextAsync(Path.Combine(packs.Folder, "plans", $"{Id}.yaml"), yaml);
        Directory.CreateDirectory(Path.Combine(packs.Folder, "demo"));
        File.Copy(Path.Combine(made.Settings.PacksFolder, Accounts), Path.Combine(packs.Folder, Accounts), overwrite: true);
        PackReader.Read(PackFolder.Files(packs.Folder, packs.Folder)).Problems.ShouldBeEmpty();
        await using var other = await StartEmpty(packs.Folder);
        using var reader = other.App.Anonymous();
        await reader.LogIn("lp-officer", other.Password);
        foreach (var path in Pages)
        {
            Plain(await reader.Read(path)).ShouldBe(Plain(await client.Read(path)), path);
        }
    }

    private static readonly string[] Pages =
    [
        $"/api/board?plan={Id}&indicator=hnte&on=2026-12-31",
        $"/api/plans/{Id}/tables/annex-1",
        $"/api/plans/{Id}/tables/panel-1",
        $"/api/plans/{Id}/tasks",
        $"/api/plans/{Id}/above",
        $"/api/plans/{Id}/findings",
    ];

    /// <summary>A server whose database was filled from the packs alone, without demonstration values.</summary>
    private async Task<Emptied> StartEmpty(string packs)
    {
        var settings = DemoTemplate.NewSettings(server) with { PacksFolder = packs };
        var steps = Program.Parts with { DemoSteps = [.. Program.Parts.DemoSteps.Where(step => step.OnNewPacks || step.Name == "accounts")] };
        IReadOnlyList<DemoAccount> accounts;
        await using (var open = CommandDatabase.Open(settings, steps))
        {
            accounts = await DemoDatabase.EnsureAsync(open, TextWriter.Null, createDemo: true, CancellationToken.None);
        }

        HostSettings? unused = null;
        var app = await fixture.StartAsync(given =>
        {
            unused = given;
            return settings;
        });
        return new Emptied(app, accounts.Single(account => account.UserName == "lp-officer").Password, server, unused!);
    }

    /// <param name="Unused">The copy that a server would have been started on.</param>
    private sealed record Emptied(TiduApp App, string Password, ITestDatabaseServer Server, HostSettings Unused) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            await Server.DropAsync(Unused.Database);
            Directory.Delete(Unused.DataFolder, recursive: true);
        }
    }

    [SkippableFact]
    public async Task Document_ReadBackFromItsFile_SaysTheSame()
    {
        await using var made = await fixture.StartAsync();
        using var client = await made.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        (await client.Post("/api/plans", FullDocument())).StatusCode.ShouldBe(HttpStatusCode.Created);
        var document = (await client.Read($"/api/plans/{Id}/document")).GetProperty("document");
        document.Items("claims").Select(claim => claim.Text("claim")).ShouldBe(["doubling", "change", "count"]);
        document.Items("addends").ShouldHaveSingleItem().Items("units").Select(unit => unit.Text("printed")).ShouldBe(["甲镇", "乙镇"]);
        document.Items("mechanisms").Select(each => each.Text("every")).ShouldBe(["quarter", null]);
        document.Items("baselines").Select(each => (each.Text("value"), each.Text("on"), each.Text("clause"))).ShouldBe([("31", "2025-12-31", "一（一）"), ("1.2", "2025-12-31", "一（一）")]);
        var yaml = await (await client.Get($"/api/plans/{Id}/pack")).Content.ReadAsByteArrayAsync();
        var reading = PackReader.Read([new PackFile($"{Id}.yaml", yaml)], PackFolder.Read(made.Settings.PacksFolder));
        reading.Problems.ShouldBeEmpty();
        var plan = reading.Packs.FindPlan(Id)!;
        plan.Claims.Count.ShouldBe(3);
        plan.Targets.Select(target => target.Task).ShouldBe(["1", null]);
        plan.Targets[0].Effort.ShouldBeTrue();
        plan.Tasks[0].Kind.ShouldBe(PlanTaskKind.Safeguard);
    }

    /// <summary>What differs by where it is stored, and no more.</summary>
    private static string Plain(JsonElement page)
    {
        string[] stored = ["targetId", "version", "packVersion", "id", "asOf"];
        var text = new StringBuilder();
        Write(page);
        return text.ToString();

        void Write(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var part in value.EnumerateObject().Where(part => !stored.Contains(part.Name)))
                    {
                        text.Append(part.Name).Append(':');
                        Write(part.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    value.EnumerateArray().ToList().ForEach(Write);
                    break;
                default:
                    text.AppendLine(value.GetRawText());
                    break;
            }
        }
    }

    private static JsonElement FullDocument()
    {
        var text = JsonSerializer.Serialize(StartDocument.Of("2026"), StartDocument.Json);
        const string Task = "\"tasks\":[";
        text = text.Replace(Task, Task + """{"number":"一","kind":"safeguard","title":"加强组织领导","clause":"三（一）","lead":[],"responsible":[{"printed":"区科技局"}]},""", StringComparison.Ordinal);
        return JsonDocument.Parse(text[..^1] + Rest).RootElement;
    }

    private const string Rest = """
        ,"planId":"500155-2026","follows":"chongqing-2023-double-growth",
        "panels":[{"clause":"专栏1","title":"主要指标","year":2028,"baselineYear":2025,"rows":[
          {"number":"1","indicator":"gerd-intensity","measureUnit":"%","baseline":"1.2","value":"2","comparator":">=","kind":"level","nature":"anticipatory"},
          {"number":"2","indicator":"tech-enterprises","measureUnit":"家","baseline":"300","value":"600","comparator":">=","kind":"level","nature":"binding"}]}],
        "baselines":[{"indicator":"hnte","on":"2025-12-31","value":"31","measureUnit":"家","clause":"一（一）","printed":"31家"},
          {"indicator":"gerd-intensity","on":"2025-12-31","value":"1.2","measureUnit":"%","clause":"一（一）"}],
        "targets":[{"indicator":"hnte","year":2028,"value":"62","measureUnit":"家","comparator":">","printed":"力争超过62家","effort":true,"task":"1","kind":"level","clause":"一（二）"},
          {"indicator":"little-giant","year":2028,"firstYear":2026,"value":"2","measureUnit":"家","comparator":">=","kind":"minimum-per-year","clause":"一（二）"}],
        "addends":[{"indicator":"tech-enterprises","clause":"附件1","units":[{"printed":"甲镇"},{"printed":"乙镇"}]}],
        "mechanisms":[{"kind":"inspection","label":"区政府督查室按季督察通报","units":[{"printed":"区科技局"}],"clause":"三（二）","every":"quarter"},
          {"kind":"working-group","label":"成立工作专班","units":[],"clause":"三（一）"}],
        "claims":[{"claim":"doubling","indicator":"hnte","fromYear":2025,"year":2028,"amount":"2","printed":"翻一番","clause":"一（二）"},
          {"claim":"change","indicator":"tech-enterprises","fromYear":2024,"year":2025,"amount":"12.5","as":"percent","printed":"增长12.5%","clause":"一（一）"},
          {"claim":"count","what":"tasks","amount":"1","printed":"1项重点任务","clause":"二"}]}
        """;
}

public sealed class SqliteHandMadePlanTests(SqliteFixture fixture) : HandMadePlanTests(fixture, SqliteFiles.Instance), IClassFixture<SqliteFixture>;

public sealed class PostgresHandMadePlanTests(PostgresFixture fixture) : HandMadePlanTests(fixture, PostgresServer.Instance), IClassFixture<PostgresFixture>;
