using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>POST /api/plans/check: what stands against a document and what is true of it, before anything is stored.</summary>
internal static class CheckDocument
{
    public static async Task<IResult> Handle(PlanDocument document, PlanWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (!scope.Contains(document.UnitId, scope.Today))
        {
            return await writes.Audit.NotFoundAsync(scope.Tree.Find(document.UnitId) is not null, "unit-not-found", "unit", document.UnitId);
        }

        var packs = await writes.ReadPacksAsync(cancel);
        var planId = PlanIds.Of(document, packs);
        var current = packs.FindPlan(planId) is { } stored && scope.Contains(stored.UnitId, scope.Today) ? stored : null;
        var (pack, problems) = ReadDocument.Read(document, planId, current, packs);
        return Results.Ok(new DocumentCheck(problems, problems.Count > 0 ? [] : FindingsOf(pack, packs), Sums(pack, packs)));
    }

    internal static IReadOnlyList<DocumentFinding> FindingsOf(Pack.PlanPack pack, PackSet packs) =>
    [
        .. PlanFindings.Find(StoredPacks.With(packs, pack)).Where(finding => finding.Plan == pack.Id)
            .Select(finding => new DocumentFinding(
                finding.Code, PlanCodes.Of(finding.Severity), finding.Indicator, finding.Table, finding.Year, finding.Message, [.. finding.Places.Select(place => new DocumentPlace(place.Plan, place.Clause, place.Text))])),
    ];

    private static IReadOnlyList<DocumentSum> Sums(Pack.PlanPack pack, PackSet packs) =>
    [
        .. pack.Tables.SelectMany(table => table.Years.Select((year, column) => new DocumentSum(
            table.Id,
            year,
            At(table.Total?.Values, column),
            Sum(packs, table, column)))),
    ];

    /// <summary>Only what can be added: an indicator summed over units.</summary>
    private static decimal? Sum(PackSet packs, Pack.PlanTable table, int column)
    {
        var figures = table.Rows.Select(row => At(row.Values, column)).OfType<decimal>().ToList();
        return packs.FindIndicator(table.Indicator)?.OverUnits == Engine.Indicators.UnitAggregation.Sum && figures.Count > 0 ? figures.Sum() : null;
    }

    private static decimal? At(IReadOnlyList<Quantity>? values, int column) => values is not null && column < values.Count ? values[column].PrintedValue : null;
}
