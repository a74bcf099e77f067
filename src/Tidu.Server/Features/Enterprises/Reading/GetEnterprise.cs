using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>GET /api/enterprises/{code}: identity, titles, ladders, vetoes, lists, former names and moves of one enterprise.</summary>
internal static class GetEnterprise
{
    public static async Task<IResult> Handle(string code, TiduDb db, RegistrySights sights, ShippedPacks packs, AuditTrail audit, CancellationToken cancel)
    {
        var sight = await sights.OpenAsync(cancel);
        var (one, problem) = await FindEnterprise.ByCodeAsync(code, db, sight, audit, cancel);
        return one is null ? problem! : Results.Ok(await ViewAsync(one, db, sight, packs.Packs.Ladder, cancel));
    }

    /// <summary>The enterprise as it stands, read anew.</summary>
    internal static async Task<EnterpriseView> ViewAsync(Enterprise one, TiduDb db, RegistrySight sight, Ladder ladder, CancellationToken cancel)
    {
        var parts = await PartsAsync(one.Id, one.BatchId, db, cancel);
        var (tree, today) = (sight.Scope.Tree, sight.Scope.Today);
        return new EnterpriseView(
            one.Id, one.CreditCode, one.Name,
            one.UnitId,
            EnterpriseRow.NameOf(tree, one.UnitId),
            one.ParkId,
            EnterpriseRow.NameOf(tree, one.ParkId),
            one.IndustryCode,
            one.Size is { } size ? JsonSettings.CodeOf(size) : null,
            JsonSettings.CodeOf(one.State),
            one.StateFrom,
            one.RegisteredOn,
            one.Field,
            one.LeadingIndustry,
            one.KeyCluster,
            one.StateControlled,
            one.ListingStage,
            sight.ReadsContacts ? one.ContactName : ContactMask.Name(one.ContactName),
            one.ContactPost,
            sight.ReadsContacts ? one.ContactPhone : ContactMask.Phone(one.ContactPhone),
            !sight.ReadsContacts,
            one.Officer,
            one.OfficerName,
            one.Synthetic,
            parts.Batch,
            one.Version,
            Policies.Allow(Policies.EditEnterprises, sight.Scope.Caller),
            parts.FormerNames,
            PlacesOf(parts, tree),
            [.. parts.Titles.Select(title => TitleView.Of(title, ladder, today))],
            LadderViews.Of(ladder, parts.Titles, today),
            [.. Enum.GetValues<VetoKind>().Select(kind => VetoStand.Of(kind, parts.Vetoes, today))],
            [.. parts.Vetoes.Select(VetoOf)],
            [.. parts.Assets.Select(AssetOf)],
            parts.Years);
    }

    private static IReadOnlyList<EnterprisePlaceView> PlacesOf(Parts parts, OrganizationTree tree) =>
        [.. parts.Places.Select(place => new EnterprisePlaceView(EnterpriseRow.NameOf(tree, place.UnitId), EnterpriseRow.NameOf(tree, place.ParkId), place.From, place.To))];

    private static VetoView VetoOf(Veto veto) => new(veto.Id, JsonSettings.CodeOf(veto.Kind), veto.Found, veto.On, veto.Until, veto.Basis);

    private static AssetView AssetOf(EnterpriseAsset asset) =>
        new(JsonSettings.CodeOf(asset.Kind), asset.Type, asset.Class, asset.Name, asset.Number, asset.From, asset.To, asset.Amount, asset.SourceText);

    private static async Task<Parts> PartsAsync(int id, int batch, TiduDb db, CancellationToken cancel) => new(
        await db.Set<EnterpriseBatch>().Where(row => row.Id == batch).Select(row => new BatchView(row.Label, row.EnteredByName, row.EnteredAt)).SingleAsync(cancel),
        await db.Set<FormerName>().Where(row => row.EnterpriseId == id).OrderByDescending(row => row.To).ThenByDescending(row => row.Id).Select(row => new FormerNameView(row.Name, row.To)).ToListAsync(cancel),
        await db.Set<EnterprisePlace>().AsNoTracking().Where(row => row.EnterpriseId == id).OrderBy(row => row.Id).ToListAsync(cancel),
        await db.Set<Qualification>().AsNoTracking().Where(row => row.EnterpriseId == id).OrderByDescending(row => row.ValidFrom).ThenBy(row => row.Kind).ToListAsync(cancel),
        await db.Set<Veto>().AsNoTracking().Where(row => row.EnterpriseId == id).OrderByDescending(row => row.On).ThenBy(row => row.Id).ToListAsync(cancel),
        await db.Set<EnterpriseAsset>().AsNoTracking().Where(row => row.EnterpriseId == id).OrderBy(row => row.Kind).ThenByDescending(row => row.From).ThenBy(row => row.Id).ToListAsync(cancel),
        await db.Set<FactRecord>().Where(row => row.EnterpriseId == id && row.Year > 0).Select(row => row.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancel));

    private sealed record Parts(
        BatchView Batch,
        IReadOnlyList<FormerNameView> FormerNames,
        IReadOnlyList<EnterprisePlace> Places,
        IReadOnlyList<Qualification> Titles,
        IReadOnlyList<Veto> Vetoes,
        IReadOnlyList<EnterpriseAsset> Assets,
        IReadOnlyList<int> Years);
}
