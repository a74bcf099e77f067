using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>What slices above the registry know of its enterprises: a filter of the list, and what its rows show beside their own.</summary>
public interface IExtendList
{
    /// <summary>Ids of the enterprises that the part of the filter lets through which this slice answers.</summary>
    /// <param name="filter">What somebody looks for.</param>
    /// <param name="db">Where; the query is a part of the list's own.</param>
    /// <param name="sight">What the caller sees.</param>
    /// <param name="cancel">Stops.</param>
    Task<ListNarrowing> NarrowAsync(EnterpriseFilter filter, TiduDb db, RegistrySight sight, CancellationToken cancel);

    /// <summary>Adds what this slice knows of the rows.</summary>
    /// <param name="marks">By id of the enterprise.</param>
    /// <param name="db">Where.</param>
    /// <param name="sight">What the caller sees.</param>
    /// <param name="cancel">Stops.</param>
    Task MarkAsync(IReadOnlyDictionary<int, EnterpriseMarks> marks, TiduDb db, RegistrySight sight, CancellationToken cancel);
}

/// <summary>What a slice above lets through.</summary>
/// <param name="Ids">Null where nothing is asked of it.</param>
/// <param name="Problem">What is wrong with what is asked; null where nothing is.</param>
public sealed record ListNarrowing(IQueryable<int>? Ids, IResult? Problem)
{
    /// <summary>Nothing is asked.</summary>
    public static ListNarrowing None { get; } = new(null, null);
}

/// <summary>What slices above know of one enterprise.</summary>
public sealed class EnterpriseMarks
{
    /// <summary>Standards that it could apply by now.</summary>
    public List<StandardMark> Standards { get; } = [];

    /// <summary>Pools it is in.</summary>
    public List<string> Pools { get; } = [];
}

/// <summary>A standard that an enterprise could apply by as of the latest assessment: it meets it, or would if judges agree, and does not hold the title beyond this year.</summary>
/// <param name="Standard">Its id.</param>
/// <param name="Name">Its short name.</param>
/// <param name="AwaitsJudges">All that can be computed is met; the rest is a judgement.</param>
/// <param name="Renewal">It holds the title, which runs out this year: it would renew.</param>
public sealed record StandardMark(string Standard, string Name, bool AwaitsJudges, bool Renewal);

/// <summary>The list as all slices answer it together.</summary>
public sealed class EnterpriseLists(IEnumerable<IExtendList> extensions)
{
    /// <summary>The enterprises that everybody lets through; a problem where a part of the filter cannot be read.</summary>
    public async Task<(IQueryable<Enterprise> Found, IResult? Problem)> NarrowAsync(IQueryable<Enterprise> found, EnterpriseFilter filter, TiduDb db, RegistrySight sight, CancellationToken cancel)
    {
        foreach (var extension in extensions)
        {
            var narrowing = await extension.NarrowAsync(filter, db, sight, cancel);
            if (narrowing.Problem is not null)
            {
                return (found, narrowing.Problem);
            }

            found = narrowing.Ids is { } ids ? found.Where(one => ids.Contains(one.Id)) : found;
        }

        return (found, null);
    }

    /// <summary>What everybody knows of these.</summary>
    public async Task<IReadOnlyDictionary<int, EnterpriseMarks>> MarksAsync(IEnumerable<int> ids, TiduDb db, RegistrySight sight, CancellationToken cancel)
    {
        var marks = ids.ToDictionary(id => id, _ => new EnterpriseMarks());
        foreach (var extension in extensions)
        {
            await extension.MarkAsync(marks, db, sight, cancel);
        }

        return marks;
    }
}
