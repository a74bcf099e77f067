using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Counts;

/// <summary>Gives handlers everything counts are made from; read once and kept until it changes.</summary>
public sealed class CountSource(TiduDb db, StampedCache<RegistrySnapshot> registry, StampedCache<CountBook> books, StampedCache<OrganizationTree> units, ShippedPacks packs)
{
    /// <summary>For reading: what was committed.</summary>
    public async ValueTask<CountAccess> OpenAsync(CancellationToken cancel) =>
        new(await registry.GetAsync(db, cancel), await books.GetAsync(db, cancel), await units.GetAsync(db, cancel), packs.Packs.Ladder);

    /// <summary>Within a transaction that changed something of it: read anew.</summary>
    public async Task<CountAccess> OpenFreshAsync(CancellationToken cancel) =>
        new(await ReadSnapshot.ReadAsync(db, cancel), await CountBook.ReadAsync(db, cancel), await ReadOrganizations.ReadAsync(db, cancel), packs.Packs.Ladder);
}

/// <summary>Everything counts are made from, as of one moment.</summary>
public sealed record CountAccess(RegistrySnapshot Registry, CountBook Book, OrganizationTree Units, Ladder Ladder)
{
    /// <summary>Part of a cache key: the same as long as nothing changed.</summary>
    public string Key => FormattableString.Invariant($"{Registry.Number}.{Book.Number}");

    /// <summary>Where enterprises count; null for an unknown plan.</summary>
    public CountFrame? FrameOf(string plan, string indicator, DateOnly on) =>
        Book.PlanOf(plan, indicator) is { } units ? new CountFrame(Registry, units, Units, on) : null;

    /// <summary>Enterprises with the titles an indicator counts; null where it is not counted, or the registry knows none of the plan.</summary>
    public TitleCount? CountOf(string plan, string indicator, DateOnly on)
    {
        if (Ladder.MeasureOf(indicator) is not { Kind: MeasureKind.Count } measure || FrameOf(plan, indicator, on) is not { } frame)
        {
            return null;
        }

        return CountTitles.IsKnown(Registry, frame, measure.Titles) ? CountTitles.Of(Registry, frame, measure.Titles) : null;
    }

    /// <summary>True where the registry has something to compute the indicator from.</summary>
    public bool IsKnown(string plan, string indicator, DateOnly on) =>
        Ladder.MeasureOf(indicator) is { Kind: MeasureKind.Count } measure && FrameOf(plan, indicator, on) is { } frame && CountTitles.IsKnown(Registry, frame, measure.Titles);

    /// <summary>The titles that an indicator counts, or whose holders it is computed among.</summary>
    public IEnumerable<TitleKind> TitlesBehind(string indicator) =>
        Ladder.MeasureOf(indicator) is { } measure ? measure.Titles.Concat(measure.Among).Select(Ladder.Find).OfType<TitleKind>() : [];
}
