using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Standards.Registry.Runs;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>Standards, runs and what is measured of one enterprise, through HTTP.</summary>
public abstract class RunEndpointsTests(AppFixture fixture)
{
    private const string Hnte = "high-tech-enterprise";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Catalogue_HasEveryStandardWithVersionInForceAndCountsOfTheScope()
    {
        await Refresh();
        using var officer = await App.LogInAs("yc-officer");
        var standards = await officer.Read("/api/standards");
        standards.GetArrayLength().ShouldBeGreaterThan(10);
        var hnte = standards.EnumerateArray().Single(each => each.GetProperty("id").GetString() == Hnte);
        hnte.GetProperty("inForce").GetArrayLength().ShouldBe(2);
        Sum(hnte.GetProperty("counts")).ShouldBeGreaterThan(100);
        using var reporter = await App.LogInAs("da-an-reporter");
        var own = (await reporter.Read("/api/standards")).EnumerateArray().Single(each => each.GetProperty("id").GetString() == Hnte);
        Sum(own.GetProperty("counts")).ShouldBeLessThan(Sum(hnte.GetProperty("counts")));
    }

    [SkippableFact]
    public async Task Page_OfAStandard_PrintsCriteriaParametersAndTablesInWords()
    {
        using var officer = await App.LogInAs("yc-officer");
        var page = await officer.Read($"/api/standards/{Hnte}");
        var ratio = page.GetProperty("parameters").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "rd_ratio_floor").GetProperty("values")[0];
        ratio.GetProperty("rows").GetArrayLength().ShouldBe(3);
        ratio.GetProperty("rows")[0].GetProperty("text").GetString().ShouldBe("5%");
        ratio.GetProperty("basis").GetString()!.ShouldContain("第 11 条");
        var criterion = page.GetProperty("criteria").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "tech-personnel");
        criterion.GetProperty("value").GetString().ShouldBe("科技人员（上年） ÷ 职工总数（上年）");
        await (await officer.Get("/api/standards/no-such")).ShouldBeProblem(HttpStatusCode.NotFound, "standard-not-found");
    }

    [SkippableFact]
    public async Task Run_OfTheOwnUnit_EndsWithCountsBlockersMissingFactsAndList()
    {
        using var officer = await App.LogInAs("yc-officer");
        var run = await Start(officer, new { standards = new[] { "tech-sme" }, kind = "new" });
        var result = await officer.Read($"/api/standards/runs/{run}/result");
        var counts = result.GetProperty("counts");
        Sum(counts).ShouldBe(result.GetProperty("enterprises").GetInt32());
        foreach (var blocker in result.GetProperty("blockers").EnumerateArray())
        {
            blocker.GetProperty("sole").GetInt32().ShouldBeLessThanOrEqualTo(blocker.GetProperty("total").GetInt32());
        }

        result.GetProperty("blockers").EnumerateArray().Sum(each => each.GetProperty("sole").GetInt32()).ShouldBe(result.GetProperty("oneFailed").GetInt32());
        result.GetProperty("missing").EnumerateArray().Sum(each => each.GetProperty("settles").GetInt32()).ShouldBe(result.GetProperty("oneMissing").GetInt32());
        result.GetProperty("units").EnumerateArray().Sum(unit => Sum(unit.GetProperty("counts"))).ShouldBe(result.GetProperty("enterprises").GetInt32());
        var list = await officer.Read($"/api/standards/runs/{run}/enterprises?verdict=not-met&size=5");
        list.GetProperty("total").GetInt32().ShouldBe(counts.GetProperty("notMet").GetInt32());
        list.GetProperty("rows").EnumerateArray().ShouldAllBe(row => row.GetProperty("failed").GetArrayLength() > 0);
        var workbook = await officer.Get($"/api/standards/runs/{run}/workbook?verdict=not-met");
        workbook.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "start-assessment-run"))).ShouldBeGreaterThan(0);
        var again = await Start(officer, new { standards = new[] { "tech-sme" }, kind = "new" });
        (await officer.Read($"/api/standards/runs/{run}/changes/{again}")).GetProperty("flips").GetArrayLength().ShouldBe(0);
    }

    [SkippableFact]
    public async Task WhatIf_WithALowerMark_ChangesVerdictsThatAddUpAndStoresNothing()
    {
        using var officer = await App.LogInAs("yc-officer");
        var run = await Start(officer, new { standards = new[] { "tech-sme" }, kind = "new" });
        var parameters = await officer.Read($"/api/standards/runs/{run}/what-if");
        parameters.EnumerateArray().ShouldContain(each => each.GetProperty("key").GetString() == "pass_mark");
        var response = await officer.Post($"/api/standards/runs/{run}/what-if", new { standard = "tech-sme", key = "pass_mark", value = 30 });
        var tried = await response.Content.ReadFromJsonAsync<JsonElement>();
        var changed = tried.GetProperty("changed").GetInt32();
        changed.ShouldBeGreaterThan(0);
        tried.GetProperty("units").EnumerateArray().Sum(unit => Sum(unit.GetProperty("counts"))).ShouldBe(changed);
        Sum(tried.GetProperty("before")).ShouldBe(Sum(tried.GetProperty("after")));
        var curve = (await officer.Read($"/api/standards/runs/{run}/what-if/curve?key=pass_mark")).GetProperty("points").EnumerateArray().ToList();
        curve.Single(point => point.GetProperty("value").GetDecimal() == 60).GetProperty("changed").GetInt32().ShouldBe(0);
        Sum((await officer.Read($"/api/standards/runs/{run}/result")).GetProperty("counts")).ShouldBe(Sum(tried.GetProperty("before")));
    }

    [SkippableFact]
    public async Task Enterprise_BySeveralStandards_HasLinesAChecklistAndAPortraitOfAtLeastFivePeers()
    {
        using var officer = await App.LogInAs("yc-officer");
        var code = await SomeCode(officer);
        var all = await officer.Read($"/api/enterprises/{code}/assessments");
        all.GetProperty("lines").GetArrayLength().ShouldBeGreaterThan(8);
        var sheet = await officer.Read($"/api/enterprises/{code}/assessments/{Hnte}");
        sheet.GetProperty("explanation").GetProperty("criteria").GetArrayLength().ShouldBe(10);
        var portrait = await officer.Read($"/api/enterprises/{code}/portrait");
        foreach (var measure in portrait.GetProperty("measures").EnumerateArray().Where(each => each.GetProperty("peers").GetInt32() < 5))
        {
            measure.GetProperty("percentile").ValueKind.ShouldBe(JsonValueKind.Null);
            measure.GetProperty("median").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        await (await officer.Get($"/api/enterprises/{code}/portrait?on=0001-01-01")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-date");
    }

    [SkippableFact]
    public async Task Runs_OfStrangers_AreRefusedByRoleAndHiddenByUnit()
    {
        using var officer = await App.LogInAs("yc-officer");
        var run = await Start(officer, new { standards = new[] { "tech-sme" } });
        var code = await SomeCode(officer);
        string[] paths = ["/api/standards", $"/api/standards/{Hnte}", "/api/standards/runs", $"/api/standards/runs/{run}/result", $"/api/standards/runs/{run}/what-if", $"/api/enterprises/{code}/assessments", $"/api/enterprises/{code}/portrait"];
        using var anonymous = App.Anonymous();
        using var auditor = await App.LogInAs("auditor");
        foreach (var path in paths)
        {
            (await anonymous.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            (await auditor.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var reporter = await App.LogInAs("da-an-reporter");
        (await reporter.Post("/api/standards/runs", new { standards = new[] { "tech-sme" } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reporter.Get($"/api/standards/runs/{run}/what-if")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var other = await App.LogInAs("lp-officer");
        await (await other.Get($"/api/standards/runs/{run}")).ShouldBeProblem(HttpStatusCode.NotFound, "run-not-found");
        await (await other.Get($"/api/standards/runs/{run}/result")).ShouldBeProblem(HttpStatusCode.NotFound, "run-not-found");
        await (await other.Get($"/api/enterprises/{code}/assessments/{Hnte}")).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await other.Post("/api/standards/runs", new { unitId = "500118" })).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await other.Post("/api/standards/runs", new { creditCodes = new[] { code } })).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
    }

    [SkippableFact]
    public async Task StandingRun_ForATown_TellsNoCountsOfTheWhole()
    {
        await Refresh();
        using var reporter = await App.LogInAs("da-an-reporter");
        using var system = await App.LogInAs("cq-officer");
        var (own, whole) = (await reporter.Read("/api/standards/runs/standing"), await system.Read("/api/standards/runs/standing"));
        own.GetProperty("enterprises").ValueKind.ShouldBe(JsonValueKind.Null);
        own.GetProperty("counts").EnumerateObject().ShouldBeEmpty();
        whole.GetProperty("enterprises").GetInt32().ShouldBeGreaterThan(0);
    }

    private static int Sum(JsonElement counts) => counts.EnumerateObject().Sum(each => each.Value.GetInt32());

    private static async Task<string> Start(TiduClient client, object question)
    {
        var response = await client.Post("/api/standards/runs", question);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var id = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var looks = 0; looks < 600; looks++)
        {
            var run = await client.Read($"/api/standards/runs/{id}");
            if (run.GetProperty("state").GetString() != "running")
            {
                run.GetProperty("state").GetString().ShouldBe("done");
                return id;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Run {id} does not end.");
    }

    private Task Refresh() => App.InScope(services => services.GetRequiredService<StandingRun>().RefreshAsync(CancellationToken.None));

    private async Task<string> SomeCode(TiduClient officer)
    {
        await Refresh();
        return (await officer.Read($"/api/standards/runs/standing/enterprises?standard={Hnte}&size=1")).GetProperty("rows")[0].GetProperty("creditCode").GetString()!;
    }
}

public sealed class SqliteRunEndpointsTests(SqliteFixture fixture) : RunEndpointsTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRunEndpointsTests(PostgresFixture fixture) : RunEndpointsTests(fixture), IClassFixture<PostgresFixture>;
