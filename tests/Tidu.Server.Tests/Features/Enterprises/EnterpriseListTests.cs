using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises;

/// <summary>The list of the registry, search and export through HTTP.</summary>
public abstract class EnterpriseListTests(AppFixture fixture) : IAsyncLifetime
{
    private TiduApp App => fixture.App;

    public Task InitializeAsync() => SomeEnterprises.AddAsync(App);

    public Task DisposeAsync() => Task.CompletedTask;

    [SkippableTheory]
    [InlineData("q=庚午机械厂", true, false)]
    [InlineData("q=syyhsb", false, true)]
    [InlineData("q=试验&unit=大安街道", true, true)]
    [InlineData("q=试验&unit=永川高新区管委会", false, true)]
    [InlineData("q=试验&title=high-tech-enterprise", false, true)]
    [InlineData("q=试验&title=high-tech-enterprise&on=2020-06-30", false, true)]
    [InlineData("q=试验&title=high-tech-enterprise&on=2018-06-30", false, false)]
    [InlineData("q=试验&tier=science:2", true, false)]
    [InlineData("q=试验&tier=science:3", false, true)]
    [InlineData("q=试验&tier=science:0", false, false)]
    [InlineData("q=试验&tier=industry:0", true, true)]
    [InlineData("q=试验&expiring=1", true, false)]
    [InlineData("q=试验&expiring=1&title=high-tech-enterprise", false, false)]
    [InlineData("q=试验&factsOf=2024", true, false)]
    [InlineData("q=试验&lacksFactsOf=2024", false, true)]
    [InlineData("q=试验&industry=C34&size=small,medium&state=active", true, true)]
    [InlineData("q=试验&industry=C35", false, false)]
    [InlineData("q=试验&officer=-", true, true)]
    [InlineData("q=试验&officer=yc-officer", false, false)]
    public async Task List_Filters_FindWhatTheyName(string filters, bool town, bool zone)
    {
        using var officer = await App.LogInAs("yc-officer");
        var codes = (await officer.Read($"/api/enterprises?{filters}")).Items("rows").Select(row => row.Text("creditCode")).ToList();
        codes.Contains(SomeEnterprises.InTown).ShouldBe(town);
        codes.Contains(SomeEnterprises.InZone).ShouldBe(zone);
        codes.ShouldNotContain(SomeEnterprises.InLiangping);
    }

    [SkippableTheory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("code")]
    [InlineData("-registered")]
    [InlineData("unit")]
    [InlineData("industry")]
    [InlineData("expires")]
    [InlineData("-expires")]
    public async Task List_Pages_HaveEveryRowOnce(string sort)
    {
        using var officer = await App.LogInAs("yc-officer");
        var whole = (await officer.Read($"/api/enterprises?q=试验&pageSize=200&sort={sort}")).Items("rows").Select(row => row.Text("creditCode")).ToList();
        var pages = new List<string?>();
        foreach (var page in Enumerable.Range(1, whole.Count))
        {
            pages.AddRange((await officer.Read($"/api/enterprises?q=试验&pageSize=1&page={page}&sort={sort}")).Items("rows").Select(row => row.Text("creditCode")));
        }

        pages.ShouldBe(whole);
        whole.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [SkippableFact]
    public async Task List_Row_SaysTitlesPlaceAndContact()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var leader = await App.LogInAs("yc-leader");
        var row = (await officer.Read("/api/enterprises?q=庚午机械厂")).Items("rows").Single();
        (row.Text("unit"), row.Text("size"), row.Number("factsThrough"), row.Text("contactPhone")).ShouldBe((SomeEnterprises.Town, "small", 2024, "13800000007"));
        var title = row.Items("titles")[0];
        (title.Text("kind"), title.Text("shortName"), title.Number("daysLeft")).ShouldBe(("tech-sme", "科小", 20));
        var masked = await leader.Read("/api/enterprises?q=庚午机械厂");
        masked.IsTrue("contactsMasked").ShouldBeTrue();
        (masked.Items("rows")[0].Text("contactName"), masked.Items("rows")[0].Text("contactPhone")).ShouldBe(("郑**", "138****0007"));
    }

