using System.Net;
using System.Text.Json;
using Shouldly;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>梁平“双倍增”: the district's plan has no table of townships, so its officer makes one. Four of its townships with given bases, 86 enterprises in all.</summary>
internal static class BreakdownSteps
{
    public const string Plan = "liangping-2023-double-growth";
    public const string Liangshan = "500155:梁山街道";
    public const string Shuanggui = "500155:双桂街道";
    public const string Until = "2099-12-31";

    public static object[] Units { get; } =
    [
        new { unitId = Liangshan, @base = 30 },
        new { unitId = Shuanggui, @base = 26 },
        new { unitId = "500155:屏锦镇", @base = 20 },
        new { unitId = "500155:云龙镇", @base = 10 },
    ];

    public static object Setup(string indicator = "hnte") => new { indicator, method = "share-of-base", units = Units };

    public static async Task<JsonElement> Create(this TiduClient client, string indicator = "hnte") =>
        await (await client.Post($"/api/plans/{Plan}/breakdowns", Setup(indicator))).Body(HttpStatusCode.Created);

    public static string Route(this JsonElement breakdown) => $"/api/breakdowns/{breakdown.Number("id")}";

    public static Task<HttpResponseMessage> Step(this TiduClient client, JsonElement breakdown, string step, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        body["version"] = (int)breakdown.Number("version")!;
        return client.Post($"{breakdown.Route()}/{step}", body);
    }

    public static async Task<JsonElement> Done(this TiduClient client, JsonElement breakdown, string step, object? more = null) =>
        await (await client.Step(breakdown, step, more)).Body(HttpStatusCode.OK);

    /// <summary>From a draft through to the assignment.</summary>
    public static async Task<JsonElement> AssignAll(this TiduClient client, JsonElement breakdown, string document = "梁平科发〔2024〕1号")
    {
        var consulting = await client.Done(breakdown, "consult", new { commentsUntil = Until });
        var approved = await client.Done(consulting, "approve", new { reason = "区政府常务会议已议定" });
        return await client.Done(approved, "assign", new { document, on = "2024-01-15" });
    }

    public static async Task<JsonElement> Body(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public static IReadOnlyList<decimal?> Cells(this JsonElement breakdown, string unitId) =>
        [.. breakdown.Items("units").Single(unit => unit.Text("unitId") == unitId).Items("cells").Select(cell => cell.Number("value"))];

    public static IReadOnlyList<string?> Actions(this JsonElement breakdown) => [.. breakdown.Items("actions").Select(action => action.GetString())];
}
