using System.Text.Json;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>目标任务分解: the annex cell by cell, its totals, and what has become of it.</summary>
public abstract class MatrixTests(AppFixture fixture)
{
    private const string Plan = ProgrammeRoutes.Yongchuan;

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Matrix_EveryCell_IsThePrintedOneInBaseUnits()
    {
        var annex = PrintedAnnex.Read("annex-1");
        var matrix = await Matrix("annex-1", "2025-12-31");
        matrix.Items("years").Select(year => year.Number("year")).ShouldBe([2023, 2024, 2025, 2026, 2027]);
        matrix.Items("rows").Select(row => row.Text("number")).ShouldBe(annex.Rows.Select(row => row.Number));
        foreach (var (row, printed) in matrix.Items("rows").Zip(annex.Rows))
        {
            row.Text("label").ShouldBe(printed.Unit);
            row.Items("cells").Select(cell => cell.Number("target")).ShouldBe(printed.Values.Select(value => value * 10_000));
            row.Items("cells").Select(cell => cell.Text("printed")).ShouldBe(printed.Values.Select(value => $"{value}"));
            row.IsNull("baseline").ShouldBeTrue();
        }
    }

    [SkippableFact]
    public async Task Matrix_Totals_ShowWhatIsComputedPrintedAndSaidInTheText()
    {
        var matrix = await Matrix("annex-1", "2025-12-31");
        Last(matrix, "computedTotal").Number("target").ShouldBe(6_000_010_000);
        (Last(matrix, "printedTotal").Number("target"), Last(matrix, "printedTotal").Text("printed")).ShouldBe((6_000_000_000, "600000"));
        matrix.GetProperty("table").Number("difference").ShouldBe(10_000);
        matrix.GetProperty("textTargets").Items("cells").Select(cell => cell.Number("target")).ShouldBe([null, null, 4_600_000_000, null, 6_000_000_000]);
        matrix.GetProperty("textTargets").Items("cells")[2].Text("comparator").ShouldBe(">");
        matrix.Items("notes").ShouldContain(note => note.Number("year") == 2027 && note.Text("code") == "sum-differs");
        (await Matrix("annex-3", "2025-12-31")).GetProperty("table").IsNull("difference").ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Matrix_ComputedTotal_ComparesWithWhatTheRowsSumTo()
    {
        var cell = (await Matrix("annex-1", "2023-12-31")).GetProperty("computedTotal").Items("cells")[0];
        cell.Number("target").ShouldBe(3_672_460_000);
        cell.Number("completion").ShouldBe(decimal.Round(cell.Number("actual")!.Value / 3_672_460_000, 20));
    }

    [SkippableFact]
    public async Task Matrix_InTheMiddleOfAYear_ReadsClosedYearsAtTheirEndAndLaterOnesAsWhatIsMissing()
    {
        var matrix = await Matrix("annex-3", "2024-06-30");
        matrix.Items("years").Select(year => year.Text("state")).ShouldBe(["closed", "current", "future", "future", "future"]);
        foreach (var row in matrix.Items("rows"))
        {
            var cells = row.Items("cells");
            (cells[0].Text("actualOn"), cells[1].Text("actualOn")).ShouldBe(("2023-12-31", "2024-06-30"));
            (cells[2].Number("actual"), cells[2].Number("ratio"), cells[2].Text("band")).ShouldBe((null, null, "none"));
            cells[2].Number("remaining").ShouldBe(Math.Max(cells[2].Number("target")!.Value - cells[1].Number("actual")!.Value, 0));
            cells[0].Number("remaining").ShouldBeNull();
        }
    }

    [SkippableFact]
    public async Task Matrix_ClosedYear_HasTheFiguresOfTheBoardOfItsLastDay()
    {
        using var client = await App.LogInAs("yc-officer");
        var board = (await client.Read($"/api/board?plan={Plan}&indicator=tech-enterprises&on=2023-12-31")).Items("units");
        var rows = (await Matrix("annex-3", "2025-12-31")).Items("rows");
        foreach (var (row, unit) in rows.Zip(board))
        {
            var cell = row.Items("cells")[0];
            foreach (var key in (string[])["actual", "expected", "ratio", "completion", "gap", "level"])
            {
                cell.Number(key).ShouldBe(unit.Number(key), $"{row.Text("label")} {key}");
            }

            (cell.Text("band"), cell.Text("evaluation"), cell.Text("source")).ShouldBe((unit.Text("band"), unit.Text("evaluation"), unit.Text("source")));
        }
    }

    [SkippableFact]
    public async Task Matrix_TargetOnlyRow_KeepsItsSlashAndHasNoActual()
    {
        var bureau = (await Matrix("annex-2", "2025-12-31")).Items("rows")[^1];
        (bureau.IsTrue("targetOnly"), bureau.Number("baseline"), bureau.Text("baselinePrinted")).ShouldBe((true, null, "/"));
        bureau.Items("cells").ShouldAllBe(cell => cell.Number("actual") == null && cell.Number("completion") == null && cell.Number("remaining") == null && cell.Text("band") == "none");
    }

    [SkippableFact]
    public async Task Matrix_OfAPanel_HasAnIndicatorARowWithItsBaseAndNature()
    {
        using var client = await App.LogInAs("lp-officer");
        var matrix = await client.Read("/api/plans/liangping-2022-sti-14th-five-year/tables/panel-2?on=2025-12-31");
        matrix.GetProperty("table").Text("rowsAre").ShouldBe("indicators");
        matrix.IsNull("computedTotal").ShouldBeTrue();
        matrix.IsNull("printedTotal").ShouldBeTrue();
        var row = matrix.Items("rows")[0];
        (row.GetProperty("indicator").Text("code"), row.Number("baseline"), row.Text("nature"), row.Items("cells")[0].Number("target")).ShouldBe(("gerd-intensity", 0.0074m, "anticipatory", 0.02m));
        matrix.Items("rows").Single(each => each.GetProperty("indicator").Text("code") == "hnte").Text("partOf").ShouldBe("tech-enterprises");
    }

    private async Task<JsonElement> Matrix(string table, string on)
    {
        using var client = await App.LogInAs("yc-officer");
        return await client.Read($"/api/plans/{Plan}/tables/{table}?on={on}");
    }

    private static JsonElement Last(JsonElement matrix, string row) => matrix.GetProperty(row).Items("cells")[^1];
}

public sealed class SqliteMatrixTests(SqliteFixture fixture) : MatrixTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresMatrixTests(PostgresFixture fixture) : MatrixTests(fixture), IClassFixture<PostgresFixture>;
