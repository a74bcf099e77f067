namespace Tidu.Engine.Packs.Reading;

/// <summary>What files may refer to: the dictionaries read so far, and the ids of packs that are still to be read.</summary>
internal sealed class KnownNames(PackSet packs, IReadOnlySet<string> planIds, IReadOnlySet<string> bandScaleIds)
{
    public PackSet Packs => packs;

    public IReadOnlySet<string> PlanIds => planIds;

    public IReadOnlySet<string> BandScaleIds => bandScaleIds;
}
