using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises;

/// <summary>One enterprise and its changes through HTTP.</summary>
public abstract class EnterpriseWriteTests(AppFixture fixture) : IAsyncLifetime
{
    private const string Town = $"/api/enterprises/{SomeEnterprises.InTown}";
    private const string Zone = $"/api/enterprises/{SomeEnterprises.InZone}";

    private TiduApp App => fixture.App;

    public Task InitializeAsync() => SomeEnterprises.AddAsync(App);

    public Task DisposeAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task Page_One_HasTitlesLaddersAndVetoes()
    {
        using var leader = await App.LogInAs("yc-leader");
        var one = await leader.Read(Zone.ToLowerInvariant());
        (one.Text("contactName"), one.IsTrue("canEdit"), one.Text("park")).ShouldBe(("郑**", false, SomeEnterprises.Zone));
        one.Items("titles").Select(title => title.Text("state")).ShouldBe(["valid", "expired"]);
        var science = one.Items("ladders").Single(ladder => ladder.Text("track") == "science");
        science.Number("rung").ShouldBe(3);
        science.Items("rungs").Select(rung => rung.IsTrue("held")).ShouldBe([false, false, true]);
        one.Items("vetoStands").Select(veto => veto.Text("state")).ShouldAllBe(state => state == "unknown");
    }

