using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Organizations;

public abstract class UnitsTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_DistrictOfficer_SeesItsDistrictOnly()
    {
        using var client = await App.LogInAs("yc-officer");
        var units = await client.Read("/api/units");
        units.GetArrayLength().ShouldBe(1);
        units[0].GetProperty("unitId").GetString().ShouldBe("500118");
        var below = units[0].GetProperty("children").EnumerateArray().ToList();
        below.Count(unit => Kind(unit) == "township").ShouldBe(23);
        below.Count(unit => Kind(unit) == "zone").ShouldBe(4);
        below[0].GetProperty("name").GetString().ShouldBe("中山路街道");
    }

    [SkippableFact]
    public async Task List_CityOfficerBeforeAndAfterTheChangeOf202511_SeesTheDistrictsOfTheDay()
    {
        using var client = await App.LogInAs("cq-officer");
        var before = Names(await client.Read("/api/units?on=2025-11-05"), "district");
        var after = Names(await client.Read("/api/units?on=2025-11-06"), "district");
        before.Count.ShouldBe(38);
        before.ShouldContain("渝北区");
        before.ShouldNotContain("两江新区");
        after.Count.ShouldBe(37);
        after.ShouldContain("两江新区");
        after.ShouldNotContain("江北区");
    }

    [SkippableFact]
    public async Task List_Reporter_SeesItsOwnUnitOnly()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var units = await client.Read("/api/units");
        units.EnumerateArray().Select(unit => unit.GetProperty("name").GetString()).ShouldBe(["大安街道"]);
        units[0].GetProperty("children").GetArrayLength().ShouldBe(0);
    }

    [SkippableFact]
    public async Task List_Anonymous_Is401()
    {
        using var client = App.Anonymous();
        await (await client.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task List_OtherUnit_Is404AsIfItDidNotExistAndAudited()
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get("/api/units?unit=500155")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await client.Get("/api/units?unit=nowhere")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        var refused = await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.ObjectKind == "unit").Select(entry => entry.ObjectId).ToListAsync());
        refused.ShouldContain("500155");
        refused.ShouldNotContain("nowhere");
    }

    [SkippableTheory]
    [InlineData("auditor")]
    [InlineData("system-admin")]
    public async Task List_WrongRole_Is403(string userName)
    {
        using var client = await App.LogInAs(userName);
        await (await client.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [SkippableTheory]
    [InlineData("2025-13-01")]
    [InlineData("yesterday")]
    public async Task List_WrongDate_Is400(string on)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get($"/api/units?on={on}")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Load_TheSamePacksTwice_ChangesNothing()
    {
        var packs = PackFolder.Read(App.Settings.PacksFolder).Divisions;
        var before = await App.InDatabase(ReadVersions);
        await App.InDatabase(db => LoadDivisions.LoadAsync(db, packs, CancellationToken.None));
        (await App.InDatabase(ReadVersions)).ShouldBe(before);
    }

    [SkippableFact]
    public async Task Load_RenamedUnit_IsSeenByTheNextRequest()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        (await client.Read("/api/units"))[0].GetProperty("name").GetString().ShouldBe("梁平区");
        await app.InDatabase(async db =>
        {
            var renamed = new UnitDefinition { Id = "500155", Name = "梁平新区", ShortName = "梁平", Kind = UnitKind.District, Parents = [new("500000", null, null)] };
            db.Add(new AuditEntry { At = app.Clock.GetUtcNow(), UserName = "test", Action = "load-packs", Outcome = AuditOutcome.Done });
            await LoadDivisions.LoadAsync(db, [new DivisionPack("test.yaml", "test", [renamed], [])], CancellationToken.None);
        });
        (await client.Read("/api/units"))[0].GetProperty("name").GetString().ShouldBe("梁平新区");
    }

    private static Task<List<int>> ReadVersions(Tidu.Server.Data.TiduDb db) =>
        db.Set<OrganizationUnit>().OrderBy(unit => unit.Id).Select(unit => unit.Version).ToListAsync();

    private static string? Kind(JsonElement unit) => unit.GetProperty("kind").GetString();

    private static List<string?> Names(JsonElement roots, string kind) =>
        [.. roots[0].GetProperty("children").EnumerateArray().Where(unit => Kind(unit) == kind).Select(unit => unit.GetProperty("name").GetString())];
}

public sealed class SqliteUnitsTests(SqliteFixture fixture) : UnitsTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUnitsTests(PostgresFixture fixture) : UnitsTests(fixture), IClassFixture<PostgresFixture>;
