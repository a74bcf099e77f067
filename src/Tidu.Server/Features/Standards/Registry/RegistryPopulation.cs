using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>The enterprises a question is about, by id, with what the registry itself knows of them on a day.</summary>
public sealed class RegistryPopulation
{
    private const int MostNamed = 500;

    private RegistryPopulation(DateOnly day, IReadOnlyList<RegistryEnterprise> enterprises, IReadOnlySet<string> knownKinds) => (Day, Enterprises, KnownKinds) = (day, enterprises, knownKinds);

    public DateOnly Day { get; }

    public IReadOnlyList<RegistryEnterprise> Enterprises { get; }

    /// <summary>Kinds that facts ask for and of which the registry holds any title at all.</summary>
    public IReadOnlySet<string> KnownKinds { get; }

    /// <summary>Reads them.</summary>
    /// <param name="db">Within a transaction its own changes are seen.</param>
    /// <param name="question">Which.</param>
    /// <param name="tree">The units, for those below one.</param>
    /// <param name="titleKinds">Kinds of titles that decide who renews, beside those that facts ask for.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<RegistryPopulation> ReadAsync(TiduDb db, AssessmentQuestion question, OrganizationTree tree, IEnumerable<string> titleKinds, CancellationToken cancel)
    {
        var all = await Selected(db, question)
            .OrderBy(one => one.Id)
            .Select(one => new RegistryEnterprise(one.Id, one.UnitId, one.ParkId, one.IndustryCode, one.RegisteredOn, one.State, one.StateFrom, one.Size))
            .ToListAsync(cancel);
        var enterprises = question.UnitId is { } unit ? Below(all, tree, unit, question.AsOf) : all;
        var named = enterprises.Count <= MostNamed ? enterprises.ConvertAll(one => one.Id) : null;
        var byId = enterprises.ToDictionary(one => one.Id);
        await AddTitlesAsync(db, byId, named, [.. RegistryTitles.Asked, .. titleKinds], question.AsOf, cancel);
        await AddVetoesAsync(db, byId, named, question.AsOf, cancel);
        return new RegistryPopulation(question.AsOf, enterprises, await KnownKindsAsync(db, cancel));
    }

    /// <summary>Kinds that facts ask for and of which the registry holds any title at all: only of these "none" is an answer.</summary>
    public static async Task<IReadOnlySet<string>> KnownKindsAsync(TiduDb db, CancellationToken cancel)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in RegistryTitles.Asked)
        {
            if (await db.Set<Qualification>().AnyAsync(one => one.Kind == kind, cancel))
            {
                known.Add(kind);
            }
        }

        return known;
    }

    private static IQueryable<Enterprise> Selected(TiduDb db, AssessmentQuestion question)
    {
        var all = db.Set<Enterprise>().AsNoTracking().Where(one => one.MergedIntoId == null);
        return question.EnterpriseIds is { } ids ? all.Where(one => ids.Contains(one.Id)) : all;
    }

    private static List<RegistryEnterprise> Below(List<RegistryEnterprise> all, OrganizationTree tree, string unit, DateOnly day)
    {
        var within = tree.Units.Where(each => tree.IsWithin(each.Id, unit, day)).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        return all.FindAll(one => (one.UnitId is { } own && within.Contains(own)) || (one.ParkId is { } park && within.Contains(park)));
    }

    private static async Task AddTitlesAsync(TiduDb db, Dictionary<int, RegistryEnterprise> byId, List<int>? named, IReadOnlyList<string> kinds, DateOnly day, CancellationToken cancel)
    {
        var valid = db.Set<Qualification>().AsNoTracking()
            .Where(one => kinds.Contains(one.Kind) && one.ValidFrom <= day && (one.ValidTo == null || one.ValidTo >= day) && (one.EndedOn == null || one.EndedOn >= day));
        valid = named is null ? valid : valid.Where(one => named.Contains(one.EnterpriseId));
        await foreach (var title in valid.Select(one => new { one.EnterpriseId, one.Kind }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (byId.TryGetValue(title.EnterpriseId, out var enterprise))
            {
                enterprise.Titles = [.. enterprise.Titles, title.Kind];
            }
        }
    }

    private static async Task AddVetoesAsync(TiduDb db, Dictionary<int, RegistryEnterprise> byId, List<int>? named, DateOnly day, CancellationToken cancel)
    {
        var vetoes = db.Set<Veto>().AsNoTracking().Where(veto => veto.On <= day);
        vetoes = named is null ? vetoes : vetoes.Where(veto => named.Contains(veto.EnterpriseId));
        await foreach (var veto in vetoes.Select(each => new { each.EnterpriseId, Fact = new VetoFact(each.Kind, each.Found, each.On, each.Until) }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (byId.TryGetValue(veto.EnterpriseId, out var enterprise))
            {
                enterprise.Vetoes = [.. enterprise.Vetoes, veto.Fact];
            }
        }
    }
}
