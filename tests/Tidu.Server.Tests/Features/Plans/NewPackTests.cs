using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>A newer pack of a plan that is in the database: what users edited wins, the difference is shown.</summary>
public abstract class NewPackTests(AppFixture fixture)
{
    private const string Plan = "yongchuan-2023-663";
    private const string EditedKey = "annex-3/中山路街道/2027";
    private const string PrintedRow = "unit: 中山路街道, values: [85, 105, 130, 156, 180, 205]";
    private const string TextRow = "  - { indicator: gerd, year: 2025, value: 46, measure_unit: 亿元";

    [SkippableFact]
    public async Task Load_NewerPack_KeepsAnEditedTargetAndShowsThePacksValue()
    {
        await using var app = await fixture.StartAsync();
        await Edit(app, EditedKey, 999);
        using var pack = Newer().Change(Plan, PrintedRow, PrintedRow.Replace("205", "210", StringComparison.Ordinal));
        (await pack.LoadInto(app)).ShouldBe([Plan]);
        var target = await Read(app, EditedKey);
        (target!.Value, target.PackValue, target.Printed, target.Edited).ShouldBe((999, 210, "210", true));

        using var client = await app.LogInAs("yc-officer");
        var plan = await client.Read($"/api/plans/{Plan}");
        plan.Number("packVersion").ShouldBe(2);
        var change = plan.Items("packChanges").ShouldHaveSingleItem();
        (change.Text("packValue"), change.Text("editedValue")).ShouldBe(("210家", "999家"));
        change.Text("where")!.ShouldContain("中山路街道");
        var cell = (await client.Read($"/api/plans/{Plan}/tables/annex-3")).Items("rows")[0].Items("cells")[^1];
        (cell.Number("target"), cell.IsTrue("edited")).ShouldBe((999, true));
        (await client.Read("/api/home")).Items("todo").ShouldContain(todo => todo.Text("kind") == "pack-change" && todo.Number("count") == 1);
    }

    [SkippableFact]
    public async Task PackChanges_Reporter_SeesThoseOfItsOwnUnitOnly()
    {
        await using var app = await fixture.StartAsync();
        await Edit(app, EditedKey, 999);
        await Edit(app, "annex-3/大安街道/2027", 75);
        using var client = await app.LogInAs("da-an-reporter");
        var plan = await client.Read($"/api/plans/{Plan}");
        plan.Items("packChanges").ShouldHaveSingleItem().Text("where")!.ShouldContain("大安街道");
        plan.GetRawText().ShouldNotContain("中山路");
    }

