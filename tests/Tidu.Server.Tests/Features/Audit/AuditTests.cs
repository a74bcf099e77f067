using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Audit;

public abstract class AuditTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_Auditor_SeesNewestFirstInPages()
    {
        using var client = await App.LogInAs("auditor");
        var first = await client.Read("/api/audit?size=2");
        first.GetProperty("entries").GetArrayLength().ShouldBe(2);
        first.GetProperty("entries")[0].GetProperty("action").GetString().ShouldBe(AuditActions.ReadAudit);
        first.GetProperty("entries")[1].GetProperty("outcome").GetString().ShouldBe("done");
        var next = first.GetProperty("next").GetInt64();
        var second = await client.Read($"/api/audit?size=2&before={next}");
        second.GetProperty("entries")[0].GetProperty("id").GetInt64().ShouldBeLessThan(next);
    }

    [SkippableFact]
    public async Task List_Anonymous_Is401()
    {
        using var client = App.Anonymous();
        await (await client.Get("/api/audit")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableTheory]
    [InlineData("yc-officer")]
    [InlineData("yc-leader")]
    [InlineData("da-an-reporter")]
    [InlineData("system-admin")]
    public async Task List_OtherRoles_Are403AndAudited(string userName)
    {
        using var client = await App.LogInAs(userName);
        await (await client.Get("/api/audit")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        var refused = await App.InDatabase(db => db.Set<AuditEntry>()
            .AnyAsync(entry => entry.UserName == userName && entry.Outcome == AuditOutcome.Refused && entry.ObjectId == "GET /api/audit"));
        refused.ShouldBeTrue();
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task List_WrongPageSize_Is400(int size)
    {
        using var client = await App.LogInAs("auditor");
        await (await client.Get($"/api/audit?size={size}")).ShouldBeProblem(HttpStatusCode.BadRequest, "wrong-page-size");
    }

    [SkippableFact]
    public async Task Save_ChangedEntry_IsRefused()
    {
        await App.InDatabase(async db =>
        {
            var entry = await db.Set<AuditEntry>().FirstAsync();
            db.Entry(entry).Property(row => row.UserName).CurrentValue = "somebody-else";
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
        await App.InDatabase(async db =>
        {
            db.Remove(await db.Set<AuditEntry>().FirstAsync());
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [SkippableFact]
    public async Task Save_BusinessChangeWithoutEntry_IsRefused()
    {
        await App.InDatabase(async db =>
        {
            (await db.Set<OrganizationUnit>().FirstAsync(unit => unit.Id == "500155")).Note = "unseen";
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
        (await App.InDatabase(db => db.Set<OrganizationUnit>().AnyAsync(unit => unit.Note == "unseen"))).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Save_BusinessChangeWithEntry_WritesBoth()
    {
        await App.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            var unit = await db.Set<OrganizationUnit>().FirstAsync(row => row.Id == "500154");
            var version = unit.Version;
            services.GetRequiredService<AuditTrail>().Add("edit-unit", "unit", unit.Id, new { unit.Note }, new { Note = "seen" });
            unit.Note = "seen";
            await db.SaveChangesAsync();
            unit.Version.ShouldBe(version + 1);
        });
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().SingleAsync(row => row.Action == "edit-unit"));
        entry.UserName.ShouldBe(CurrentUser.LocalOperatorName);
        entry.After.ShouldBe("{\"note\":\"seen\"}");
    }
}

public sealed class SqliteAuditTests(SqliteFixture fixture) : AuditTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAuditTests(PostgresFixture fixture) : AuditTests(fixture), IClassFixture<PostgresFixture>;
