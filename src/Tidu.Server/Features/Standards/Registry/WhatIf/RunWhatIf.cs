using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Registry.WhatIf;

/// <summary>Evaluates the enterprises of a run by its standard as it is and as it is assumed to be. Nothing is stored.</summary>
public sealed class RunWhatIf(AssessEnterprises assess, StandardLibrary library)
{
    /// <summary>By value the verdicts of every enterprise; null stands for the standard as it is.</summary>
    internal async Task<Dictionary<int, AssessedVerdict>[]> VerdictsAsync(OpenedRun run, string key, IReadOnlyList<decimal?> values, CancellationToken cancel)
    {
        var question = RunTexts.Read<RunQuestion>(run.Run.Question).On(run.Run.AsOf) with { Standards = [run.Standard] };
        var asked = values.Select(value => assess.StandardsOf(value is { } number ? question with { Overrides = new Dictionary<string, decimal> { [key] = number } } : question).Single()).ToList();
        var found = values.Select(_ => new Dictionary<int, AssessedVerdict>()).ToArray();
        var places = asked.SelectMany((each, at) => each.Kinds.Select(kind => (kind, at))).DistinctBy(each => each.kind).ToDictionary(each => each.kind, each => each.at);
        await assess.RunAsync(question, asked, part => Task.Run(() => Take(part, places, found, run), cancel), cancel);
        return found;
    }

    /// <summary>What can be assumed of a run's standard: of first applications, and of renewals where nobody applies for the first time.</summary>
    internal IReadOnlyList<Assumable> Of(OpenedRun run)
    {
        var kind = RunTexts.Read<RunQuestion>(run.Run.Question).Kind;
        var standard = library.Find(run.Standard, run.Run.AsOf, kind ?? ApplicationKind.New) ?? library.Find(run.Standard, run.Run.AsOf, ApplicationKind.Renewal);
        return standard is null ? [] : Assumables.Of(standard.Standard);
    }

    private static void Take(AssessedPart part, Dictionary<RegistryStandard, int> places, Dictionary<int, AssessedVerdict>[] found, OpenedRun run)
    {
        foreach (var standard in part.Standards)
        {
            var into = found[places[standard.Standard]];
            foreach (var row in standard.Rows)
            {
                var enterprise = part.Enterprises[row];
                if (run.Scope.Index.ById.TryGetValue(enterprise.Id, out var indexed) && run.Scope.Contains(indexed))
                {
                    into[enterprise.Id] = standard.AssessedOf(row);
                }
            }
        }
    }
}