    [SkippableFact]
    public async Task Load_NewerPack_UneditedTargetsFollowAndRemovedOnesGo()
    {
        await using var app = await fixture.StartAsync();
        var before = await Count(app);
        using var pack = Newer()
            .Change(Plan, PrintedRow, PrintedRow.Replace("205", "210", StringComparison.Ordinal))
            .Change(Plan, "  - { indicator: incubator-area, year: 2027, value: 50, measure_unit: 万平方米, comparator: \">=\", printed: 不低于50万平方, clause: 二（四）12, task: \"12\" }\n", "");
        await pack.LoadInto(app);
        var followed = await Read(app, EditedKey);
        (followed!.Value, followed.PackValue, followed.Edited).ShouldBe((210, 210, false));
        (await Count(app)).ShouldBe(before - 1);
        (await app.InDatabase(db => db.Set<Target>().AnyAsync(target => target.PlanId == Plan && target.IndicatorCode == "incubator-area"))).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Load_TargetPutInBeforeAnEditedOne_LeavesThePairAlone()
    {
        await using var app = await fixture.StartAsync();
        var key = await app.InDatabase(db => db.Set<Target>()
            .Where(target => target.PlanId == Plan && target.Origin == TargetOrigin.Text && target.IndicatorCode == "hnte" && target.Year == 2025)
            .Select(target => target.Key).SingleAsync());
        await Edit(app, key, 430);
        var before = await Count(app);
        using var pack = Newer().Change(Plan, TextRow, $"  - {{ indicator: little-giant, year: 2027, value: 9, measure_unit: 家, comparator: \">=\", printed: 9家, clause: 一（二） }}\n{TextRow}");
        await pack.LoadInto(app);
        (await Count(app)).ShouldBe(before + 1);
        var target = await Read(app, key);
        (target!.Value, target.PackValue, target.Printed).ShouldBe((430, 420, "超过420家"));
    }

    [SkippableFact]
    public async Task Load_EditedTargetThatThePackDropped_StaysAndTheDifferenceIsShown()
    {
        await using var app = await fixture.StartAsync();
        var key = await app.InDatabase(db => db.Set<Target>().Where(target => target.PlanId == Plan && target.IndicatorCode == "rd-institution-share").Select(target => target.Key).SingleAsync());
        await Edit(app, key, 0.65m);
        using var pack = Newer().Change(Plan, "  - { indicator: rd-institution-share, year: 2027, value: 60, measure_unit: \"%\", comparator: \">\", printed: 突破60%, clause: 二（二）4, task: \"4\" }\n", "");
        await pack.LoadInto(app);
        var target = await Read(app, key);
        (target!.Value, target.PackValue).ShouldBe((0.65m, null));
        using var client = await app.LogInAs("yc-officer");
        var change = (await client.Read($"/api/plans/{Plan}")).Items("packChanges").ShouldHaveSingleItem();
        (change.Text("packValue"), change.Text("editedValue")).ShouldBe((null, "65%"));
    }

    [SkippableFact]
    public async Task Load_OlderOrSamePack_ChangesNothing()
    {
        await using var app = await fixture.StartAsync();
        using var newer = Newer().Change(Plan, PrintedRow, PrintedRow.Replace("205", "210", StringComparison.Ordinal));
        await newer.LoadInto(app);
        var versions = await Versions(app);
        using var older = new PackEdit();
        (await older.LoadInto(app)).ShouldBeEmpty();
        (await newer.LoadInto(app)).ShouldBeEmpty();
        (await Read(app, EditedKey))!.Value.ShouldBe(210);
        (await Versions(app)).ShouldBe(versions);
    }

    [SkippableFact]
    public async Task Load_AnotherPlansPackChanged_FindingsOfBothFollow()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        (await PlacesOfDifference(client)).ShouldContain("2025年 400家");
        using var pack = new PackEdit()
            .Change("liangping-2022-sti-14th-five-year", "version: 1", "version: 2")
            .Change("liangping-2022-sti-14th-five-year", "indicator: tech-enterprises, measure_unit: 家, baseline: \"205\", value: \"400\"", "indicator: tech-enterprises, measure_unit: 家, baseline: \"205\", value: \"410\"");
        (await pack.LoadInto(app)).ShouldBe(["liangping-2022-sti-14th-five-year"]);
        (await PlacesOfDifference(client)).ShouldNotContain("2025年 400家");
    }

    private static PackEdit Newer() => new PackEdit().Change(Plan, "version: 1", "version: 2");

    private static Task Edit(TiduApp app, string key, decimal value) => app.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        services.GetRequiredService<AuditTrail>().Add("edit-target", "target", key);
        var target = await db.Set<Target>().SingleAsync(row => row.PlanId == Plan && row.Key == key);
        (target.Value, target.Edited) = (value, true);
        await db.TouchAsync(LoadPlans.Stamp, CancellationToken.None);
        await db.SaveChangesAsync();
    });

    private static Task<Target?> Read(TiduApp app, string key) =>
        app.InDatabase(db => db.Set<Target>().AsNoTracking().SingleOrDefaultAsync(row => row.PlanId == Plan && row.Key == key));

    private static Task<int> Count(TiduApp app) => app.InDatabase(db => db.Set<Target>().CountAsync(target => target.PlanId == Plan));

    private static async Task<List<string?>> PlacesOfDifference(TiduClient client) =>
        [.. (await client.Read("/api/plans/liangping-2023-double-growth/findings")).Items().Where(finding => finding.Text("code") == "plans-differ").SelectMany(finding => finding.Items("places")).Select(place => place.Text("text"))];

    private static Task<List<int>> Versions(TiduApp app) =>
        app.InDatabase(db => db.Set<Target>().Where(target => target.PlanId == Plan).OrderBy(target => target.Key).Select(target => target.Version).ToListAsync());
}

public sealed class SqliteNewPackTests(SqliteFixture fixture) : NewPackTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresNewPackTests(PostgresFixture fixture) : NewPackTests(fixture), IClassFixture<PostgresFixture>;