    [SkippableFact]
    public async Task Edit_NameAndPlace_KeepTheOldOnesAndAreFound()
    {
        using var officer = await App.LogInAs("yc-officer");
        var code = "91500118TA0000004M";
        var made = await (await officer.Post("/api/enterprises", New(code.ToLowerInvariant(), "试验新办材料有限公司"))).ShouldBeOk();
        made.Version().ShouldBe(1);
        await (await officer.Post("/api/enterprises", New(code, "试验新办材料有限公司"))).ShouldBeProblem(HttpStatusCode.Conflict, "enterprise-exists");
        var path = $"/api/enterprises/{code}";
        await (await Edit(officer, path, "name", "试验凤凰材料有限公司", 1, null)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        var renamed = await (await Edit(officer, path, "name", "试验凤凰材料有限公司", 1, "工商变更")).ShouldBeOk();
        renamed.Items("formerNames").Single().Text("name").ShouldBe("试验新办材料有限公司");
        await (await Edit(officer, path, "name", "又一个", 1, "迟到")).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        var moved = await (await Edit(officer, path, "unit", SomeEnterprises.Zone, 2, "迁入园区")).ShouldBeOk();
        moved.Items("places").Select(place => place.Text("unit")).ShouldBe([SomeEnterprises.Town, SomeEnterprises.Zone]);
        await (await Edit(officer, path, "unit", "500155:梁山街道", 3, "迁出")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        (await officer.Read("/api/enterprises/search?q=syfhcl")).Items("hits").Single().Text("creditCode").ShouldBe(code);
        (await officer.Read("/api/enterprises/search?q=syxbcl")).Items("hits").Single().Text("name").ShouldBe("试验凤凰材料有限公司");
        var steps = (await officer.Read($"{path}/changes")).Items("steps");
        steps.Select(step => step.Text("subject")).ShouldBe(["unit", "name"]);
        (steps[0].Text("before"), steps[0].Text("after"), steps[0].Text("reason")).ShouldBe((SomeEnterprises.Town, SomeEnterprises.Zone, "迁入园区"));
    }

    [SkippableTheory]
    [InlineData("industry", "X9999", "industry-wrong")]
    [InlineData("registered-on", "2026-02-30", "value-unreadable")]
    [InlineData("registered-on", "2099-01-01", "day-in-future")]
    [InlineData("name", " ", "name-needed")]
    [InlineData("size", "huge", "value-unreadable")]
    public async Task Edit_Wrong_IsRefused(string field, string value, string code)
    {
        using var officer = await App.LogInAs("yc-officer");
        var version = (int)(await officer.Read(Zone)).Number("version")!;
        await (await Edit(officer, Zone, field, value, version, "试验")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
        await (await Edit(officer, Zone, "field", new string('长', 101), version, null)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "text-too-long");
        (await officer.Read(Zone)).Number("version").ShouldBe(version);
    }

    [SkippableFact]
    public async Task Contact_Edited_IsInNoHistoryInFull()
    {
        using var officer = await App.LogInAs("yc-officer");
        var version = (int)(await officer.Read(Town)).Number("version")!;
        await (await Edit(officer, Town, "contact-phone", "13911112222", version, null)).ShouldBeOk();
        (await officer.Read($"{Town}/changes")).GetRawText().ShouldNotContain("13911112222");
        var audit = await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.ObjectId == SomeEnterprises.InTown).Select(entry => entry.Before + entry.After).ToListAsync());
        string.Concat(audit).ShouldNotContain("13911112222");
        string.Concat(audit).ShouldContain("139****2222");
    }

    [SkippableFact]
    public async Task State_OfOneThatIsGone_KeepsTheDayItWentUntilItIsPutRight()
    {
        using var officer = await App.LogInAs("yc-officer");
        var path = "/api/enterprises/91500118TA0000006U";
        await (await officer.Post("/api/enterprises", New("91500118TA0000006U", "试验先迁后销有限公司"))).ShouldBeOk();
        async Task<string?> State(string value, string from)
        {
            var version = (int)(await officer.Read(path)).Number("version")!;
            return (await (await officer.Send(HttpMethod.Patch, path, new { field = "state", value, version, from, reason = "工商变更" })).ShouldBeOk()).Text("stateFrom");
        }

        (await State("moved-out", "2022-05-01")).ShouldBe("2022-05-01");
        (await State("deregistered", "2025-03-01")).ShouldBe("2022-05-01");
        (await State("deregistered", "2022-06-01")).ShouldBe("2022-06-01");
        (await State("revoked", "2021-01-01")).ShouldBe("2021-01-01");
        (await State("active", "2025-05-01")).ShouldBe("2025-05-01");
    }

    [SkippableFact]
    public async Task Titles_AddedAndEnded_CountOnTheirDays()
    {
        using var officer = await App.LogInAs("yc-officer");
        var added = await (await officer.Post($"{Town}/titles", Title("innovative-sme", "2025-03-01"))).ShouldBeOk();
        var title = added.Items("titles").Single(each => each.Text("kind") == "innovative-sme");
        title.Text("validTo").ShouldBe("2028-02-29");
        await (await officer.Post($"{Town}/titles", Title("innovative-sme", "2027-03-01"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "title-overlaps");
        await (await officer.Post($"{Town}/titles", Title("nothing", "2025-03-01"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "title-unknown");
        var end = $"{Town}/titles/{title.Number("id")}/end";
        await (await officer.Post(end, new { on = "2024-01-01", endReason = "revoked", reason = "公告撤销", version = 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "title-end-outside");
        await (await officer.Post(end, new { on = "2025-06-30", endReason = "revoked", reason = "公告撤销", version = 7 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        var ended = await (await officer.Post(end, new { on = "2025-06-30", endReason = "revoked", reason = "公告撤销", version = 1 })).ShouldBeOk();
        ended.Items("titles").Single(each => each.Text("kind") == "innovative-sme").Text("state").ShouldBe("ended");
        (await officer.Read("/api/enterprises?q=试验&title=innovative-sme&on=2025-06-30")).Number("total").ShouldBe(1);
        (await officer.Read("/api/enterprises?q=试验&title=innovative-sme&on=2025-07-01")).Number("total").ShouldBe(0);
        (await officer.Read($"{Town}/changes")).Items("steps")[0].Text("itemName").ShouldBe("创新型中小企业");
    }

    [SkippableFact]
    public async Task VetoAndOfficer_Set_ShowOnThePage()
    {
        using var reporter = await App.LogInAs("gaoxin-reporter");
        var barred = await (await reporter.Post($"{Zone}/vetoes", new { kind = "safety", found = true, on = "2026-01-05", basis = "应急管理局通报" })).ShouldBeOk();
        barred.Items("vetoStands").Single(veto => veto.Text("kind") == "safety").Text("state").ShouldBe("found");
        await (await reporter.Post($"{Zone}/vetoes", new { kind = "safety", found = true, on = "2099-01-05", basis = "通报" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "day-in-future");
        var version = (int)barred.Number("version")!;
        var served = await (await reporter.Put($"{Zone}/officer", new { userName = "gaoxin-reporter", version })).ShouldBeOk();
        served.Text("officerName").ShouldBe(SomeEnterprises.Zone);
        await (await reporter.Put($"{Zone}/officer", new { userName = "lp-officer", version = version + 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "officer-unknown");
    }

    [SkippableFact]
    public async Task One_Neighbours_AreRefused()
    {
        using var nobody = App.Anonymous();
        using var leader = await App.LogInAs("yc-leader");
        using var foreign = await App.LogInAs("lp-officer");
        using var reporter = await App.LogInAs("gaoxin-reporter");
        await (await nobody.Get(Town)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        foreach (var path in new[] { Town, $"{Town}/changes" })
        {
            await (await foreign.Get(path)).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
            await (await reporter.Get(path)).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        }

        await (await Edit(leader, Town, "field", "新材料", 1, null)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await Edit(foreign, Town, "field", "新材料", 1, null)).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await foreign.Post($"{Town}/titles", Title("innovative-sme", "2025-03-01"))).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await foreign.Post($"{Town}/vetoes", new { kind = "safety", found = true, on = "2026-01-05", basis = "通报" })).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await foreign.Put($"{Town}/officer", new { userName = (string?)null, version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await foreign.Post("/api/enterprises", New("91500118TA0000005Q", "试验"))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await leader.Post("/api/enterprises", New("91500118TA0000005Q", "试验"))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private static object New(string creditCode, string name) => new { creditCode, name, unitId = SomeEnterprises.Town, industryCode = "3484", size = "small" };

    private static object Title(string kind, string validFrom) => new { kind, validFrom, sourceText = "公告" };

    private static Task<HttpResponseMessage> Edit(TiduClient client, string path, string field, string value, int version, string? reason) =>
        client.Send(HttpMethod.Patch, path, new { field, value, version, reason });
}

public sealed class SqliteEnterpriseWriteTests(SqliteFixture fixture) : EnterpriseWriteTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEnterpriseWriteTests(PostgresFixture fixture) : EnterpriseWriteTests(fixture), IClassFixture<PostgresFixture>;
