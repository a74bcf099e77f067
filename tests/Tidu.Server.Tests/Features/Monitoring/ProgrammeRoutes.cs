namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Every route over plans, boards and observations, as asked for one plan and unit.</summary>
public static class ProgrammeRoutes
{
    public const string Yongchuan = "yongchuan-2023-663";

    /// <summary>Routes that take a plan, with what comes before and after its id.</summary>
    public static readonly string[] OfAPlan =
    [
        "/api/plans/{plan}",
        "/api/plans/{plan}/targets",
        "/api/plans/{plan}/tasks",
        "/api/plans/{plan}/findings",
        "/api/plans/{plan}/tables/annex-3",
        "/api/plans/{plan}/tables/annex-3/workbook",
        "/api/board?plan={plan}&indicator=tech-enterprises",
        "/api/board/cards?plan={plan}",
        "/api/board/trend?plan={plan}&indicator=tech-enterprises",
        "/api/board/alerts?plan={plan}",
    ];

    public static readonly string[] OfNoPlan = ["/api/plans", "/api/home"];

    public static string Observations(string unit) => $"/api/observations?indicator=tech-enterprises&unit={Uri.EscapeDataString(unit)}";

    /// <summary>All of them.</summary>
    public static IEnumerable<string> For(string plan, string unit) =>
        [.. OfNoPlan, .. OfAPlan.Select(route => route.Replace("{plan}", plan, StringComparison.Ordinal)), Observations(unit)];
}
