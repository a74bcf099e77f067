using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Observations;
using Tidu.Server.Tests.Features.Pools;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>Who can apply now, and who is in a pool: asked of the list, shown in it and exported with it.</summary>
public abstract class VerdictListTests(AppFixture fixture)
{
    private const string Listed = "above-scale-industrial";
    private const string Named = "/api/enterprises?q=测试881";
    private const string SomeContact = "郑联络";

    private TiduApp App => fixture.App;

    private DateOnly Today => ChinaTime.Today(App.Clock);

    [SkippableFact]
    public async Task List_ByVerdictAndPool_FindsWhoCanApplyAndWhoIsIn()
    {
        var (lasting, ending, without) = (await Made(8811), await Made(8812), await Made(8813));
        using var officer = await App.LogInAs("yc-officer");
        await AddTitle(officer, lasting, null);
        await AddTitle(officer, ending, new DateOnly(Today.Year, 12, 31));
        await Refresh();
        (await Codes(officer, $"{Named}&verdict=large-industrial:met")).ShouldBe([lasting, ending], ignoreOrder: true);
        (await Codes(officer, $"{Named}&verdict=large-industrial:can-apply")).ShouldBe([ending, without], ignoreOrder: true, "the title of the other goes on; of the third only judges have a word left");
        (await Codes(officer, $"{Named}&verdict=large-industrial:awaits-judges")).ShouldBe([without]);

        var pool = (await officer.Read("/api/pools?kind=high-tech-enterprise")).Items("rows").First(each => each.Text("unitId") == "500118");
        await (await officer.Post($"/api/pools/{pool.Number("id")}/places", new { creditCodes = new[] { without }, reason = "符合条件" })).ShouldBeOk();
        (await Codes(officer, $"{Named}&pool={pool.Number("id")}")).ShouldBe([without]);
        (await Codes(officer, $"{Named}&pool=any")).ShouldBe([without]);
        (await Codes(officer, $"{Named}&pool=none")).ShouldBe([lasting, ending], ignoreOrder: true);
        (await officer.Read($"{Named}&pool=any")).Items("rows").Single().Items("pools").Single().GetString().ShouldBe(pool.Text("name"));
    }

    [SkippableFact]
    public async Task List_OfThoseWhoCanApply_LeavesOutWhomARecordedRenewalAwaits()
    {
        var ends = $"{Today.Year}-12-31";
        var renewed = await Made(8841, PoolSetting.Title("2024-01-01", ends, Listed), PoolSetting.Title($"{Today.Year + 1}-01-01", $"{Today.Year + 3}-12-31", Listed));
        var ending = await Made(8842, PoolSetting.Title("2024-01-01", ends, Listed));
        await Refresh();
        using var officer = await App.LogInAs("yc-officer");
        (await Codes(officer, "/api/enterprises?q=测试884&verdict=large-industrial:met")).ShouldBe([renewed, ending], ignoreOrder: true);
        (await Codes(officer, "/api/enterprises?q=测试884&verdict=large-industrial:can-apply")).ShouldBe([ending]);
    }

    [SkippableFact]
    public async Task Row_OfOneThatCouldApply_NamesTheStandardsAndTheExportToo()
    {
        var (first, renewing, lasting) = (await Made(8821), await Made(8822), await Made(8823));
        using var officer = await App.LogInAs("yc-officer");
        await AddTitle(officer, renewing, new DateOnly(Today.Year, 12, 31), PoolSetting.Kind);
        await AddTitle(officer, lasting, new DateOnly(Today.Year + 1, 6, 30), PoolSetting.Kind);
        await Refresh();
        await App.InDatabase(db => db.Set<StandardVerdict>().Where(row => row.Standard == PoolSetting.Kind && db.Set<Enterprise>().Any(one => one.Id == row.EnterpriseId && (one.CreditCode == first || one.CreditCode == renewing || one.CreditCode == lasting)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Verdict, AssessedVerdict.Met)));
        var rows = (await officer.Read("/api/enterprises?q=测试882")).Items("rows").ToDictionary(row => row.Text("creditCode")!, row => row.Items("standards").Select(mark => (mark.Text("standard"), mark.IsTrue("renewal"))).ToList());
        rows[first].ShouldContain((PoolSetting.Kind, false));
        rows[renewing].ShouldContain((PoolSetting.Kind, true));
        rows[lasting].ShouldNotContain(mark => mark.Item1 == PoolSetting.Kind, "the title is held beyond this year");
        rows.Values.SelectMany(marks => marks).ShouldNotContain(mark => mark.Item1 == "large-industrial", "nobody applies for a place on a statistical list");
        var sheet = await Sheet(officer, $"/api/enterprises/workbook?q=测试882&verdict={PoolSetting.Kind}:can-apply");
        sheet.ShouldContain(first);
        sheet.ShouldContain("高新技术企业（续认）");
        sheet.ShouldContain(SomeContact);
        sheet.ShouldNotContain(lasting);
    }

    [SkippableTheory]
    [InlineData("verdict=large-industrial", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("verdict=large-industrial:perhaps", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("verdict=no-such:met", HttpStatusCode.NotFound, "standard-not-found")]
    [InlineData("pool=x", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("pool=999999", HttpStatusCode.NotFound, "pool-not-found")]
    public async Task List_ByWhatIsNone_SaysSo(string filter, HttpStatusCode status, string code)
    {
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Get($"/api/enterprises?{filter}")).ShouldBeProblem(status, code);
        await (await officer.Get($"/api/enterprises/workbook?{filter}")).ShouldBeProblem(status, code);
    }

    [SkippableFact]
    public async Task List_ByThePoolOfAnotherDistrict_IsNotFound()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var foreign = await App.LogInAs("lp-officer");
        var pool = (await officer.Read("/api/pools")).Items("rows").First(each => each.Text("unitId") == "500118");
        await (await foreign.Get($"/api/enterprises?pool={pool.Number("id")}")).ShouldBeProblem(HttpStatusCode.NotFound, "pool-not-found");
    }

    private async Task<string> Made(int number, params Qualification[] titles)
    {
        var code = await App.AddEnterprise(number, titles: titles);
        await App.InDatabase(db => db.Set<Enterprise>().Where(one => one.CreditCode == code).ExecuteUpdateAsync(set => set.SetProperty(one => one.IndustryCode, "C3484").SetProperty(one => one.ContactName, SomeContact).SetProperty(one => one.SearchText, $"{code} 测试{number}号科技有限公司")));
        return code;
    }

    private static async Task AddTitle(TiduClient officer, string code, DateOnly? to, string kind = Listed) =>
        await (await officer.Post($"/api/enterprises/{code}/titles", new { kind, validFrom = "2024-01-01", validTo = to, sourceText = "统计名录" })).ShouldBeOk();

    private Task Refresh() => App.InScope(async services => await services.GetRequiredService<StandingRun>().RefreshAsync(CancellationToken.None));

    private static async Task<IReadOnlyList<string?>> Codes(TiduClient client, string path) => [.. (await client.Read(path)).Items("rows").Select(row => row.Text("creditCode"))];

    private static async Task<string> Sheet(TiduClient client, string path)
    {
        var response = await client.Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var bytes = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        using var archive = new System.IO.Compression.ZipArchive(bytes);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}

public sealed class SqliteVerdictListTests(SqliteFixture fixture) : VerdictListTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresVerdictListTests(PostgresFixture fixture) : VerdictListTests(fixture), IClassFixture<PostgresFixture>;
