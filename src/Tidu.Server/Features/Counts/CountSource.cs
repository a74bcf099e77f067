using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>Gives handlers everything counts are made from; read once and kept until it changes.</summary>
public sealed class CountSource(TiduDb db, RegistrySnapshots registry, StampedCache<CountBook> books, StampedCache<OrganizationTree> units, ShippedPacks packs)
{
    /// <summary>For reading: what was committed.</summary>
    public async ValueTask<CountAccess> OpenAsync(CancellationToken cancel) =>
        new(await registry.GetAsync(db, cancel), await books.GetAsync(db, cancel), await units.GetAsync(db, cancel), packs.Packs.Ladder);

    /// <summary>Within a transaction that changed something of it: read anew, of the registry what changed.</summary>
    public async Task<CountAccess> OpenFreshAsync(CancellationToken cancel) =>
        new(await registry.GetFreshAsync(db, cancel), await CountBook.ReadAsync(db, await CountPlans.ReadAsync(db, cancel), cancel), await ReadOrganizations.ReadAsync(db, cancel), packs.Packs.Ladder);

    /// <summary>Within a transaction that changed some enterprises and said so: with the registry as it was before and as it is now; null where what was before is not known.</summary>
    public async Task<CountShift?> OpenShiftAsync(CancellationToken cancel)
    {
        if (await registry.ShiftAsync(db, cancel) is not { } shift)
        {
            return null;
        }

        var after = new CountAccess(shift.After, await books.GetFreshAsync(db, cancel), await units.GetFreshAsync(db, cancel), packs.Packs.Ladder);
        return new CountShift(after with { Registry = shift.Before }, after);
    }
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

/// <summary>Everything counts are made from before and after a change of some enterprises; plans, rules and units are those of after.</summary>
public sealed record CountShift(CountAccess Before, CountAccess After);
