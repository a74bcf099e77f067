using System.Text.Json;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Areas of the city over the change of 2025-11-06, when two of their districts became one.</summary>
public abstract class GroupTests(AppFixture fixture)
{
    private const string City = "/api/board?plan=chongqing-2023-double-growth&indicator=hnte";

    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("2025-09-30", 9, "江北区,渝北区", "两江新区")]
    [InlineData("2025-12-31", 8, "两江新区", "江北区,渝北区")]
    public async Task Area_BeforeAndAfterTheMerger_IsTheSumOfTheDistrictsOfTheDay(string on, int count, string present, string absent)
    {
        using var client = await App.LogInAs("cq-officer");
        var area = (await client.Read($"{City}&on={on}")).Items("units").Single(row => row.Text("unit") == "中心城区");
        var districts = (await client.Read($"{City}&on={on}&unit={Uri.EscapeDataString("中心城区")}")).Items("units");
        var names = districts.Select(row => row.Text("unit")).ToList();
        names.Count.ShouldBe(count);
        names.ShouldBeUnique();
        present.Split(',').ShouldAllBe(name => names.Contains(name));
        absent.Split(',').ShouldAllBe(name => !names.Contains(name));
        area.Number("actual").ShouldBe(districts.Sum(row => row.Number("actual")));
        area.Text("actualOn").ShouldBe(on);
        area.Number("children").ShouldBe(count);
    }

    [SkippableFact]
    public async Task NewDistrict_AfterTheMerger_CarriesOnWhatBothHad()
    {
        using var client = await App.LogInAs("cq-officer");
        var before = (await Tiles(client, "2025-09-30")).Where(row => row.Text("unit") is "江北区" or "渝北区").Sum(row => row.Number("actual"));
        var after = (await Tiles(client, "2025-12-31")).Single(row => row.Text("unitId") == "5001XX");
        after.Text("unit").ShouldBe("两江新区");
        after.Number("actual").ShouldNotBeNull();
        after.Number("actual")!.Value.ShouldBeGreaterThanOrEqualTo(before!.Value);
        after.Number("target").ShouldBeNull();
        after.Text("band").ShouldBe("none");
    }

    [SkippableFact]
    public async Task City_Total_IsTheSumOfItsAreasAndOfItsDistricts()
    {
        using var client = await App.LogInAs("cq-officer");
        foreach (var on in (string[])["2022-12-31", "2024-06-30", "2025-09-30", "2025-12-31"])
        {
            var board = await client.Read($"{City}&on={on}");
            var total = board.GetProperty("total").Number("actual");
            total.ShouldBe(board.Items("units").Sum(row => row.Number("actual")));
            total.ShouldBe(board.Items("tileUnits").Sum(row => row.Number("actual")));
        }
    }

    [SkippableFact]
    public async Task District_WithAPlanOfItsOwn_IsMeasuredByItAndSaysSo()
    {
        using var client = await App.LogInAs("cq-officer");
        var tiles = await Tiles(client, "2024-12-31");
        var yongchuan = tiles.Single(row => row.Text("unitId") == "500118");
        (yongchuan.Number("target"), yongchuan.Text("targetPlan")).ShouldBe((350, "“663”行动计划"));
        tiles.Where(row => row.Text("unitId") is not ("500118" or "500155")).ShouldAllBe(row => row.Number("target") == null && row.Number("ratio") == null && row.Text("band") == "none");
    }

    [SkippableFact]
    public async Task Layout_OfADay_HasTheDistrictsOfThatDay()
    {
        using var client = await App.LogInAs("cq-officer");
        var before = (await client.Read($"{City}&on=2025-11-05")).GetProperty("layout").Items("tiles").Select(tile => tile.Text("unitId")).ToList();
        var after = (await client.Read($"{City}&on=2025-11-06")).GetProperty("layout").Items("tiles").Select(tile => tile.Text("unitId")).ToList();
        before.ShouldContain("500105");
        before.ShouldNotContain("5001XX");
        after.ShouldContain("5001XX");
        after.ShouldNotContain("500105");
    }

    private static async Task<IReadOnlyList<JsonElement>> Tiles(TiduClient client, string on) => (await client.Read($"{City}&on={on}")).Items("tileUnits");
}

public sealed class SqliteGroupTests(SqliteFixture fixture) : GroupTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresGroupTests(PostgresFixture fixture) : GroupTests(fixture), IClassFixture<PostgresFixture>;
