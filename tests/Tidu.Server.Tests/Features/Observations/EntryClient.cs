using System.Net;
using System.Text.Json;
using Shouldly;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>The grid of 永川 as tests fill it.</summary>
internal static class EntryClient
{
    public const string Plan = "yongchuan-2023-663";
    public const string Indicator = "tech-enterprises";

    public static async Task<JsonElement> Grid(this TiduClient client, string period, string indicator = Indicator, string plan = Plan) =>
        await client.Read($"/api/entry?plan={plan}&indicator={indicator}&period={period}");

    public static async Task<JsonElement> Row(this TiduClient client, string period, string unit, string indicator = Indicator) =>
        (await client.Grid(period, indicator)).Items("rows").Single(row => row.Text("unitId") == unit);

    public static Task<HttpResponseMessage> Enter(this TiduClient client, string period, params object[] rows) =>
        client.Put("/api/entry", new { indicator = Indicator, period, rows });

    /// <summary>Enters one value and returns its row.</summary>
    public static async Task<JsonElement> MustEnter(this TiduClient client, string period, string unit, decimal value, string? reason = null)
    {
        var row = await client.Row(period, unit);
        var response = await client.Enter(period, new { unitId = unit, value, reason, version = row.Number("version") });
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement.Items("rows")[0];
    }

    public static Task<HttpResponseMessage> Correct(this TiduClient client, int id, decimal value, string? reason, int version, string state = "flash") =>
        client.Send(HttpMethod.Patch, $"/api/observations/{id}", new { value, state, reason, version });

    public static async Task<JsonElement> MustCorrect(this TiduClient client, int id, decimal value, string reason, int version) =>
        await (await client.Correct(id, value, reason, version)).ShouldBeOk();

    public static async Task<JsonElement> ShouldBeOk(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Codes of the refused rows of a 422.</summary>
    public static async Task<IReadOnlyList<string?>> RefusedCodes(this HttpResponseMessage response) =>
        [.. (await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "entry-refused")).GetProperty("params").Items("rows").Select(row => row.Text("code"))];

    public static int Id(this JsonElement row) => (int)row.Number("observationId")!.Value;

    public static int Version(this JsonElement row) => (int)row.Number("version")!.Value;
}
