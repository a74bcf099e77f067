using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>The enterprises a question is about, by id, with what the registry itself knows of them on a day.</summary>
public sealed class RegistryPopulation
{
    /// <summary>Of more, all districts are asked at once what they know.</summary>
    private const int MostNamed = 500;

    private readonly IReadOnlyList<string> _kinds;

    private RegistryPopulation(DateOnly day, IReadOnlyList<RegistryEnterprise> enterprises, IReadOnlyList<string> kinds) => (Day, Enterprises, _kinds) = (day, enterprises, kinds);

    public DateOnly Day { get; }

    public IReadOnlyList<RegistryEnterprise> Enterprises { get; }

    /// <summary>Reads them.</summary>
    /// <param name="db">Within a transaction its own changes are seen.</param>
    /// <param name="question">Which.</param>
    /// <param name="tree">The units, for those below one.</param>
    /// <param name="titleKinds">Kinds of titles that decide who renews, beside those that facts ask for.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<RegistryPopulation> ReadAsync(TiduDb db, AssessmentQuestion question, OrganizationTree tree, IEnumerable<string> titleKinds, CancellationToken cancel)
    {
        var population = await ReadUnfilledAsync(db, question, tree, titleKinds, cancel);
        await population.FillAsync(db, population.Enterprises, cancel);
        return population;
    }

    /// <summary>The same without titles and vetoes, which <see cref="FillAsync"/> brings part by part.</summary>
    public static async Task<RegistryPopulation> ReadUnfilledAsync(TiduDb db, AssessmentQuestion question, OrganizationTree tree, IEnumerable<string> titleKinds, CancellationToken cancel)
    {
        var all = await Selected(db, question)
            .OrderBy(one => one.Id)
            .Select(one => new RegistryEnterprise(one.Id, one.UnitId, one.ParkId, one.IndustryCode, one.RegisteredOn, one.State, one.StateFrom, one.Size))
            .ToListAsync(cancel);
        var enterprises = question.UnitId is { } unit ? Below(all, tree, unit, question.AsOf) : all;
        var known = await KnownTitles.ReadAsync(db, tree, question.AsOf, enterprises.Count <= MostNamed ? enterprises.Select(one => (one.UnitId, one.ParkId)) : null, cancel);
        enterprises.ForEach(one => one.KnownKinds = known.Of(one.UnitId, one.ParkId));
        return new RegistryPopulation(question.AsOf, enterprises, [.. RegistryTitles.Asked.Union(titleKinds, StringComparer.Ordinal)]);
    }

    /// <summary>Brings titles and vetoes of enterprises, given by id ascending.</summary>
    public Task FillAsync(TiduDb db, IReadOnlyList<RegistryEnterprise> enterprises, CancellationToken cancel) => RegistryOwn.FillAsync(db, enterprises, _kinds, Day, cancel);

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
}
