using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Enterprises.Importing;
using Tidu.Server.Tests.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Duplicates;

/// <summary>Enterprises that look alike: proposed, decided by a person, taken back.</summary>
public abstract class DuplicateTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData(301, "重庆双子机械有限公司", "重庆双子机械有限责任公司", "near-name")]
    [InlineData(303, "重庆市永川区双宝模具有限公司", "双宝模具有限公司", "near-name")]
    [InlineData(305, "重庆双虹（永川）有限公司", "重庆双虹(永川)有限公司", "same-name")]
    public async Task Import_NearName_IsProposed(int number, string first, string second, string reason)
    {
        using var client = await App.LogInAs("yc-officer");
        var pair = await Pair(client, number, first, second);
        pair.Text("reason").ShouldBe(reason);
        (pair.GetProperty("first").Text("name"), pair.GetProperty("second").Text("name")).ShouldBe((first, second));
    }

    [SkippableFact]
    public async Task Merge_MovesEverythingAndUndoBringsItBack()
    {
        using var client = await App.LogInAs("yc-officer");
        var pair = await Pair(client, 311, "重庆双龙合并有限公司", "重庆双龙合并有限责任公司");
        (await Decide(client, pair, "merge")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var (kept, gone) = (await Stored(311), await Stored(312));
        (gone.MergedIntoId, await TitlesOf(kept.Id), await TitlesOf(gone.Id)).ShouldBe((kept.Id, 1, 0));
        (await App.InDatabase(db => db.Set<FormerName>().SingleAsync(name => name.EnterpriseId == kept.Id))).Name.ShouldBe("重庆双龙合并有限责任公司");
        var merged = (await client.Read("/api/duplicates?state=merged")).Items("rows").Single(row => row.Number("id") == pair.Number("id"));
        await (await Decide(client, pair, "undo")).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await Decide(client, merged, "undo")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (kept, gone) = (await Stored(311), await Stored(312));
        (gone.MergedIntoId, await TitlesOf(kept.Id), await TitlesOf(gone.Id)).ShouldBe((null, 0, 1));
        (await App.InDatabase(db => db.Set<FormerName>().CountAsync(name => name.EnterpriseId == kept.Id))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Merged_FileWithTheOldCode_GoesToTheOneThatStands()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var pair = await Pair(client, 321, "重庆双泉有限公司", "重庆双泉有限责任公司");
        (await Decide(client, pair, "merge")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var job = await browser.Check($"统一社会信用代码,年度,职工总数\n{TestCodes.Of(322)},2024,9\n", kind: "enterprises");
        job.Items("remarks").Single().Text("text")!.ShouldContain(TestCodes.Of(321));
        await browser.Run(job);
        var kept = await Stored(321);
        (await App.InDatabase(db => db.Set<FactRecord>().CountAsync(one => one.EnterpriseId == kept.Id))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Merge_OfOneThatTookAnotherIn_LeadsBothToTheOneThatStandsAndUndoLeadsBack()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        (await Decide(client, await Pair(client, 381, "重庆双链传动有限公司", "重庆双链传动有限责任公司"), "merge")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(383)},重庆市永川区双链传动有限公司,大安街道\n", kind: "enterprises"));
        var pair = (await Open(client)).Single(row => row.GetProperty("second").Text("creditCode") == TestCodes.Of(383));
        (await Decide(client, pair, "merge", TestCodes.Of(383))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var (first, last) = ((await Stored(381)).Id, (await Stored(383)).Id);
        ((await Stored(381)).MergedIntoId, (await Stored(382)).MergedIntoId, await TitlesOf(last)).ShouldBe((last, last, 1));
        var job = await browser.Check($"统一社会信用代码,年度,职工总数\n{TestCodes.Of(382)},2024,9\n", kind: "enterprises");
        job.Items("remarks").Single().Text("text")!.ShouldContain(TestCodes.Of(383));
        (await browser.Run(job)).Text("state").ShouldBe("done");
        (await App.InDatabase(db => db.Set<FactRecord>().CountAsync(one => one.EnterpriseId == last))).ShouldBe(1);
        var problem = await (await client.Get($"/api/enterprises/{TestCodes.Of(382)}")).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-merged");
        problem.GetRawText().ShouldContain(TestCodes.Of(383));
        var merged = (await client.Read("/api/duplicates?state=merged")).Items("rows").Single(row => row.Number("id") == pair.Number("id"));
        (await Decide(client, merged, "undo")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        ((await Stored(381)).MergedIntoId, (await Stored(382)).MergedIntoId, await TitlesOf(first)).ShouldBe((null, first, 1));
    }

    [SkippableFact]
    public async Task Different_IsNotProposedAgain()
    {
        using var client = await App.LogInAs("yc-officer");
        var pair = await Pair(client, 331, "重庆双江有限公司", "重庆双江有限责任公司");
        (await Decide(client, pair, "different")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Open(client)).ShouldNotContain(row => row.Number("id") == pair.Number("id"));
        (await Stored(332)).MergedIntoId.ShouldBeNull();
        var different = (await client.Read("/api/duplicates?state=different")).Items("rows").Single(row => row.Number("id") == pair.Number("id"));
        await (await Decide(client, different, "merge")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "duplicate-decided");
    }

    [SkippableFact]
    public async Task Duplicates_AnonymousWrongRoleAndOtherUnit_AreRefused()
    {
        JsonElement pair;
        using (var officer = await App.LogInAs("yc-officer"))
        {
            pair = await Pair(officer, 341, "重庆双凤有限公司", "重庆双凤有限责任公司");
        }

        using var anonymous = App.Anonymous();
        (await anonymous.Get("/api/duplicates")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var leader = await App.LogInAs("yc-leader");
        (await leader.Get("/api/duplicates")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var other = await App.LogInAs("lp-officer");
        (await Open(other)).ShouldNotContain(row => row.Number("id") == pair.Number("id"));
        await (await Decide(other, pair, "merge")).ShouldBeProblem(HttpStatusCode.NotFound, "duplicate-not-found");
    }

    [SkippableFact]
    public async Task Merge_WhileTheOtherIsEdited_LosesNothing()
    {
        using var client = await App.LogInAs("yc-officer");
        for (var number = 351; number < 375; number += 2)
        {
            var pair = await Pair(client, number, $"重庆双竞{number}有限公司", $"重庆双竞{number}有限责任公司");
            var gone = $"/api/enterprises/{TestCodes.Of(number + 1)}";
            var merging = Decide(client, pair, "merge");
            var adding = client.Post($"{gone}/titles", new { kind = "innovative-sme", validFrom = "2025-03-01", sourceText = "公告" });
            var refusing = client.Post("/api/cultivation/refusals", new { creditCode = TestCodes.Of(number + 1), kind = "high-tech-enterprise", reason = "unwilling", until = "2027-01-01" });
            await Task.WhenAll(merging, adding, refusing);
            (await merging).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await Stored(number + 1)).MergedIntoId.ShouldBe((await Stored(number)).Id);
            await ShouldBeAtTheOneThatStands(number, await adding, await refusing);
        }
    }

    /// <summary>What was answered as done stands at the one that stands; what came too late was refused and says where the enterprise is now.</summary>
    private async Task ShouldBeAtTheOneThatStands(int number, HttpResponseMessage adding, HttpResponseMessage refusing)
    {
        var (kept, gone) = ((await Stored(number)).Id, (await Stored(number + 1)).Id);
        var titles = await App.InDatabase(db => db.Set<Qualification>().Where(one => one.Kind == "innovative-sme" && (one.EnterpriseId == kept || one.EnterpriseId == gone)).Select(one => one.EnterpriseId).ToListAsync());
        titles.ShouldBe(adding.IsSuccessStatusCode ? [kept] : []);
        var refusals = await App.InDatabase(db => db.Set<Tidu.Server.Features.Pools.Refusal>().Where(one => one.EnterpriseId == kept || one.EnterpriseId == gone).Select(one => one.EnterpriseId).ToListAsync());
        refusals.ShouldBe(refusing.IsSuccessStatusCode ? [kept] : []);
        if (!adding.IsSuccessStatusCode)
        {
            await adding.ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-merged");
        }
    }

    private async Task<JsonElement> Pair(TiduClient client, int number, string first, string second)
    {
        var browser = new ImportBrowser(App, client);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(number)},{first},大安街道\n", kind: "enterprises"));
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地,资质类型,发证日期\n{TestCodes.Of(number + 1)},{second},大安街道,高企,2024-01-01\n", kind: "enterprises"));
        return (await Open(client)).Single(row => row.GetProperty("first").Text("creditCode") == TestCodes.Of(number));
    }

    private static async Task<List<JsonElement>> Open(TiduClient client) => [.. (await client.Read("/api/duplicates")).Items("rows")];

    private static Task<HttpResponseMessage> Decide(TiduClient client, JsonElement pair, string decision, string? keep = null) =>
        client.Post($"/api/duplicates/{pair.Number("id")}", new { decision, keep, reason = "核实", version = (int)pair.Number("version")! });

    private Task<int> TitlesOf(int id) => App.InDatabase(db => db.Set<Qualification>().CountAsync(one => one.EnterpriseId == id));

    private Task<Enterprise> Stored(int number) => App.InDatabase(db => db.Set<Enterprise>().AsNoTracking().SingleAsync(one => one.CreditCode == TestCodes.Of(number)));
}

public sealed class SqliteDuplicateTests(SqliteFixture fixture) : DuplicateTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDuplicateTests(PostgresFixture fixture) : DuplicateTests(fixture), IClassFixture<PostgresFixture>;
