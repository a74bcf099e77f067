using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shouldly;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>A small plan of Liangping, as its officer would type it.</summary>
internal static class StartDocument
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Two towns, where they are not there yet.</summary>
    public static async Task MakeUnits(TiduClient client)
    {
        foreach (var name in new[] { "甲镇", "乙镇" })
        {
            var response = await client.Post("/api/units", new { parentId = "500155", name, kind = "township" });
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity);
        }
    }

    public static object Of(string year, string total = "12") => new
    {
        title = "梁平区科技企业培育三年行动",
        shortTitle = "三年行动",
        number = "梁平府办发〔2026〕1号",
        issuer = "梁平区人民政府办公室",
        issued = $"{year}-01-15",
        from = $"{year}-01-01",
        to = "2028-12-31",
        baseDate = "2025-12-31",
        unitId = "500155",
        tables = new[] { Table(total) },
        tasks = new[]
        {
            new
            {
                number = "1",
                title = "建立培育库: \"动态\" & 管理",
                clause = "二（一）",
                lead = new[] { new { printed = "区科技局" } },
                responsible = new[] { new { printed = "甲镇" } },
                due = "2026-12-31",
                duePrinted = "2026年12月底前",
            },
        },
    };

    private static object Table(string total) => new
    {
        clause = "附件1",
        title = "高新技术企业培育目标任务分解",
        indicator = "hnte",
        measureUnit = "家",
        unitHeading = "镇街",
        baselineYear = 2025,
        years = new[] { 2025, 2026, 2027 },
        rows = new[]
        {
            new { number = "1", unit = new { printed = "甲镇" }, values = new[] { "10", "12", "1,4" } },
            new { number = "2", unit = new { printed = "乙镇" }, values = new[] { "—", "/", "３" } },
        },
        total = new { label = "合计", values = new[] { "10", total, "17" } },
    };
}
