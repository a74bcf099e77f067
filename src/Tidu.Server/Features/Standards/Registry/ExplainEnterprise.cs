using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Why a standard is or is not met by one enterprise, exactly, and where every fact comes from.</summary>
public sealed class ExplainEnterprise(TiduDb db, StandardLibrary library, AssessEnterprises assess, StampedCache<OrganizationTree> trees)
{
    /// <summary>Where explanations say their facts stand.</summary>
    private const string Registry = "registry";

    /// <summary>The explanation; null where no version of the standard decides on the day, or the enterprise is not in the registry.</summary>
    /// <param name="enterpriseId">The enterprise.</param>
    /// <param name="creditCode">Its code, for the explanation's head.</param>
    /// <param name="standard">Id of a standard or calculation.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="kind">Null is by the title held.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<EnterpriseExplanation?> ExplainAsync(int enterpriseId, string creditCode, string standard, DateOnly asOf, ApplicationKind? kind, CancellationToken cancel)
    {
        var question = new AssessmentQuestion { Standards = [standard], AsOf = asOf, Kind = kind, EnterpriseIds = [enterpriseId] };
        if (assess.StandardsOf(question) is not [var asked])
        {
            return null;
        }

        var population = await RegistryPopulation.ReadAsync(db, question, await trees.GetAsync(db, cancel), library.HeldKinds, cancel);
        if (population.Enterprises is not [var enterprise])
        {
            return null;
        }

        var compiled = asked.For(enterprise);
        var facts = await RegistryFacts.ReadAsync(db, [enterprise], new FactLayout([compiled.Standard]), population, cancel);
        var explanation = Explainer.Explain(compiled.Standard, library.Standards.Facts, facts.RowOf(compiled.Standard, 0), creditCode, new Engine.Standards.Explaining.FactSource(Registry, 0));
        var verdict = (await assess.VerdictsAsync(question, cancel)).Single();
        return new EnterpriseExplanation(explanation, verdict, compiled, await SourcesAsync(enterprise, compiled, population, cancel));
    }

    /// <summary>The conditions of several enterprises by one compiled standard, by enterprise: for lists.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<ExplainedCriterion>>> CriteriaAsync(RegistryStandard standard, IReadOnlyList<int> enterpriseIds, DateOnly asOf, CancellationToken cancel)
    {
        var question = new AssessmentQuestion { Standards = [standard.Id], AsOf = asOf, EnterpriseIds = enterpriseIds };
        var population = await RegistryPopulation.ReadAsync(db, question, await trees.GetAsync(db, cancel), library.HeldKinds, cancel);
        var facts = await RegistryFacts.ReadAsync(db, population.Enterprises, new FactLayout([standard.Standard]), population, cancel);
        return population.Enterprises.Select((enterprise, row) => (enterprise.Id, Row: row)).ToDictionary(
            each => each.Id,
            each => Explainer.Explain(standard.Standard, library.Standards.Facts, facts.RowOf(standard.Standard, each.Row), string.Empty, new Engine.Standards.Explaining.FactSource(Registry, 0), withPaths: false).Criteria);
    }

    private async Task<IReadOnlyDictionary<string, FactOrigin>> SourcesAsync(RegistryEnterprise enterprise, RegistryStandard compiled, RegistryPopulation population, CancellationToken cancel)
    {
        var records = await db.Set<FactRecord>().AsNoTracking().Where(record => record.EnterpriseId == enterprise.Id).ToListAsync(cancel);
        var used = UsedFacts.Of(records, library.Standards.Facts, population.Day).ToDictionary(fact => (fact.Fact.Id, fact.Counts.Year));
        var origins = new Dictionary<string, FactOrigin>(StringComparer.Ordinal);
        foreach (var input in compiled.Standard.Columns)
        {
            if (DerivedFacts.Knows(input.Fact.Id) && DerivedFacts.Of(input.Fact.Id, enterprise, population.Day) is not null)
            {
                origins[input.Column] = new FactOrigin(null, null, null, false);
            }
            else if (input.Fact.IsJudged)
            {
                if (JudgedFacts.OriginOf(records, FactLayout.StoredIdOf(compiled.Standard.Version.Standard, input.Fact), population.Day) is { } word)
                {
                    origins[input.Column] = new FactOrigin(word.Source, word.SourceText, word.AsOf, false);
                }
            }
            else if (used.TryGetValue((input.Fact.Id, input.Year ?? 0), out var fact))
            {
                origins[input.Column] = new FactOrigin(fact.Counts.Source, fact.Counts.Record.SourceText, fact.Counts.AsOf, fact.Differs);
            }
        }

        return origins;
    }
}

/// <summary>An explanation with the verdict as people tell verdicts apart.</summary>
/// <param name="Explanation">The engine's own.</param>
/// <param name="Verdict">The row.</param>
/// <param name="Standard">The standard that decided.</param>
/// <param name="Origins">By column where its fact comes from.</param>
public sealed record EnterpriseExplanation(Explanation Explanation, StandardVerdict Verdict, RegistryStandard Standard, IReadOnlyDictionary<string, FactOrigin> Origins);

/// <summary>Where a fact comes from.</summary>
/// <param name="Source">Null where the registry itself knows it: titles, licence, vetoes.</param>
/// <param name="SourceText">The source in words; null where the registry itself knows it.</param>
/// <param name="AsOf">The day it is of; null where the registry itself knows it.</param>
/// <param name="Differs">True where another source says something else.</param>
public sealed record FactOrigin(Enterprises.FactSource? Source, string? SourceText, DateOnly? AsOf, bool Differs);
