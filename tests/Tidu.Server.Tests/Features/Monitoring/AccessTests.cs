using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Monitoring;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Every route with its three neighbours: nobody, another unit, the wrong role.</summary>
public abstract partial class AccessTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public void Routes_AllMapped_AreTested()
    {
        var mapped = App.Endpoints
            .Where(endpoint => IsOfMonitoring(endpoint) || endpoint.RoutePattern.RawText!.Trim('/') == "api/observations")
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'));
        var tested = ProgrammeRoutes.For("{planId}", "x").Select(route => Table().Replace(route.Split('?')[0], "/tables/{tableId}"));
        mapped.ShouldBe(tested, ignoreOrder: true);
    }

    /// <summary>The other slices' routes have their lines in route-rights.txt and tests of their own.</summary>
    private static bool IsOfMonitoring(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Namespace == typeof(MonitoringEndpoints).Namespace;

    [SkippableFact]
    public async Task Routes_OwnPlan_AreAnswered()
    {
        using var client = await App.LogInAs("yc-officer");
        foreach (var route in ProgrammeRoutes.For(ProgrammeRoutes.Yongchuan, "500118"))
        {
            (await client.Get(route)).StatusCode.ShouldBe(HttpStatusCode.OK, route);
        }
    }

    [SkippableFact]
    public async Task Routes_Anonymous_Are401()
    {
        using var client = App.Anonymous();
        foreach (var route in ProgrammeRoutes.For(ProgrammeRoutes.Yongchuan, "500118"))
        {
            await (await client.Get(route)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        }
    }

    [SkippableTheory]
    [InlineData("auditor")]
    [InlineData("system-admin")]
    public async Task Routes_RoleWithoutBusinessData_Are403(string userName)
    {
        using var client = await App.LogInAs(userName);
        foreach (var route in ProgrammeRoutes.For(ProgrammeRoutes.Yongchuan, "500118"))
        {
            await (await client.Get(route)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [SkippableTheory]
    [InlineData("/api/plans/yongchuan-2023-663/findings")]
    [InlineData("/api/plans/yongchuan-2023-663/tables/annex-3/workbook")]
    public async Task FindingsAndWorkbooks_Reporter_Are403(string route)
    {
        using var client = await App.LogInAs("da-an-reporter");
        await (await client.Get(route)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [SkippableFact]
    public async Task Routes_AnotherUnitsPlan_Are404AsIfThereWereNoneAndAudited()
    {
        using var client = await App.LogInAs("lp-officer");
        foreach (var route in ProgrammeRoutes.OfAPlan)
        {
            var before = await Refusals("plan", ProgrammeRoutes.Yongchuan);
            var problem = await (await client.Get(At(route, ProgrammeRoutes.Yongchuan))).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
            var unknown = await (await client.Get(At(route, "nowhere-2023"))).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
            problem.GetProperty("params").GetRawText().Replace(ProgrammeRoutes.Yongchuan, "nowhere-2023", StringComparison.Ordinal).ShouldBe(unknown.GetProperty("params").GetRawText());
            (await Refusals("plan", ProgrammeRoutes.Yongchuan) - before).ShouldBe(1, route);
        }

        (await Refusals("plan", "nowhere-2023")).ShouldBe(0);
    }

    [SkippableTheory]
    [InlineData("lp-officer", "500118")]
    [InlineData("yc-officer", "500000")]
    [InlineData("da-an-reporter", "500118")]
    [InlineData("da-an-reporter", "中山路街道")]
    public async Task Observations_ForeignUnit_Is404AndAudited(string userName, string unit)
    {
        using var client = await App.LogInAs(userName);
        var before = await Refusals("unit", unit);
        await (await client.Get(ProgrammeRoutes.Observations(unit))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        (await Refusals("unit", unit) - before).ShouldBe(1);
    }

    [SkippableTheory]
    [InlineData("yc-officer", "梁平区")]
    [InlineData("yc-officer", "500155")]
    [InlineData("yc-officer", "主城新区")]
    [InlineData("da-an-reporter", "中山路街道")]
    [InlineData("da-an-reporter", "永川高新区管委会")]
    [InlineData("cq-officer", "梁平区")]
    public async Task UnitParameter_UnitOutsideThePlanOrTheScope_Is404(string userName, string unit)
    {
        using var client = await App.LogInAs(userName);
        foreach (var path in (string[])["/api/board?indicator=hnte&", "/api/board/trend?indicator=hnte&", "/api/board/cards?"])
        {
            await (await client.Get($"{path}plan=yongchuan-2023-663&unit={Uri.EscapeDataString(unit)}")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        }

        (await Refusals("unit", unit) > 0).ShouldBe(userName != "cq-officer");
    }

    [SkippableFact]
    public async Task UnitParameter_WholeForAReporter_ShowsTheOwnRowOrNothing()
    {
        using var client = await App.LogInAs("da-an-reporter");
        (await client.Read("/api/board?plan=yongchuan-2023-663&indicator=tech-enterprises&unit=500118")).Items("units").Select(row => row.Text("unit")).ShouldBe(["大安街道"]);
        await (await client.Get("/api/board/trend?plan=yongchuan-2023-663&indicator=tech-enterprises&unit=500118")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await client.Get("/api/board/cards?plan=yongchuan-2023-663&unit=500118")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
    }

    private static string At(string route, string plan) => route.Replace("{plan}", plan, StringComparison.Ordinal);

    private Task<int> Refusals(string kind, string id) => App.InDatabase(db =>
        db.Set<AuditEntry>().CountAsync(entry => entry.ObjectKind == kind && entry.ObjectId == id && entry.Outcome == AuditOutcome.Refused));

    [GeneratedRegex("/tables/annex-3")]
    private static partial Regex Table();
}

public sealed class SqliteAccessTests(SqliteFixture fixture) : AccessTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAccessTests(PostgresFixture fixture) : AccessTests(fixture), IClassFixture<PostgresFixture>;
