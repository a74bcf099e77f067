using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Indicators;

public abstract class IndicatorTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Create_Own_GetsACodeOfTheDistrictAndIsInTheDictionary()
    {
        using var client = await App.LogInAs("lp-officer");
        var created = await Create(client, "竹产业规上企业");
        created.Text("code")!.ShouldStartWith("own-500155-");
        created.Text("owner").ShouldBe("梁平区");
        var listed = (await client.Read("/api/indicators")).Items("indicators").Single(entry => entry.Text("code") == created.Text("code"));
        (listed.IsTrue("own"), listed.IsTrue("canEdit"), listed.Text("measureUnit")).ShouldBe((true, true, "家"));
    }

    [SkippableTheory]
    [InlineData("高新技术企业", "家", "indicator-name-taken")]
    [InlineData("没有单位的指标", "桶", "measure-unit-unknown")]
    [InlineData(" ", "家", "indicator-name-wrong")]
    public async Task Create_AgainstARule_Is422(string name, string unit, string code)
    {
        using var client = await App.LogInAs("lp-officer");
        await (await client.Post("/api/indicators", Facts(name, unit))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [SkippableFact]
    public async Task Change_PackOrOtherDistrictsOrOldVersion_IsRefused()
    {
        using var client = await App.LogInAs("lp-officer");
        var own = await Create(client, "柚产业企业");
        var path = $"/api/indicators/{own.Text("code")}";
        await (await client.Put("/api/indicators/hnte", Facts("高企", "家"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "indicator-from-pack");
        using var other = await App.LogInAs("yc-officer");
        await (await other.Put(path, Facts("别区改", "家", 1))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "indicator-of-other-unit");
        await (await client.Put(path, Facts("柚产业企业", "万元", 1))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "measure-unit-of-other-base");
        (await client.Put(path, Facts("柚产业规上企业", "万家", 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await client.Put(path, Facts("柚", "家", 1))).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
    }

    [SkippableFact]
    public async Task Create_Neighbours_AreRefused()
    {
        using var anonymous = App.Anonymous();
        await anonymous.Get("/api/session");
        await (await anonymous.Post("/api/indicators", Facts("甲", "家"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var leader = await App.LogInAs("yc-leader");
        await (await leader.Post("/api/indicators", Facts("甲", "家"))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var auditor = await App.LogInAs("auditor");
        await (await auditor.Get("/api/indicators")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private static object Facts(string name, string measureUnit, int version = 0) => new
    {
        name,
        definition = "年末在册的企业家数",
        measureUnit,
        kind = "stock",
        direction = "up",
        overTime = "last",
        overUnits = "sum",
        decimals = 0,
        version,
    };

    private static async Task<JsonElement> Create(TiduClient client, string name)
    {
        var response = await client.Post("/api/indicators", Facts(name, "家"));
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

public sealed class SqliteIndicatorTests(SqliteFixture fixture) : IndicatorTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresIndicatorTests(PostgresFixture fixture) : IndicatorTests(fixture), IClassFixture<PostgresFixture>;
