using System.Net;
using System.Text;
using Shouldly;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Drafts;

/// <summary>What was typed and not sent: kept for its author alone, also when a right is gone or the deadline has passed.</summary>
public abstract class DraftTests(AppFixture fixture)
{
    private const string Form = "/api/drafts/entry:hnte:2026-Q3";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Draft_SavedTwice_IsTheLatestInEveryBrowserOfItsAuthor()
    {
        using var client = await App.LogInAs("da-an-reporter");
        await (await client.Put(Form, new { value = 1 })).ShouldBeOk();
        await (await client.Put(Form, new { value = 2, note = "写到一半" })).ShouldBeOk();
        using var elsewhere = await App.LogInAs("da-an-reporter");
        var draft = await elsewhere.Read(Form);
        (draft.GetProperty("content").Number("value"), draft.GetProperty("content").Text("note")).ShouldBe((2, "写到一半"));
        (await elsewhere.Read("/api/drafts")).Items().ShouldContain(row => row.Text("form") == "entry:hnte:2026-Q3");
        (await elsewhere.Delete(Form)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.Get(Form)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await elsewhere.Delete(Form)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [SkippableFact]
    public async Task Draft_OfAnother_DoesNotExist()
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Put("/api/drafts/entry:own", new { value = 1 })).ShouldBeOk();
        using var other = await App.LogInAs("yc-leader");
        (await other.Get("/api/drafts/entry:own")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await other.Read("/api/drafts")).Items().ShouldBeEmpty();
        using var nobody = App.Anonymous();
        await (await nobody.Get("/api/drafts")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task Draft_OfOneWhoMayNotSend_IsKept()
    {
        using var client = await App.LogInAs("yc-supervisor");
        await (await client.Put("/api/drafts/entry:gone", new { value = 1 })).ShouldBeOk();
        await (await client.Enter("2026-Q1", new { unitId = "大安街道", value = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await client.Read("/api/drafts/entry:gone")).GetProperty("content").Number("value").ShouldBe(1);
    }

    [SkippableFact]
    public async Task Draft_TooLargeOrUnreadable_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Put("/api/drafts/large", new { text = new string('长', 100_000) })).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "draft-too-large");
        await (await client.Put("/api/drafts/a%3Cb", new { })).ShouldBeProblem(HttpStatusCode.BadRequest, "draft-form");
        using var broken = new StringContent("{\"value\":", Encoding.UTF8, "application/json");
        await (await client.Send(HttpMethod.Put, "/api/drafts/broken", broken)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Draft_ManyTabsAtOnce_KeepOneOfThem()
    {
        using var client = await App.LogInAs("yc-officer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(value => client.Put("/api/drafts/tabs", new { value })));
        answers.ShouldAllBe(answer => answer.IsSuccessStatusCode);
        (await client.Read("/api/drafts")).Items().Count(row => row.Text("form") == "tabs").ShouldBe(1);
    }
}

public sealed class SqliteDraftTests(SqliteFixture fixture) : DraftTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDraftTests(PostgresFixture fixture) : DraftTests(fixture), IClassFixture<PostgresFixture>;
