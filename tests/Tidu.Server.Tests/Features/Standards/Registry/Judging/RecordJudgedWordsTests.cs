using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Observations;
using Tidu.Server.Tests.Features.Pools;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry.Judging;

/// <summary>What experts said, recorded on the page of an enterprise and seen in its verdict.</summary>
public abstract class RecordJudgedWordsTests(AppFixture fixture)
{
    private const string Standard = "high-tech-enterprise";
    private const string Criterion = "judged_ip_core";
    private const string Score = "judged_ip_advance";

    private TiduApp App => fixture.App;

    private DateOnly Today => ChinaTime.Today(App.Clock);

    [SkippableFact]
    public async Task Words_OfAReview_DecideTheCriterionAndNameTheirSource()
    {
        var code = await App.AddEnterprise(701);
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Put(Path(code), Body(Today.AddDays(-3), (Criterion, "true"), (Score, "7")))).ShouldBeOk();
        var sheet = await officer.Read($"/api/enterprises/{code}/assessments/{Standard}");
        Of(sheet, "criteria", "ip-core").Text("verdict").ShouldBe("met");
        Of(sheet, "scores", "ip-advance").Number("low").ShouldBe(7);
        var source = sheet.GetProperty("sources").GetProperty(Criterion);
        (source.Text("source"), source.Text("text"), source.Text("asOf")).ShouldBe(("judges", "评审会纪要第 3 号", Text(Today.AddDays(-3))));
        var before = await officer.Read($"/api/enterprises/{code}/assessments/{Standard}?on={Text(Today.AddDays(-4))}");
        Of(before, "criteria", "ip-core").Text("verdict").ShouldBe("unknown", "nobody had said anything by then");
    }

    [SkippableFact]
    public async Task Words_OfALaterReview_TakeThePlace_AndAreTakenOutAgain()
    {
        var code = await App.AddEnterprise(702);
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Put(Path(code), Body(Today.AddDays(-9), (Criterion, "true")))).ShouldBeOk();
        await (await officer.Put(Path(code), Body(Today, (Criterion, "false"), (Score, "3")))).ShouldBeOk();
        Of(await officer.Read($"/api/enterprises/{code}/assessments/{Standard}"), "criteria", "ip-core").Text("verdict").ShouldBe("not-met");
        await (await officer.Put(Path(code), Body(Today, (Criterion, null)))).ShouldBeOk();
        var sheet = await officer.Read($"/api/enterprises/{code}/assessments/{Standard}");
        Of(sheet, "criteria", "ip-core").Text("verdict").ShouldBe("met", "the earlier review counts again");
        Of(sheet, "scores", "ip-advance").Number("low").ShouldBe(3, "other words of the day stay");
        (await officer.Read($"/api/enterprises/{code}/changes")).Items("steps")[0].Text("itemName")!.ShouldContain("核心支持作用");
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.ObjectId == code && entry.Action == "record-judged-words"))).ShouldBe(3);
        await (await officer.Put(Path(code), Body(Today, (Score, null)))).ShouldBeOk();
        (await App.InDatabase(db => db.Set<FactRecord>().CountAsync(row => row.Source == FactSource.Judges && row.AsOf == Today && row.Values == "{}"))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Words_Wrong_AreRefused()
    {
        var code = await App.AddEnterprise(703);
        using var officer = await App.LogInAs("yc-officer");
        foreach (var (fact, value, problem) in new (string, string?, string)[]
        {
            ("judged_nothing", "true", "judged-unknown"), ("staff", "3", "judged-unknown"), (Criterion, "maybe", "value-unreadable"), (Score, "9", "value-too-large"), (Score, null, "judged-nothing-said"),
        })
        {
            await (await officer.Put(Path(code), Body(Today, (fact, value)))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, problem);
        }

        await (await officer.Put(Path(code), Body(Today.AddDays(1), (Criterion, "true")))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "day-in-future");
        await (await officer.Put(Path(code), new { on = Today, basis = " ", words = new[] { new { fact = Criterion, value = "true" } } })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "judged-basis-needed");
        await (await officer.Put($"/api/enterprises/{code}/facts", new { fact = "staff", year = 2024, source = "judges", value = "3", reason = "试" })).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Words_Neighbours_AreRefused()
    {
        var code = await App.AddEnterprise(704);
        using var nobody = App.Anonymous();
        using var reporter = await App.LogInAs("da-an-reporter");
        using var foreign = await App.LogInAs("lp-officer");
        var body = Body(Today, (Criterion, "true"));
        await (await nobody.Put(Path(code), body)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await reporter.Put(Path(code), body)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await foreign.Put(Path(code), body)).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await foreign.Put($"/api/enterprises/{code}/assessments/no-such/words", body)).ShouldBeProblem(HttpStatusCode.NotFound, "standard-not-found");
    }

    private static string Path(string code) => $"/api/enterprises/{code}/assessments/{Standard}/words";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement Of(JsonElement sheet, string part, string id) => sheet.GetProperty("explanation").Items(part).Single(each => each.Text("id") == id);

    private static object Body(DateOnly on, params (string Fact, string? Value)[] words) =>
        new { on = Text(on), basis = "评审会纪要第 3 号", words = words.Select(word => new { fact = word.Fact, value = word.Value }).ToArray() };
}

public sealed class SqliteRecordJudgedWordsTests(SqliteFixture fixture) : RecordJudgedWordsTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRecordJudgedWordsTests(PostgresFixture fixture) : RecordJudgedWordsTests(fixture), IClassFixture<PostgresFixture>;