    [SkippableTheory]
    [InlineData("sort=nothing")]
    [InlineData("tier=science:9")]
    [InlineData("tier=nowhere:1")]
    [InlineData("title=nothing")]
    [InlineData("state=nothing")]
    [InlineData("size=small,huge")]
    [InlineData("expiring=61")]
    [InlineData("expiring=-1")]
    [InlineData("on=2026-02-30")]
    public async Task List_Unreadable_Is400(string filters)
    {
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Get($"/api/enterprises?{filters}")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        await (await officer.Get("/api/enterprises?pageSize=201")).ShouldBeProblem(HttpStatusCode.BadRequest, "wrong-page-size");
    }

    [SkippableFact]
    public async Task List_Neighbours_AreRefusedOrSeeTheirOwn()
    {
        using var nobody = App.Anonymous();
        using var auditor = await App.LogInAs("auditor");
        using var reporter = await App.LogInAs("gaoxin-reporter");
        using var foreign = await App.LogInAs("lp-officer");
        using var city = await App.LogInAs("cq-officer");
        foreach (var path in new[] { "/api/enterprises", "/api/enterprises/search?q=a", "/api/enterprises/choices", "/api/enterprises/workbook" })
        {
            await (await nobody.Get(path)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
            await (await auditor.Get(path)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        }

        await (await foreign.Get("/api/enterprises?unit=大安街道")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        (await Codes(foreign)).ShouldBe([SomeEnterprises.InLiangping]);
        (await Codes(reporter)).ShouldBe([SomeEnterprises.InZone]);
        (await Codes(city)).Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [SkippableFact]
    public async Task Search_Typed_FindsWithinTheScope()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var foreign = await App.LogInAs("lp-officer");
        var found = await officer.Read("/api/enterprises/search?q=ycgwjxc");
        (found.Items("hits")[0].Text("creditCode"), found.Items("hits")[0].Text("unit")).ShouldBe((SomeEnterprises.InTown, SomeEnterprises.Town));
        var former = (await officer.Read("/api/enterprises/search?q=庚午机械厂")).Items("hits")[0];
        (former.Text("match"), former.Text("formerName")).ShouldBe(("former-name", "永川庚午机械厂"));
        (await foreign.Read("/api/enterprises/search?q=ycgwjxc")).Number("total").ShouldBe(0);
        (await foreign.Read("/api/enterprises/search?q=")).Number("total").ShouldBe(0);
        await (await officer.Get($"/api/enterprises/search?q={new string('a', 101)}")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Workbook_WrittenDown_HoldsWhatTheCallerSees()
    {
        using var supervisor = await App.LogInAs("yc-supervisor");
        var response = await supervisor.Get("/api/enterprises/workbook?q=庚午机械厂");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var bytes = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        using var archive = new System.IO.Compression.ZipArchive(bytes);
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.FullName.Contains("worksheets", StringComparison.Ordinal)).Open(), Encoding.UTF8);
        var sheet = await reader.ReadToEndAsync();
        sheet.ShouldContain("试验庚午精密机械有限公司");
        sheet.ShouldContain("138****0007");
        sheet.ShouldNotContain("13800000007");
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().OrderByDescending(row => row.Id).FirstAsync(row => row.Action == "export" && row.ObjectKind == "enterprises"));
        entry.After!.ShouldContain("\"contactsInFull\":false");
    }

    private static async Task<IReadOnlyList<string?>> Codes(TiduClient client) =>
        [.. (await client.Read("/api/enterprises?q=试验&pageSize=200")).Items("rows").Select(row => row.Text("creditCode"))];
}

public sealed class SqliteEnterpriseListTests(SqliteFixture fixture) : EnterpriseListTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEnterpriseListTests(PostgresFixture fixture) : EnterpriseListTests(fixture), IClassFixture<PostgresFixture>;
