using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Hosting.OpenApi;

/// <summary>Every route of the contract with every part of its requests spoilt: no answer is a fault of the server.</summary>
public abstract class HostileContractTests(AppFixture fixture)
{
    [SkippableTheory]
    [InlineData("/api/users", "system-admin", "security-admin")]
    [InlineData("/api/delegations", "security-admin")]
    [InlineData("/api/audit", "auditor")]
    [InlineData("/api/", "yc-officer", "da-an-reporter")]
    public async Task Requests_NobodyMeans_AreNoFaultsOfTheServer(string under, params string[] users)
    {
        await using var app = await fixture.StartAsync();
        var contract = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "web", "openapi.json"))).RootElement;
        var requests = new HostileRequests(contract).All().Where(request => SectionOf(request.Address) == under).ToList();
        requests.Count.ShouldBeGreaterThan(50);
        var faults = new ConcurrentBag<string>();
        foreach (var (user, number) in users.Select((user, number) => (user, number)))
        {
            using var client = await app.LogInAs(user);

            // The first may do most; of the others' requests most are refused before anything is read, so a part of them will do.
            var share = requests.Where((_, place) => number == 0 || place % 4 == 0);
            await Parallel.ForEachAsync(share, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (request, _) => await TryAsync(client, request, faults));
        }

        faults.Order(StringComparer.Ordinal).Take(30).ShouldBeEmpty();
    }

    private static string SectionOf(string address) =>
        new[] { "/api/users", "/api/delegations", "/api/audit" }.FirstOrDefault(section => address.StartsWith(section, StringComparison.Ordinal)) ?? "/api/";

    private static async Task TryAsync(TiduClient client, HostileRequest request, ConcurrentBag<string> faults)
    {
        using var content = request.Body is null ? null : new StringContent(request.Body, Encoding.UTF8, "application/json");
        using var response = await client.Send(new HttpMethod(request.Verb), request.Address, content);
        if ((int)response.StatusCode >= 500)
        {
            faults.Add($"{(int)response.StatusCode} {request.Verb} {Short(request.Address)} {Short(request.Body)}");
        }
    }

    private static string? Short(string? text) => text is { Length: > 300 } ? text[..300] : text;
}

public sealed class SqliteHostileContractTests(SqliteFixture fixture) : HostileContractTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresHostileContractTests(PostgresFixture fixture) : HostileContractTests(fixture), IClassFixture<PostgresFixture>;
