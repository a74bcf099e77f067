using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>Finds runs for callers. The standing run is everybody's, each sees their own enterprises of it; a run on request is seen by those whose scope holds the unit it was made for.</summary>
public sealed class RunAccess(TiduDb db, AssessmentQueue queue)
{
    /// <summary>What addresses call the standing run.</summary>
    public const string Standing = "standing";

    /// <summary>The run by its number or as <see cref="Standing"/>; null where there is none.</summary>
    public async Task<AssessmentRun?> FindAsync(string id, CancellationToken cancel) =>
        id == Standing ? await StandingRun.FindAsync(db, cancel)
        : int.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? await db.Set<AssessmentRun>().AsNoTracking().FirstOrDefaultAsync(run => run.Id == number, cancel)
        : null;

    /// <summary>True where the caller may see it.</summary>
    public static bool MaySee(AssessmentRun run, RegistryScope scope) => run.Standing || scope.Scope.IsWhole || scope.Scope.Contains(run.UnitId, scope.Scope.Today);

    /// <summary>As lists and heads show it.</summary>
    public RunView View(AssessmentRun run, RegistryScope scope)
    {
        var question = RunTexts.Read<RunQuestion>(run.Question);
        var packs = RunTexts.Read<IReadOnlyList<RunPack>>(run.Packs);
        var unit = question.UnitId;
        var counts = scope.SeesAll || !run.Standing ? RunTexts.Read<Dictionary<string, VerdictCounts>>(run.Counts) : [];
        return new RunView(
            run.Id, run.Standing, run.AsOf, run.State, run.State == RunState.Running ? queue.AssessedOf(run.Id) : null, scope.SeesAll || !run.Standing ? run.Enterprises : null, question.Standards ?? [.. packs.Select(pack => pack.Standard).Distinct(StringComparer.Ordinal)],
            question.Kind, unit, scope.NameOf(unit), packs, run.EngineVersion, counts, run.StartedByName, run.StartedAt, run.FinishedAt is { } ended ? Math.Max(0, (ended - run.StartedAt).TotalSeconds) : null);
    }
}
