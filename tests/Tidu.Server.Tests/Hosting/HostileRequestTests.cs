using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>Requests that the types allow and nobody means: null in a list, days that cannot be counted with, texts longer than their column. None is a fault of the server.</summary>
public abstract class HostileRequestTests(AppFixture fixture)
{
    private const string Plan = """ "title":"t","issuer":"i","issued":"2023-05-01","from":"2023-01-01","to":"2027-12-31","baseDate":"2022-12-31","unitId":"500155" """;

    [SkippableTheory]
    [InlineData("da-an-reporter", "PUT", "/api/entry", """{"indicator":"hnte","period":"2026-Q3","rows":[null]}""")]
    [InlineData("security-admin", "PUT", "/api/users/x/rights", """{"roles":[null],"units":[],"stamp":"x"}""")]
    [InlineData("security-admin", "PUT", "/api/users/x/rights", """{"roles":[],"units":[null],"stamp":"x"}""")]
    [InlineData("yc-officer", "POST", "/api/units/merge", """{"from":[null],"on":"2026-01-01","reason":"x","intoId":"500118"}""")]
    [InlineData("yc-officer", "POST", "/api/units/merge", """{"from":["大安街道"],"on":"0001-01-01","reason":"x","intoId":"500118"}""")]
    [InlineData("yc-officer", "POST", "/api/units/大安街道/close", """{"on":"9999-12-31","reason":"x","version":1}""")]
    [InlineData("yc-officer", "POST", "/api/units/大安街道/move", """{"parentId":"500118","on":"0001-01-01","reason":"x","version":1}""")]
    [InlineData("lp-officer", "POST", "/api/plans/check", "{" + Plan + """,  "tables":[null]}""")]
    [InlineData("lp-officer", "POST", "/api/plans/check", "{" + Plan + """,  "tasks":[{"number":"1","clause":"c","lead":[null]}]}""")]
    [InlineData("lp-officer", "POST", "/api/plans/liangping-2023-double-growth/breakdowns/preview", """{"indicator":"hnte","baseYear":99999}""")]
    [InlineData("da-an-reporter", "PUT", "/api/drafts/x", """{"a":"\ud800"}""")]
    [InlineData("da-an-reporter", "PUT", "/api/drafts/x%0A", "1")]
    public async Task Unreadable_Is400(string user, string method, string path, string body)
    {
        using var client = await fixture.App.LogInAs(user);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await client.Send(new HttpMethod(method), path, content);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    [SkippableFact]
    public async Task Audit_FromTheFirstDay_IsAllOfIt()
    {
        using var auditor = await fixture.App.LogInAs("auditor");
        (await auditor.Read("/api/audit?from=0001-01-01&to=9999-12-31")).Items("entries").ShouldNotBeEmpty();
    }

    [SkippableFact]
    public async Task Attribution_NameLongerThanItsColumn_IsRefused()
    {
        using var officer = await fixture.App.LogInAs("yc-officer");
        var rule = new { plan = "yongchuan-2023-663", indicator = "hnte", subjectKind = "enterprise", subjectId = "91350100M000100Y43", subjectName = new string('名', 201), countsForUnitId = "大安街道", basis = "依据" };
        await (await officer.Post("/api/attribution", rule)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "text-too-long");
    }
}

public sealed class SqliteHostileRequestTests(SqliteFixture fixture) : HostileRequestTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresHostileRequestTests(PostgresFixture fixture) : HostileRequestTests(fixture), IClassFixture<PostgresFixture>;
