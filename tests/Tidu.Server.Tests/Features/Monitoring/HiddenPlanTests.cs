using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

public abstract class HiddenPlanTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("on=yesterday", "bad-date")]
    [InlineData("trajectory=none", "bad-trajectory")]
    [InlineData("bandBasis=none", "bad-band-basis")]
    public async Task Board_UnreadableQuestion_DoesNotTellAHiddenPlanFromNone(string query, string code)
    {
        using var client = await App.LogInAs("lp-officer");
        foreach (var plan in new[] { "yongchuan-2023-663", "no-such-plan" })
        {
            await (await client.Get($"/api/board?plan={plan}&indicator=hnte&{query}")).ShouldBeProblem(HttpStatusCode.BadRequest, code);
        }
    }

    [SkippableFact]
    public async Task Table_WithoutARowOfTheReporter_Is404AsIfItDidNotExistAndAudited()
    {
        using var client = await App.LogInAs("da-an-reporter");
        await (await client.Get("/api/plans/yongchuan-2023-663/tables/annex-2")).ShouldBeProblem(HttpStatusCode.NotFound, "table-not-found");
        await (await client.Get("/api/plans/yongchuan-2023-663/tables/annex-9")).ShouldBeProblem(HttpStatusCode.NotFound, "table-not-found");
        var refused = await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.ObjectKind == "plan-table").Select(entry => entry.ObjectId).ToListAsync());
        refused.ShouldBe(["yongchuan-2023-663/annex-2"]);
    }
}

public sealed class SqliteHiddenPlanTests(SqliteFixture fixture) : HiddenPlanTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresHiddenPlanTests(PostgresFixture fixture) : HiddenPlanTests(fixture), IClassFixture<PostgresFixture>;
