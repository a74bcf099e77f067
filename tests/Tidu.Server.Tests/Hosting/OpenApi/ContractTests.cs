using System.Text.Encodings.Web;
using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Hosting.OpenApi;

/// <summary>The document the server describes itself with, and its snapshot, from which the web app's types are generated.</summary>
public class ContractTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    private const string Update = "TIDU_UPDATE_SNAPSHOTS";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Snapshot => Path.Combine(RepositoryFiles.Root, "web", "openapi.json");

    [Fact]
    public async Task Document_IsTheCommittedSnapshot()
    {
        using var client = await fixture.App.LogInAs("yc-officer");
        var served = JsonSerializer.Serialize(await client.Read("/openapi/v1.json"), Readable) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(Snapshot, served);
        }

        var committed = File.Exists(Snapshot) ? (await File.ReadAllTextAsync(Snapshot)).ReplaceLineEndings("\n") : string.Empty;
        (served == committed).ShouldBeTrue(
            $"web/openapi.json is not what the server describes, from line {FirstDifference(served, committed)} on. Run this test with {Update}=1, then npm run generate in web/, and commit both files.");
    }

    [Theory]
    [InlineData("/api/session", "/api/session")]
    [InlineData("/api/units", "/api/units")]
    [InlineData("/api/home", "/api/home")]
    [InlineData("/api/plans", "/api/plans")]
    [InlineData("/api/plans/{planId}", "/api/plans/PLAN")]
    [InlineData("/api/plans/{planId}/targets", "/api/plans/PLAN/targets")]
    [InlineData("/api/plans/{planId}/tasks", "/api/plans/PLAN/tasks")]
    [InlineData("/api/plans/{planId}/findings", "/api/plans/PLAN/findings")]
    [InlineData("/api/plans/{planId}/tables/{tableId}", "/api/plans/PLAN/tables/TABLE")]
    [InlineData("/api/board", "/api/board?plan=PLAN&indicator=INDICATOR")]
    [InlineData("/api/board", "/api/board?plan=PLAN&indicator=INDICATOR&bandBasis=level&trajectory=linear&on=2024-12-31")]
    [InlineData("/api/board", "/api/board?plan=PLAN&indicator=INDICATOR&bandBasis=rank-quintile")]
    [InlineData("/api/board/cards", "/api/board/cards?plan=PLAN")]
    [InlineData("/api/board/trend", "/api/board/trend?plan=PLAN&indicator=INDICATOR")]
    [InlineData("/api/board/alerts", "/api/board/alerts?plan=PLAN")]
    [InlineData("/api/observations", "/api/observations?indicator=INDICATOR&unit=500118")]
    public async Task Answer_IsAsTheDocumentSays(string path, string address)
    {
        using var client = await fixture.App.LogInAs("cq-officer");
        var check = new ContractCheck(await client.Read("/openapi/v1.json"));
        var wrong = new List<string>();
        foreach (var asked in await Addresses(client, address))
        {
            wrong.AddRange(check.Violations(await client.Read(asked), check.AnswerOf(path), asked));
        }

        wrong.Distinct().Take(20).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "on": "2025-12-31" }""", "a value left out")]
    [InlineData("""{ "on": "2025-12-31", "value": "1" }""", "a number as text")]
    [InlineData("""{ "on": null, "value": 1 }""", "null where something must stand")]
    [InlineData("""{ "on": "2025-12-31", "value": 1, "more": 1 }""", "a property nobody knows")]
    public async Task PlantedViolation_IsFound(string answer, string planted)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Snapshot));
        var schema = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("SparkPoint");

        new ContractCheck(document.RootElement).Violations(JsonDocument.Parse(answer).RootElement, schema, "point").ShouldNotBeEmpty(planted);
    }

    /// <summary>The address for every plan, and every table or indicator of it, that the caller may see.</summary>
    private static async Task<IReadOnlyList<string>> Addresses(TiduClient client, string address)
    {
        var addresses = new List<string>();
        foreach (var plan in (await client.Read("/api/plans")).EnumerateArray())
        {
            var ofPlan = address.Replace("PLAN", plan.GetProperty("planId").GetString(), StringComparison.Ordinal);
            var names = address.Contains("TABLE", StringComparison.Ordinal)
                ? (await client.Read($"/api/plans/{plan.GetProperty("planId").GetString()}")).GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("tableId").GetString())
                : plan.GetProperty("boardIndicators").EnumerateArray().Select(indicator => indicator.GetProperty("code").GetString());
            addresses.AddRange(names.Select(name => ofPlan.Replace("TABLE", name, StringComparison.Ordinal).Replace("INDICATOR", name, StringComparison.Ordinal)));
        }

        return [.. addresses.Distinct()];
    }

    private static int FirstDifference(string served, string committed) =>
        served.Split('\n').Zip(committed.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
}
