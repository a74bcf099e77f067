using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Catalogue;

/// <summary>GET /api/standards and GET /api/standards/{standard}</summary>
internal static class ListStandards
{
    public static async Task<IResult> Handle(StandardLibrary library, RegistryScopeSource scopes, TiduDb db, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var counts = await CountsAsync(db, scope, cancel);
        return Results.Ok(library.Standards.Ids.Select(id => SummaryOf(library, id, scope.Scope.Today, counts.GetValueOrDefault(id))).ToList());
    }

    public static async Task<IResult> One(string standard, string? version, StandardLibrary library, RegistryScopeSource scopes, TiduDb db, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var versions = VersionsOf(library, standard);
        if (versions.Count == 0 || (version is not null && versions.TrueForAll(each => each.Version != version)))
        {
            return Problems.NotFound("standard-not-found", ("id", version is null ? standard : $"{standard} {version}"));
        }

        var today = scope.Scope.Today;
        var chosen = versions.Find(each => each.Version == version) ?? versions.Find(each => each.AppliesTo(today, ApplicationKind.New)) ?? versions.Find(each => each.AppliesTo(today, ApplicationKind.Renewal)) ?? versions[0];
        var counts = await CountsAsync(db, scope, cancel);
        return Results.Ok(BuildStandardPage.Of(chosen, SummaryOf(library, standard, today, counts.GetValueOrDefault(standard))));
    }

    private static List<StandardVersion> VersionsOf(StandardLibrary library, string id) => [.. library.Standards.Versions.Where(each => each.Standard == id).OrderByDescending(each => each.From)];

    private static StandardSummary SummaryOf(StandardLibrary library, string id, DateOnly today, VerdictCounts? counts)
    {
        var versions = VersionsOf(library, id);
        var inForce = versions.SelectMany(each => Spans(each).Where(span => span.From <= today && (span.To is null || today <= span.To))).OrderBy(span => span.Kind).ToList();
        var shown = versions.Find(each => each.Version == inForce.FirstOrDefault()?.Version) ?? versions[0];
        return new StandardSummary(
            id, shown.Title, shown.ShortTitle, shown.Authority, shown.IsCalculation, inForce,
            [.. versions.Select(each => new VersionSummary(each.Version, [.. Spans(each)], [.. each.Documents.Select(document => document.Number ?? document.Title ?? document.Id)], CheckedOn(each)))], counts);
    }

    private static IEnumerable<VersionInForce> Spans(StandardVersion version) => version.InForce.Select(span => new VersionInForce(span.Kind, version.Version, span.From, span.To));

    private static DateOnly? CheckedOn(StandardVersion version) => version.Parameters.SelectMany(parameter => parameter.Values).Select(value => (DateOnly?)value.Checked).Min();

    /// <summary>Of the standing run; for one who does not see all enterprises only of those within the scope.</summary>
    private static async Task<IReadOnlyDictionary<string, VerdictCounts>> CountsAsync(TiduDb db, RegistryScope scope, CancellationToken cancel)
    {
        if (await StandingRun.FindAsync(db, cancel) is not { State: RunState.Done } run)
        {
            return new Dictionary<string, VerdictCounts>();
        }

        if (scope.SeesAll)
        {
            return RunTexts.Read<Dictionary<string, VerdictCounts>>(run.Counts);
        }

        var units = scope.Units.ToList();
        var counted = await db.Set<StandardVerdict>().Where(row => row.RunId == run.Id)
            .Join(db.Set<Enterprises.Enterprise>().Where(one => units.Contains(one.UnitId!) || units.Contains(one.ParkId!)), row => row.EnterpriseId, one => one.Id, (row, _) => row)
            .GroupBy(row => new { row.Standard, row.Verdict })
            .Select(group => new { group.Key.Standard, group.Key.Verdict, Count = group.Count() })
            .ToListAsync(cancel);
        return counted.GroupBy(each => each.Standard, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Aggregate(new VerdictCounts(0, 0, 0, 0, 0), (sum, each) => sum + VerdictCounts.Of(Enumerable.Repeat(each.Verdict, 1)).Times(each.Count)),
            StringComparer.Ordinal);
    }
}
