using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>What the bits of a run's rows mean: the compiled standards of its day, as long as their rules are those of the run.</summary>
public sealed class RunLens
{
    private readonly RegistryStandard? _first;
    private readonly RegistryStandard? _renewal;

    public RunLens(StandardLibrary library, AssessmentRun run, string standard)
    {
        var packs = RunTexts.Read<IReadOnlyList<RunPack>>(run.Packs).Where(pack => pack.Standard == standard).ToList();
        RegistryStandard? Of(ApplicationKind kind) => packs.Find(pack => pack.Kind == kind) is { } pack && library.Find(standard, run.AsOf, kind) is { } found && found.Standard.Version.ContentHash == pack.ContentHash ? found : null;
        (_first, _renewal) = (Of(ApplicationKind.New), Of(ApplicationKind.Renewal));
        IsKnown = packs.Count > 0 && packs.TrueForAll(pack => (pack.Kind == ApplicationKind.New ? _first : _renewal) is not null);
        Title = (_first ?? _renewal)?.Standard.Version.Title ?? library.Standards.Versions.FirstOrDefault(version => version.Standard == standard)?.Title ?? standard;
    }

    /// <summary>False where the rules changed since: the bits then mean nothing any more.</summary>
    public bool IsKnown { get; }

    public string Title { get; }

    /// <summary>True where the row's enterprise was taken as one that renews.</summary>
    public static bool Renews(StandardVerdict row) => (row.Judged & VerdictBits.Renewal) != 0;

    /// <summary>What decided a row.</summary>
    public RegistryStandard Of(StandardVerdict row) => (Renews(row) ? _renewal : _first)!;

    /// <summary>Criteria of bits, in printed order; the score last.</summary>
    public IEnumerable<NamedCriterion> Criteria(StandardVerdict row, long bits)
    {
        var standard = Of(row);
        foreach (var at in standard.Top.Where(at => (bits >> at & 1) != 0))
        {
            var criterion = standard.Standard.Criteria[at].Criterion;
            yield return new NamedCriterion(criterion.Id, criterion.Label, CitedBasis.Of(standard.Standard.Version.Documents, criterion.Basis));
        }

        if ((bits & VerdictBits.Score) != 0)
        {
            yield return new NamedCriterion(NamedCriterion.Score, Resources.StandardTexts.ScoreLabel, null);
        }
    }

    /// <summary>Facts that could still decide a row, each once whatever the years; judgements are not among them.</summary>
    public IEnumerable<(FactDefinition Fact, int? Year)> Facts(StandardVerdict row)
    {
        var standard = Of(row);
        var missing = (ulong)row.Missing & ~standard.JudgedInputs;
        for (var place = 0; missing != 0; place++, missing >>= 1)
        {
            if ((missing & 1) != 0)
            {
                yield return (standard.Standard.Inputs[place].Fact, standard.Standard.Inputs[place].Year);
            }
        }
    }
}

/// <summary>A criterion by id and name.</summary>
public sealed record NamedCriterion(string Id, string Label, string? Basis)
{
    /// <summary>The id of the score's total.</summary>
    public const string Score = "score";
}
