using Tidu.Engine.Ladders;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>An enterprise with all that the registry knows of it but its facts and its history (一企一档).</summary>
/// <param name="ContactsMasked">Name and telephone number are shown in part.</param>
/// <param name="Batch">What brought it.</param>
/// <param name="Version">To be sent back with a change.</param>
/// <param name="CanEdit">The caller may change it.</param>
/// <param name="Ladders">Where it stands on each track.</param>
/// <param name="FactYears">Years with facts, latest first.</param>
public sealed record EnterpriseView(
    int Id,
    string CreditCode,
    string Name,
    string? UnitId,
    string? Unit,
    string? ParkId,
    string? Park,
    string? IndustryCode,
    [Codes(typeof(EnterpriseSize))] string? Size,
    [Codes(typeof(EnterpriseState))] string State,
    DateOnly? StateFrom,
    DateOnly? RegisteredOn,
    string? Field,
    string? LeadingIndustry,
    string? KeyCluster,
    bool? StateControlled,
    string? ListingStage,
    string? ContactName,
    string? ContactPost,
    string? ContactPhone,
    bool ContactsMasked,
    string? Officer,
    string? OfficerName,
    bool Synthetic,
    BatchView Batch,
    int Version,
    bool CanEdit,
    IReadOnlyList<FormerNameView> FormerNames,
    IReadOnlyList<EnterprisePlaceView> Places,
    IReadOnlyList<TitleView> Titles,
    IReadOnlyList<HeldLadderView> Ladders,
    IReadOnlyList<VetoStand> VetoStands,
    IReadOnlyList<VetoView> Vetoes,
    IReadOnlyList<AssetView> Assets,
    IReadOnlyList<int> FactYears);

/// <summary>A former name.</summary>
/// <param name="To">Last day, inclusive; null where it is not known.</param>
public sealed record FormerNameView(string Name, DateOnly? To);

/// <summary>Where it lay for a time.</summary>
public sealed record EnterprisePlaceView(string? Unit, string? Park, DateOnly? From, DateOnly? To);

/// <summary>What brought a row in.</summary>
public sealed record BatchView(string Label, string EnteredByName, DateTimeOffset EnteredAt);

/// <summary>A track with the enterprise's place on it.</summary>
/// <param name="Below">What an enterprise without any rung is called.</param>
/// <param name="Rung">The highest rung held today; 0 is none.</param>
public sealed record HeldLadderView(string Track, string Name, string Below, int Rung, IReadOnlyList<HeldRungView> Rungs);

/// <summary>A rung.</summary>
/// <param name="Held">The title counts today.</param>
/// <param name="Standard">Id of the standard of recognition; null where there is none.</param>
public sealed record HeldRungView(string Kind, string Name, string ShortName, int Rung, bool Held, string? Standard);

/// <summary>What is known of a bar today.</summary>
public enum VetoState
{
    /// <summary>An office checked and found nothing.</summary>
    Clear,
    Found,

    /// <summary>Not checked, or the check is out of date.</summary>
    Unknown,
}

/// <summary>A kind of bar as it stands today.</summary>
/// <param name="On">Day of the finding or check it rests on; null where there is none.</param>
public sealed record VetoStand([Codes(typeof(VetoKind))] string Kind, [Codes(typeof(VetoState))] string State, DateOnly? On, DateOnly? Until, string? Basis)
{
    internal static VetoStand Of(VetoKind kind, IEnumerable<Veto> vetoes, DateOnly today)
    {
        var known = vetoes.Where(veto => veto.Kind == kind && veto.On <= today && (veto.Until is null || veto.Until >= today)).ToList();
        var latest = known.Where(veto => veto.Found).MaxBy(veto => veto.On) ?? known.MaxBy(veto => veto.On);
        var state = latest switch { null => VetoState.Unknown, { Found: true } => VetoState.Found, _ => VetoState.Clear };
        return new(JsonSettings.CodeOf(kind), JsonSettings.CodeOf(state), latest?.On, latest?.Until, latest?.Basis);
    }
}

/// <summary>A finding or check.</summary>
public sealed record VetoView(int Id, [Codes(typeof(VetoKind))] string Kind, bool Found, DateOnly On, DateOnly? Until, string Basis);

/// <summary>An entry of the lists.</summary>
public sealed record AssetView(
    [Codes(typeof(AssetKind))] string Kind, string? Type, int? Class, string Name, string? Number, DateOnly? From, DateOnly? To, decimal? Amount, string SourceText);

/// <summary>Ladders of one enterprise.</summary>
internal static class LadderViews
{
    public static IReadOnlyList<HeldLadderView> Of(Ladder ladder, IEnumerable<Qualification> titles, DateOnly today)
    {
        var held = titles.Where(title => title.IsValidOn(today)).Select(title => title.Kind).ToHashSet(StringComparer.Ordinal);
        return [.. ladder.Tracks.Select(track => Of(track, ladder.Rungs(track.Id), held))];
    }

    private static HeldLadderView Of(LadderTrack track, IReadOnlyList<TitleKind> rungs, HashSet<string> held) => new(
        track.Id,
        track.Name,
        track.Below,
        rungs.Where(rung => held.Contains(rung.Code)).Max(rung => rung.Rung) ?? 0,
        [.. rungs.Select(rung => new HeldRungView(rung.Code, rung.Name, rung.ShortName, rung.Rung ?? 0, held.Contains(rung.Code), rung.Standard))]);
}
