using System.Text.Json;
using Tidu.Engine.Findings;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>Findings as a plan's rows.</summary>
internal static class PlanFindingRows
{
    /// <returns>True where they differ from the stored ones.</returns>
    public static bool Replace(TiduDb db, ActionPlan plan, IEnumerable<Finding> findings)
    {
        var incoming = findings.Select(RowOf).ToList();
        if (plan.Findings.OrderBy(row => row.SortOrder).Select(ContentOf).SequenceEqual(incoming.Select(ContentOf)))
        {
            return false;
        }

        PlanRows.Replace(db, plan.Findings, incoming);
        return true;
    }

    private static (string, FindingSeverity, string, string) ContentOf(PlanFinding row) => (row.Code, row.Severity, row.Places, row.Message);

    private static PlanFinding RowOf(Finding finding, int position) => new()
    {
        Code = finding.Code,
        Severity = finding.Severity,
        IndicatorCode = finding.Indicator,
        TableId = finding.Table,
        Year = finding.Year,
        Stated = finding.Stated,
        Computed = finding.Computed,
        Places = JsonSerializer.Serialize(finding.Places, JsonSerializerOptions.Web),
        Message = finding.Message,
        SortOrder = position,
    };
}
