namespace Tidu.Engine.Standards;

/// <summary>Fact dictionary, standards, calculations and cases that were read together.</summary>
public sealed class StandardSet(FactSet facts, IReadOnlyList<StandardVersion> versions, IReadOnlyList<CasePack> cases)
{
    /// <summary>Nothing.</summary>
    public static StandardSet Empty { get; } = new(FactSet.Empty, [], []);

    /// <summary>The fact dictionary.</summary>
    public FactSet Facts => facts;

    /// <summary>Every version of every standard and calculation, in the order of the files.</summary>
    public IReadOnlyList<StandardVersion> Versions => versions;

    /// <summary>Cases, in the order of the files.</summary>
    public IReadOnlyList<CasePack> Cases => cases;

    /// <summary>The ids of all standards and calculations, each once.</summary>
    public IEnumerable<string> Ids => versions.Select(version => version.Standard).Distinct(StringComparer.Ordinal);

    /// <summary>An exact version; null for an unknown one.</summary>
    public StandardVersion? Find(string standard, string version) => versions.FirstOrDefault(each => each.Standard == standard && each.Version == version);

    /// <summary>The version that decides an application of a kind made on a day, or why there is none.</summary>
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
