using System.Net;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Addresses as people and attackers write them.</summary>
public abstract class RequestTests(AppFixture fixture)
{
    private const string Board = "/api/board?plan=yongchuan-2023-663&indicator=hnte";

    private static readonly string[] Hostile =
    [
        "'; DROP TABLE \"Observations\"; --", "\" OR 1=1 --", "%' OR '1'='1", "../../../etc/passwd", "<script>alert(1)</script>", "\0", "大安街道\0", "😀", "\uFFFF",
        new('a', 4000), new('永', 600), "{0}", "${jndi:ldap://x}", "-1", "null", " ",
    ];

    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("2023-02-29")]
    [InlineData("2023-1-1")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2023-12-31T00:00:00")]
    public async Task Day_NotAUsableDate_Is400(string day)
    {
        using var client = await App.LogInAs("yc-officer");
        string[] dated =
        [
            Board, "/api/board/cards?plan=yongchuan-2023-663", "/api/board/trend?plan=yongchuan-2023-663&indicator=hnte", "/api/board/alerts?plan=yongchuan-2023-663",
            "/api/plans/yongchuan-2023-663?", "/api/plans/yongchuan-2023-663/targets?", "/api/plans/yongchuan-2023-663/tasks?",
            "/api/plans/yongchuan-2023-663/tables/annex-2?", "/api/plans/yongchuan-2023-663/tables/annex-2/workbook?",
        ];
        foreach (var route in dated)
        {
            var problem = await (await client.Get($"{route}&on={day}")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-date");
            problem.GetProperty("params").Text("value").ShouldBe(day);
        }
    }

    [SkippableTheory]
    [InlineData("from")]
    [InlineData("to")]
    public async Task Observations_NotADate_Is400(string parameter)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get($"{ProgrammeRoutes.Observations("500118")}&{parameter}=2023-13-01")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-date");
    }

    [SkippableTheory]
    [InlineData("trajectory=curved", "bad-trajectory")]
    [InlineData("trajectory=", "bad-trajectory")]
    [InlineData("trajectory=Linear", "bad-trajectory")]
    [InlineData("bandBasis=mood", "bad-band-basis")]
    [InlineData("bandBasis=0", "bad-band-basis")]
    public async Task Board_UnknownWay_Is400(string parameter, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get($"{Board}&{parameter}")).ShouldBeProblem(HttpStatusCode.BadRequest, code);
    }

    [SkippableTheory]
    [InlineData("/api/board/cards")]
    [InlineData("/api/board/alerts")]
    [InlineData("/api/observations?unit=500118")]
    [InlineData("/api/observations?indicator=hnte")]
    public async Task Route_WithoutWhatItNeeds_Is400(string route)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get(route)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableTheory]
    [InlineData("indicator=little-giant", "indicator-not-found")]
    [InlineData("indicator=", "indicator-not-found")]
    [InlineData("indicator=hnte&unit=", "unit-not-found")]
    public async Task Board_SomethingUnknown_Is404(string parameters, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get($"/api/board?plan=yongchuan-2023-663&{parameters}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [SkippableFact]
    public async Task Route_HostileText_IsNeverAServerError()
    {
        using var client = await App.LogInAs("yc-officer");
        foreach (var text in Hostile)
        {
            var escaped = Uri.EscapeDataString(text);
            string[] routes =
            [
                $"/api/board?plan={escaped}&indicator=hnte", $"/api/board?plan=yongchuan-2023-663&indicator={escaped}", $"{Board}&unit={escaped}", $"{Board}&on={escaped}",
                $"/api/board/trend?plan={escaped}&indicator={escaped}&unit={escaped}", $"/api/board/cards?plan=yongchuan-2023-663&unit={escaped}", $"/api/board/alerts?plan={escaped}",
                $"/api/plans/{escaped}", $"/api/plans/{escaped}/findings", $"/api/plans/yongchuan-2023-663/tables/{escaped}", $"/api/plans/yongchuan-2023-663/tables/{escaped}/workbook",
                $"/api/observations?indicator={escaped}&unit=500118", $"/api/observations?indicator=hnte&unit={escaped}", $"/api/observations?indicator=hnte&unit=500118&from={escaped}",
            ];
            foreach (var route in routes)
            {
                ((int)(await client.Get(route)).StatusCode).ShouldBeLessThan(500, route);
            }
        }

        (await client.Read(ProgrammeRoutes.Observations("500118"))).GetArrayLength().ShouldBeGreaterThan(0);
    }

    [SkippableTheory]
    [InlineData("永川区")]
    [InlineData("500118")]
    [InlineData("永川高新区管委会")]
    public async Task Board_UnitByIdOrName_IsFound(string unit)
    {
        using var client = await App.LogInAs("yc-officer");
        var board = await client.Read($"{Board}&on=2024-12-31&unit={Uri.EscapeDataString(unit)}");
        board.Items("path")[0].Text("unitId").ShouldBe("500118");
    }

    [SkippableFact]
    public async Task Board_UnitWithoutUnitsBelow_HasNoRowsAndItsOwnTotal()
    {
        using var client = await App.LogInAs("yc-officer");
        var board = await client.Read($"{Board}&on=2023-12-31&unit={Uri.EscapeDataString("大数据产业园")}");
        board.Items("units").ShouldBeEmpty();
        var total = board.GetProperty("total");
        (total.Text("unit"), total.Number("base"), total.Number("target"), total.Number("sum")).ShouldBe(("大数据产业园", 35, 41, null));
    }

    [SkippableFact]
    public async Task Board_ByRank_ColoursByFifths()
    {
        using var client = await App.LogInAs("yc-officer");
        var board = await client.Read("/api/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2023-12-31&bandBasis=rank-quintile");
        string[] fifths = ["green", "blue", "yellow", "orange", "red"];
        foreach (var row in board.Items("units"))
        {
            row.Text("band").ShouldBe(fifths[(int)((row.Number("rank")!.Value - 1) * 5 / row.Number("rankOf")!.Value)]);
        }

        board.GetProperty("total").Text("band").ShouldBe("none");
    }
}

public sealed class SqliteRequestTests(SqliteFixture fixture) : RequestTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRequestTests(PostgresFixture fixture) : RequestTests(fixture), IClassFixture<PostgresFixture>;
