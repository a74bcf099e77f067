using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>GET /api/gap/workbook: the list with its filter as xlsx. Contacts are masked for those who do not serve enterprises; the audit entry says which.</summary>
internal static class ExportGap
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Most = 2000;

    public static async Task<IResult> Handle(
        [AsParameters] GapRequest request, CountSource source, ScopeSource scopes, ReadGap read, ExplainGap explain, TiduDb db, AuditTrail audit, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var (question, problem) = await GapQuestion.OpenAsync(request, source, scopes, audit, cancel);
        if (question is null || question.Title is null)
        {
            return problem ?? Problems.RuleBroken("indicator-not-counted", ("indicator", request.Indicator));
        }

        var list = await GetGap.ListAsync(question, GapFilter.Of(request), 0, Most, read, explain, db, cancel);
        var bytes = WorkbookWriter.Write(GapWorkbook.Of(list, user.DisplayName, ChinaTime.Now(clock)));
        await audit.RecordDoneAsync(
            AuditActions.Export, "gap-list", $"{list.Plan}/{list.Indicator}/{list.UnitId}/{list.Year}", new { on = list.On, rows = list.Candidates.Count, total = list.Total, contacts = Policies.Allow(Policies.ReadContacts, user) });
        return Results.File(bytes, ContentType, PlainText.FileName($"{GapWorkbook.FileName(list)}.xlsx"));
    }
}
