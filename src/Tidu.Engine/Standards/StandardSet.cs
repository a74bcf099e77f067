namespace Tidu.Engine.Standards;

/// <summary>Fact dictionary, standards, calculations, overlays and cases that were read together.</summary>
public sealed class StandardSet(FactSet facts, IReadOnlyList<StandardVersion> versions, IReadOnlyList<CasePack> cases, IReadOnlyList<StandardVersion>? overlaid = null)
{
    /// <summary>Nothing.</summary>
    public static StandardSet Empty { get; } = new(FactSet.Empty, [], []);

    /// <summary>The fact dictionary.</summary>
    public FactSet Facts => facts;

    /// <summary>Every version of every standard and calculation, in the order of the files.</summary>
    public IReadOnlyList<StandardVersion> Versions => versions;

    /// <summary>Versions with an overlay merged in, in the order of the overlays' files; in force on the overlays' days only.</summary>
    public IReadOnlyList<StandardVersion> Overlaid { get; } = overlaid ?? [];

    /// <summary>Cases, in the order of the files.</summary>
    public IReadOnlyList<CasePack> Cases => cases;

    /// <summary>The ids of all standards and calculations, each once.</summary>
    public IEnumerable<string> Ids => versions.Select(version => version.Standard).Distinct(StringComparer.Ordinal);

    /// <summary>An exact version; null for an unknown one.</summary>
    public StandardVersion? Find(string standard, string version) => versions.FirstOrDefault(each => each.Standard == standard && each.Version == version);

    /// <summary>The version with the overlay that holds in a division on a day; null where no overlay does.</summary>
    public StandardVersion? OverlaidIn(StandardVersion version, string jurisdiction, DateOnly day, ApplicationKind kind)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Overlaid.FirstOrDefault(each =>
            each.Standard == version.Standard && each.Version == version.Version && DivisionCode.Covers(each.Overlay!.Jurisdiction, jurisdiction) && each.AppliesTo(day, kind));
    }

    /// <summary>The version that decides an application of a kind made on a day in a division, its overlay merged in where one holds there; or why there is none.</summary>
    public StandardResolution Resolve(string standard, DateOnly day, ApplicationKind kind, string? jurisdiction)
    {
        var found = Resolve(standard, day, kind);
        return jurisdiction is not null && found.Version is { } version && OverlaidIn(version, jurisdiction, day, kind) is { } overlaid ? found with { Version = overlaid } : found;
    }

    /// <summary>The national version that decides an application of a kind made on a day, or why there is none.</summary>
    public StandardResolution Resolve(string standard, DateOnly day, ApplicationKind kind)
    {
        var all = versions.Where(each => each.Standard == standard).OrderBy(each => each.From).ToList();
        if (all.Find(each => each.AppliesTo(day, kind)) is { } found)
        {
            return new StandardResolution(found, null, []);
        }
        var obstacle = all.Count == 0 ? ResolutionObstacle.UnknownStandard
            : all.TrueForAll(each => !each.For.Contains(kind)) ? ResolutionObstacle.KindNotOffered
            : all.Where(each => each.For.Contains(kind)).All(each => each.InForce.Where(span => span.Kind == kind).All(span => day < span.From)) ? ResolutionObstacle.NotYetInForce
            : ResolutionObstacle.OutOfForce;
        return new StandardResolution(null, obstacle, all);
    }
}
