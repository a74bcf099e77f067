using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>What a stored run was asked, as <see cref="AssessmentRun.Question"/> keeps it.</summary>
/// <param name="Standards">Null is all that give a verdict.</param>
/// <param name="Kind">Null is by the title held.</param>
/// <param name="UnitId">Null is all.</param>
/// <param name="EnterpriseIds">Null is all of the unit.</param>
/// <param name="KnownKinds">Of the standing run: district and kind of the titles that registries held any of when all were assessed (<see cref="KnownTitles.Keys"/>).</param>
public sealed record RunQuestion(IReadOnlyList<string>? Standards, ApplicationKind? Kind, string? UnitId, IReadOnlyList<int>? EnterpriseIds, IReadOnlyList<string>? KnownKinds)
{
    /// <summary>As evaluation is asked.</summary>
    public AssessmentQuestion On(DateOnly day) => new() { Standards = Standards, Kind = Kind, UnitId = UnitId, EnterpriseIds = EnterpriseIds, AsOf = day };
}

/// <summary>A version that decided in a run, as <see cref="AssessmentRun.Packs"/> keeps it.</summary>
public sealed record RunPack(string Standard, ApplicationKind Kind, string Version, string ContentHash);

/// <summary>How many enterprises have each verdict by one standard.</summary>
public sealed record VerdictCounts(int Met, int NotMet, int LacksFacts, int AwaitsJudges, int NotApplicable)
{
    /// <summary>The counts of verdicts.</summary>
    public static VerdictCounts Of(IEnumerable<AssessedVerdict> verdicts)
    {
        var counts = new int[5];
        foreach (var verdict in verdicts)
        {
            counts[(int)verdict]++;
        }

        return new VerdictCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /// <summary>Each so many times.</summary>
    public VerdictCounts Times(int count) => new(Met * count, NotMet * count, LacksFacts * count, AwaitsJudges * count, NotApplicable * count);

    /// <summary>Both together.</summary>
    public static VerdictCounts operator +(VerdictCounts one, VerdictCounts other) => new(
        one.Met + other.Met, one.NotMet + other.NotMet, one.LacksFacts + other.LacksFacts, one.AwaitsJudges + other.AwaitsJudges, one.NotApplicable + other.NotApplicable);
}
