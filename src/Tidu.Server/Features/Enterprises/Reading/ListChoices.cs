using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>What the filters of the list, and the forms, can be set to.</summary>
/// <param name="Titles">Kinds of titles in the order of the ladder.</param>
/// <param name="Units">Units of the scope that can have enterprises, parents before children.</param>
/// <param name="Years">Years with facts, latest first.</param>
/// <param name="Officers">Who serves enterprises of the scope.</param>
/// <param name="Sources">In whose name the caller may bring in facts, the usual one first.</param>
/// <param name="CanCreate">The caller may add enterprises.</param>
/// <param name="CanExport">The caller may take the list out.</param>
public sealed record EnterpriseChoices(
    IReadOnlyList<TrackChoice> Tracks,
    IReadOnlyList<TitleChoice> Titles,
    IReadOnlyList<PlaceChoice> Units,
    IReadOnlyList<int> Years,
    IReadOnlyList<EnterpriseOfficer> Officers,
    [property: Codes(typeof(FactSource))] IReadOnlyList<string> Sources,
    bool CanCreate,
    bool CanExport,
    DateOnly Today);

/// <summary>A track.</summary>
public sealed record TrackChoice(string Track, string Name, string Below);

/// <summary>A kind of title.</summary>
/// <param name="Standard">The standard that enterprises apply by; null where there is none, or nobody applies.</param>
public sealed record TitleChoice(string Kind, string Name, string ShortName, string? Track, int? Rung, string? Standard);

/// <summary>A unit.</summary>
/// <param name="ParentId">The unit above within the scope; null for the topmost.</param>
public sealed record PlaceChoice(string UnitId, string Name, string? ParentId, bool IsPark);

/// <summary>GET /api/enterprises/choices.</summary>
internal static class ListChoices
{
    public static async Task<IResult> Handle(TiduDb db, RegistrySights sights, ShippedPacks packs, CancellationToken cancel)
    {
        var sight = await sights.OpenAsync(cancel);
        var (scope, ladder) = (sight.Scope, packs.Packs.Ladder);
        var units = scope.UnitsOn(scope.Today).Where(unit => unit.Kind is not (Tidu.Engine.Packs.UnitKind.Department or Tidu.Engine.Packs.UnitKind.Group)).ToList();
        var own = units.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var latest = await db.Set<FactRecord>().MaxAsync(record => (int?)record.Year, cancel) ?? 0;
        var first = await db.Set<FactRecord>().Where(record => record.Year > 0).MinAsync(record => (int?)record.Year, cancel) ?? 0;
        return Results.Ok(new EnterpriseChoices(
            [.. ladder.Tracks.Select(track => new TrackChoice(track.Id, track.Name, track.Below))],
            [.. ladder.Titles.Select(title => new TitleChoice(title.Code, title.Name, title.ShortName, title.Track, title.Rung, title.Statistical ? null : title.Standard))],
            [.. units.Select(unit => new PlaceChoice(unit.Id, unit.Name, scope.Tree.ParentOf(unit.Id, scope.Today) is { } parent && own.Contains(parent) ? parent : null, unit.Kind == Tidu.Engine.Packs.UnitKind.Zone))],
            latest == 0 ? [] : [.. Enumerable.Range(first, latest - first + 1).Reverse()],
            await EnterpriseOfficers.OfAsync(db, unit => scope.Contains(unit, scope.Today), scope.Today, cancel),
            Policies.Allow(Policies.EditEnterprises, scope.Caller) ? [.. WritableSources.Of(scope, packs.Packs.Imports).Select(source => JsonSettings.CodeOf(source))] : [],
            Policies.Allow(Policies.EditEnterprises, scope.Caller),
            Policies.Allow(Policies.ExportData, scope.Caller),
            scope.Today));
    }
}
