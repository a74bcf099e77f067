using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Plans;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>Where the audit trail cannot be written, nothing is changed: there is no working without a trail.</summary>
public abstract class AuditFaultTests(AppFixture fixture)
{
    /// <summary>Statements after which no audit entry can be added any more.</summary>
    protected abstract IReadOnlyList<string> BreakAudit { get; }

    [SkippableFact]
    public async Task Write_WithoutItsAuditEntry_IsRefusedAndChangesNothing()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("yc-officer");
        var before = await app.InDatabase(db => db.Set<Target>().AsNoTracking().FirstAsync(target => target.PlanId == "yongchuan-2023-663" && target.Value != null));
        await app.InDatabase(async db =>
        {
            foreach (var statement in BreakAudit)
            {
                await db.Database.ExecuteSqlRawAsync(statement);
            }
        });

        var response = await officer.Send(
            HttpMethod.Patch, $"/api/plans/{before.PlanId}/targets/{before.Id}", new { value = before.Value + 1, reason = "审计不可用", version = before.Version });

        ((int)response.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        var after = await app.InDatabase(db => db.Set<Target>().AsNoTracking().SingleAsync(target => target.Id == before.Id));
        (after.Value, after.Version, after.Edited).ShouldBe((before.Value, before.Version, before.Edited));
        (await app.InDatabase(db => db.Set<TargetChange>().CountAsync(change => change.TargetId == before.Id))).ShouldBe(0);
        (await app.Anonymous().LogIn("yc-officer", app.PasswordOf("yc-officer"))).StatusCode.ShouldBe(HttpStatusCode.InternalServerError, "a log-in nobody can trace is no log-in");
    }
}

public sealed class SqliteAuditFaultTests(SqliteFixture fixture) : AuditFaultTests(fixture), IClassFixture<SqliteFixture>
{
    protected override IReadOnlyList<string> BreakAudit => ["CREATE TRIGGER no_audit BEFORE INSERT ON \"AuditEntries\" BEGIN SELECT RAISE(ABORT, 'no audit'); END"];
}

public sealed class PostgresAuditFaultTests(PostgresFixture fixture) : AuditFaultTests(fixture), IClassFixture<PostgresFixture>
{
    protected override IReadOnlyList<string> BreakAudit =>
    [
        "CREATE FUNCTION no_audit() RETURNS trigger AS 'BEGIN RAISE EXCEPTION ''no audit''; END' LANGUAGE plpgsql",
        "CREATE TRIGGER no_audit BEFORE INSERT ON \"AuditEntries\" FOR EACH ROW EXECUTE FUNCTION no_audit()",
    ];
}
