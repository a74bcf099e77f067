using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Features.Organizations;
using Xunit;

namespace Tidu.Server.Tests.Features.Organizations;

public abstract class UnitWritesTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Create_BelowTheOwnDistrict_IsInTheTreeAtOnceAndAudited()
    {
        using var client = await App.LogInAs("lp-officer");
        var unit = await Create(client, "星桥镇甲", "township");
        unit.Text("unitId").ShouldBe("500155:星桥镇甲");
        var children = (await client.Read("/api/units"))[0].Items("children");
        children.ShouldContain(child => child.Text("name") == "星桥镇甲" && child.IsTrue("canEdit"));
        var audited = await App.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "create-unit" && entry.ObjectId == "500155:星桥镇甲"));
        audited.UserName.ShouldBe("lp-officer");
    }

    [SkippableFact]
    public async Task Create_NameTakenInTheDistrict_SaysByWhom()
    {
        using var client = await App.LogInAs("lp-officer");
        await Create(client, "重名镇", "township", ["重名乡"]);
        var response = await client.Post("/api/units", New("重名乡", "township"));
        var problem = await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit-name-taken");
        problem.GetProperty("params").Text("other").ShouldBe("重名镇");
    }

    [SkippableTheory]
    [InlineData("", "unit-name-empty")]
    [InlineData("  ", "unit-name-empty")]
    [InlineData("两\n行", "unit-name-wrong")]
    public async Task Create_NameThatIsNone_Is422(string name, string code)
    {
        using var client = await App.LogInAs("lp-officer");
        await (await client.Post("/api/units", New(name, "township"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [SkippableFact]
    public async Task Create_DatesOutOfOrderOrWrongCode_Is422()
    {
        using var client = await App.LogInAs("lp-officer");
        var dates = new { parentId = "500155", name = "倒日期镇", kind = "township", from = "2025-02-01", to = "2025-01-01" };
        await (await client.Post("/api/units", dates)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit-dates-out-of-order");
        var code = new { parentId = "500155", name = "错代码镇", kind = "township", code = "50015" };
        await (await client.Post("/api/units", code)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit-code-wrong");
    }

    [SkippableFact]
    public async Task Writes_NeighboursOfTheOfficer_AreRefused()
    {
        using var anonymous = App.Anonymous();
        await anonymous.Get("/api/session");
        await (await anonymous.Post("/api/units", New("甲", "township"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var reporter = await App.LogInAs("da-an-reporter");
        await (await reporter.Post("/api/units", New("甲", "township"))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var other = await App.LogInAs("yc-officer");
        await (await other.Post("/api/units", New("甲", "township"))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await other.Get("/api/units/500155")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await other.Put("/api/units/500155", Edit("梁平", 1))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await other.Put("/api/units/500118", Edit("永川", 1))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit-is-own");
    }

    [SkippableFact]
    public async Task Rename_KeepingTheOldName_IsStillFoundByItAndSurvivesThePacks()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        var version = (await client.Read($"/api/units/{Uri.EscapeDataString("青峰镇")}")).GetProperty("unit").Number("version");
        var renamed = await client.Put($"/api/units/{Uri.EscapeDataString("青峰镇")}", new { name = "青峰街道", kind = "township", shortName = "青峰", order = 8, keepOldName = true, version });
        renamed.StatusCode.ShouldBe(HttpStatusCode.OK, await renamed.Content.ReadAsStringAsync());
        await app.InScope(async services =>
        {
            var db = services.GetService(typeof(Tidu.Server.Data.TiduDb)) as Tidu.Server.Data.TiduDb;
            (services.GetService(typeof(AuditTrail)) as AuditTrail)!.Add("load-packs");
            await LoadDivisions.LoadAsync(db!, PackFolder.Read(app.Settings.PacksFolder).Divisions, CancellationToken.None);
        });
        var unit = (await client.Read($"/api/units/{Uri.EscapeDataString("青峰镇")}")).GetProperty("unit");
        unit.Text("name").ShouldBe("青峰街道");
        unit.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()).ShouldContain("青峰镇");
    }

    [SkippableFact]
    public async Task Change_FromAnOldVersion_Is409WithBoth()
    {
        using var client = await App.LogInAs("lp-officer");
        var unit = await Create(client, "争改镇", "township");
        var path = $"/api/units/{Uri.EscapeDataString(unit.Text("unitId")!)}";
        (await client.Put(path, Edit("争改街道", unit.Number("version")))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var problem = await (await client.Put(path, Edit("争改乡", unit.Number("version")))).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        problem.GetProperty("params").GetProperty("theirs").Text("name").ShouldBe("争改街道");
    }

    [SkippableFact]
    public async Task Move_FromADay_IsBelowTheOldOneBeforeAndTheNewOneAfter()
    {
        using var client = await App.LogInAs("lp-officer");
        var zone = await Create(client, "迁入园区", "zone");
        var town = await Create(client, "迁移镇", "township");
        var path = $"/api/units/{Uri.EscapeDataString(town.Text("unitId")!)}/move";
        var moved = await client.Post(path, new { parentId = zone.Text("unitId"), on = "2025-07-01", reason = "区划调整", version = town.Number("version") });
        moved.StatusCode.ShouldBe(HttpStatusCode.OK, await moved.Content.ReadAsStringAsync());
        (await client.Read("/api/units?on=2025-06-30"))[0].Items("children").ShouldContain(child => child.Text("name") == "迁移镇");
        (await client.Read("/api/units?on=2025-07-01"))[0].Items("children").ShouldNotContain(child => child.Text("name") == "迁移镇");
        var circle = new { parentId = town.Text("unitId"), on = (string?)null, reason = "试", version = zone.Number("version") };
        await (await client.Post($"/api/units/{Uri.EscapeDataString(zone.Text("unitId")!)}/move", circle)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit-cycle");
    }

    [SkippableFact]
    public async Task Move_TwoUnitsBelowEachOtherAtOnce_OneOfThemIsRefused()
    {
        using var client = await App.LogInAs("lp-officer");
        var first = await Create(client, "互迁园区甲", "zone");
        var second = await Create(client, "互迁园区乙", "zone");
        Task<HttpResponseMessage> Below(JsonElement unit, JsonElement parent) => client.Post(
            $"/api/units/{Uri.EscapeDataString(unit.Text("unitId")!)}/move",
            new { parentId = parent.Text("unitId"), on = (string?)null, reason = "试", version = unit.Number("version") });
        var answers = await Task.WhenAll(Below(first, second), Below(second, first));
        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ShouldHaveSingleItem();
        refused.StatusCode.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
    }

    [SkippableFact]
    public async Task Close_WithUnitsBelow_IsRefusedUntilTheyAreGone()
    {
        using var client = await App.LogInAs("lp-officer");
        var above = await Create(client, "待撤园区", "zone");
        var below = await Create(client, "园内站", "department", parent: above.Text("unitId"));
        var path = $"/api/units/{Uri.EscapeDataString(above.Text("unitId")!)}/close";
        await (await client.Post(path, new { on = "2025-06-30", reason = "撤销", version = 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unit-has-children");
        (await client.Post($"/api/units/{Uri.EscapeDataString(below.Text("unitId")!)}/close", new { on = "2025-06-30", reason = "撤销", version = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Post(path, new { on = "2025-06-30", reason = "撤销", version = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Read("/api/units?on=2025-07-01"))[0].Items("children").ShouldNotContain(child => child.Text("name") == "待撤园区");
        (await client.Post(path, new { on = (string?)null, reason = "误撤", version = 2 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Read("/api/units?on=2025-07-01"))[0].Items("children").ShouldContain(child => child.Text("name") == "待撤园区");
    }

    [SkippableFact]
    public async Task Merge_TwoIntoANewOne_EndsThemTheDayBefore()
    {
        using var client = await App.LogInAs("lp-officer");
        var (one, two) = (await Create(client, "并一镇", "township"), await Create(client, "并二镇", "township"));
        var merge = new
        {
            from = new[] { one.Text("unitId"), two.Text("unitId") },
            into = New("并合街道", "township"),
            on = "2025-10-01",
            moveChildren = true,
            reason = "撤镇设街道",
        };
        var response = await client.Post("/api/units/merge", merge);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var before = (await client.Read("/api/units?on=2025-09-30"))[0].Items("children").Select(child => child.Text("name")).ToList();
        var after = (await client.Read("/api/units?on=2025-10-01"))[0].Items("children").Select(child => child.Text("name")).ToList();
        before.ShouldContain("并一镇");
        before.ShouldNotContain("并合街道");
        after.ShouldNotContain("并一镇");
        after.ShouldContain("并合街道");
        var events = (await client.Read($"/api/units/{Uri.EscapeDataString(one.Text("unitId")!)}")).Items("events");
        events.ShouldContain(change => change.Text("kind") == "merge" && change.Text("on") == "2025-10-01");
    }

    private static object New(string name, string kind) => new { parentId = "500155", name, kind };

    private static object Edit(string name, decimal? version) => new { name, kind = "township", version };

    private static async Task<JsonElement> Create(TiduClient client, string name, string kind, string[]? aliases = null, string? parent = null)
    {
        var response = await client.Post("/api/units", new { parentId = parent ?? "500155", name, kind, aliases = aliases ?? [] });
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

public sealed class SqliteUnitWritesTests(SqliteFixture fixture) : UnitWritesTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUnitWritesTests(PostgresFixture fixture) : UnitWritesTests(fixture), IClassFixture<PostgresFixture>;
