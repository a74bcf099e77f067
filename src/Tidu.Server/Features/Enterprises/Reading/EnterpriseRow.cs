using Tidu.Engine.Ladders;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>An enterprise in a list.</summary>
/// <param name="Unit">Name of the unit it lies in; null where it is not known.</param>
/// <param name="Park">Name of the park; null where it lies in none.</param>
/// <param name="ContactName">Masked for those who do not serve enterprises.</param>
/// <param name="ContactPhone">Masked for those who do not serve enterprises.</param>
/// <param name="Titles">Held on the day asked for, highest rungs first.</param>
/// <param name="FactsThrough">Latest year with facts; null where there are none.</param>
/// <param name="Standards">Standards it could apply by now, as of the latest assessment.</param>
/// <param name="Pools">Names of the pools it is in.</param>
public sealed record EnterpriseRow(
    string CreditCode,
    string Name,
    string? UnitId,
    string? Unit,
    string? ParkId,
    string? Park,
    string? IndustryCode,
    [Codes(typeof(EnterpriseSize))] string? Size,
    [Codes(typeof(EnterpriseState))] string State,
    DateOnly? RegisteredOn,
    string? LeadingIndustry,
    string? ContactName,
    string? ContactPhone,
    string? OfficerName,
    bool Synthetic,
    IReadOnlyList<TitleBadge> Titles,
    int? FactsThrough,
    IReadOnlyList<StandardMark> Standards,
    IReadOnlyList<string> Pools)
{
    internal static EnterpriseRow Of(Enterprise one, IEnumerable<Qualification> titles, int? factsThrough, EnterpriseMarks marks, RegistrySight sight, Ladder ladder) => new(
        one.CreditCode,
        one.Name,
        one.UnitId,
        NameOf(sight.Scope.Tree, one.UnitId),
        one.ParkId,
        NameOf(sight.Scope.Tree, one.ParkId),
        one.IndustryCode,
        one.Size is { } size ? JsonSettings.CodeOf(size) : null,
        JsonSettings.CodeOf(one.State),
        one.RegisteredOn,
        one.LeadingIndustry,
        sight.ReadsContacts ? one.ContactName : ContactMask.Name(one.ContactName),
        sight.ReadsContacts ? one.ContactPhone : ContactMask.Phone(one.ContactPhone),
        one.OfficerName,
        one.Synthetic,
        TitleBadge.Of(titles, ladder, sight.Scope.Today),
        factsThrough,
        marks.Standards,
        marks.Pools);

    internal static string? NameOf(OrganizationTree tree, string? unitId) => unitId is null ? null : tree.Find(unitId)?.Name ?? unitId;
}

/// <summary>A page of the list.</summary>
/// <param name="Rows">In the order asked for.</param>
/// <param name="Total">All that the filters find.</param>
/// <param name="ContactsMasked">Contacts are shown in part.</param>
public sealed record EnterprisePage(IReadOnlyList<EnterpriseRow> Rows, int Total, int Page, int PageSize, bool ContactsMasked);
