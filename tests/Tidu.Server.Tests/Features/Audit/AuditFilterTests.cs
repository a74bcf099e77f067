using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Audit;

public abstract class AuditFilterTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_Filters_Narrow()
    {
        using var officer = await App.LogInAs("yc-officer");
        await officer.Get("/api/audit");
        using var client = await App.LogInAs("auditor");
        var today = ChinaTime.Today(App.Clock);
        (await Actions(client, "user=yc-officer&outcome=refused")).ShouldBe([AuditActions.Access]);
        (await Actions(client, "action=log-in&user=yc-officer")).ShouldBe([AuditActions.LogIn]);
        (await Actions(client, "objectKind=endpoint&objectId=GET%20%2Fapi%2Faudit")).ShouldBe([AuditActions.Access]);
        (await Actions(client, $"from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}&user=yc-officer")).Count.ShouldBe(2);
        (await Actions(client, $"from={today.AddDays(1):yyyy-MM-dd}")).ShouldBeEmpty();
        (await Actions(client, "text=%25&user=yc-officer")).ShouldBeEmpty();
        (await Actions(client, "text=(a%2B)%2B%24&user=yc-officer")).ShouldBeEmpty();
        (await Actions(client, "unit=500118&user=yc-officer")).ShouldBe([AuditActions.Access]);
    }

    [SkippableTheory]
    [InlineData("from=yesterday")]
    [InlineData("outcome=maybe")]
    [InlineData("before=x")]
    public async Task List_UnreadableFilter_Is400(string query)
    {
        using var client = await App.LogInAs("auditor");
        await (await client.Get($"/api/audit?{query}")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Workbook_HostileName_IsTextAndTheExportIsAudited()
    {
        using var stranger = App.Anonymous();
        await stranger.LogIn("=cmd|'/c calc'!A1", "Wrong-Password-1");
        await stranger.LogIn("line\nbreak", "Wrong-Password-1");
        using var client = await App.LogInAs("auditor");
        var response = await client.Get("/api/audit/workbook?action=log-in");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stream = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        using var zip = new System.IO.Compression.ZipArchive(stream);
        using var sheet = new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal) || entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync();
        xml.ShouldContain("=cmd|'/c calc'!A1");
        xml.ShouldNotContain("<x:f>");
        xml.ShouldNotContain("<f>");
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().OrderByDescending(each => each.Id).FirstAsync(each => each.Action == AuditActions.Export && each.ObjectKind == "audit"));
        entry.After!.ShouldContain("\"action\":\"log-in\"");
    }

    [SkippableFact]
    public async Task List_IdsInEntries_AreNamedBesideThem()
    {
        using var officer = await App.LogInAs("lp-officer");
        await officer.Get("/api/users");
        using var client = await App.LogInAs("auditor");
        var names = (await client.Read("/api/audit?user=lp-officer&outcome=refused")).GetProperty("names");
        names.Text("unit/500155").ShouldBe("梁平区");
        names.Text("user/lp-officer").ShouldNotBeNullOrEmpty();
    }

    [SkippableTheory]
    [InlineData("observations", "tech-enterprises/2026-Q2", "科技型企业 2026年第2季度")]
    [InlineData("reporting-period", "500118/2026-Q2", "永川区 2026年第2季度")]
    [InlineData("correction", "tech-enterprises/500155/2025", "梁平区 科技型企业 2025年")]
    public Task ObjectsWithoutANumber_AreNamedByWhatTheyAreMadeOf(string kind, string id, string name) => App.InScope(async services =>
        (await services.GetServices<IObjectNames>().Single(names => names.Kind == kind).ReadAsync([id], CancellationToken.None))[id].ShouldBe(name));

    [SkippableFact]
    public async Task Workbook_SpeaksInWords()
    {
        using var client = await App.LogInAs("auditor");
        var response = await client.Get("/api/audit/workbook?action=log-in&user=auditor");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        using var sheet = new StreamReader(zip.Entries.First(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync();
        xml.ShouldContain(">登录<");
        xml.ShouldContain("（auditor）");
        xml.ShouldNotContain(">log-in<");
    }

    [SkippableFact]
    public async Task Workbook_TellsWhatChangedByItsNames()
    {
        await App.InScope(services =>
        {
            services.GetRequiredService<AuditTrail>().Add("correct-value", "observation", "1", new { unitId = "500155", value = 45, used = false, sourceText = "" }, new { unitId = "500155", value = 140, state = "final" });
            return services.GetRequiredService<TiduDb>().SaveChangesAsync();
        });
        using var client = await App.LogInAs("auditor");
        var response = await client.Get("/api/audit/workbook?action=correct-value");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        using var sheet = new StreamReader(zip.Entries.First(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync();
        xml.ShouldContain("单位：梁平区；数值：45；选用：否<");
        xml.ShouldContain("单位：梁平区；数值：140；状态：终值<");
    }

    [SkippableFact]
    public async Task Retention_RemovesWhatIsOldEnoughAndWritesThatDown()
    {
        await using var app = await fixture.StartAsync();
        var before = await app.InDatabase(db => db.Set<AuditEntry>().CountAsync());
        (await RemoveAsync(app)).ShouldBe(0);
        app.Clock.MoveOn(TimeSpan.FromDays(AuditRetention.FewestDays - 1));
        (await RemoveAsync(app)).ShouldBe(0);
        app.Clock.MoveOn(TimeSpan.FromDays(2));
        (await RemoveAsync(app)).ShouldBe(before);
        var left = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync());
        left.Action.ShouldBe(AuditActions.RemoveAudit);
        left.After!.ShouldContain($"\"count\":{before}");
    }

    [SkippableFact]
    public async Task Retention_FewerDaysThanMustBe_KeepsThoseAllTheSame()
    {
        await using var app = await fixture.StartAsync(settings => settings with { AuditDays = 1 });
        app.Clock.MoveOn(TimeSpan.FromDays(AuditRetention.FewestDays - 1));
        (await RemoveAsync(app)).ShouldBe(0);
    }

    private static async Task<int> RemoveAsync(TiduApp app)
    {
        var count = -1;
        await app.InScope(async services => { count = await AuditRetention.RemoveAsync(services, app.Settings, app.Clock, CancellationToken.None); });
        return count;
    }

    private static async Task<IReadOnlyList<string?>> Actions(TiduClient client, string query) =>
        [.. (await client.Read($"/api/audit?{query}")).Items("entries").Select(entry => entry.Text("action"))];
}

public sealed class SqliteAuditFilterTests(SqliteFixture fixture) : AuditFilterTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAuditFilterTests(PostgresFixture fixture) : AuditFilterTests(fixture), IClassFixture<PostgresFixture>;
