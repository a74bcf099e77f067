using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Enterprises.Facts;

/// <summary>Which source counts, fact by fact (一数一源): first the one whose figure it is, then what the bureau verified, then what the enterprise declared, then the other registers, demonstration data last. Of one source the latest day counts.</summary>
public static class UsedFacts
{
    /// <summary>Sources after the fact's own keeper, the first that has the fact counts.</summary>
    private static readonly FactSource[] Order =
        [FactSource.Judges, FactSource.Bureau, FactSource.Declaration, FactSource.Tax, FactSource.Statistics, FactSource.BusinessRegistration, FactSource.Patents, FactSource.Demo];

    /// <summary>The rank of a source for a fact; the least counts.</summary>
    public static int RankOf(FactDefinition fact, FactSource source) =>
        fact.KeptBy is { } keeper && SourceOf(keeper) == source ? 0 : 1 + Array.IndexOf(Order, source);

    /// <summary>The source that a keeper's figures come from.</summary>
    public static FactSource SourceOf(FactKeeper keeper) => keeper switch
    {
        FactKeeper.Tax => FactSource.Tax,
        FactKeeper.Statistics => FactSource.Statistics,
        FactKeeper.Registration => FactSource.BusinessRegistration,
        _ => FactSource.Patents,
    };

    /// <summary>The facts of one enterprise that count on a day, with what other sources say; in the order of the dictionary, years ascending.</summary>
    /// <param name="records">All records of the enterprise.</param>
    /// <param name="dictionary">The facts.</param>
    /// <param name="on">Records as of a later day are left out.</param>
    public static IReadOnlyList<UsedFact> Of(IEnumerable<FactRecord> records, FactSet dictionary, DateOnly on)
    {
        var definitions = dictionary.All.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var places = dictionary.All.Select((fact, place) => (fact.Id, place)).DistinctBy(each => each.Id).ToDictionary(each => each.Id, each => each.place, StringComparer.Ordinal);
        return
        [
            .. records.Where(record => record.AsOf <= on)
                .SelectMany(record => FactValues.Read(record.Values, definitions).Select(fact => new StatedFact(definitions[fact.Key], fact.Value, record)))
                .GroupBy(stated => (stated.Fact.Id, stated.Record.Year))
                .Select(Used)
                .OrderBy(used => places[used.Fact.Id]).ThenBy(used => used.Counts.Year),
        ];
    }

    private static UsedFact Used(IEnumerable<StatedFact> stated)
    {
        var ranked = stated.OrderBy(each => RankOf(each.Fact, each.Source)).ThenByDescending(each => each.AsOf).ToList();
        return new UsedFact(ranked[0].Fact, ranked[0], [.. ranked.Skip(1)]);
    }
}

/// <summary>A fact with the source that counts and the others.</summary>
/// <param name="Fact">The definition.</param>
/// <param name="Counts">What counts.</param>
/// <param name="Others">What else was said, the next in rank first: other sources, earlier days.</param>
public sealed record UsedFact(FactDefinition Fact, StatedFact Counts, IReadOnlyList<StatedFact> Others)
{
    /// <summary>True where another source says something else than the one that counts.</summary>
    public bool Differs => Others.Any(other => other.Source != Counts.Source && other.Value != Counts.Value);
}

/// <summary>A fact as one record states it.</summary>
public sealed record StatedFact(FactDefinition Fact, FactValue Value, FactRecord Record)
{
    /// <summary>Accounting year; 0 for a fact as of a day.</summary>
    public int Year => Record.Year;

    public DateOnly AsOf => Record.AsOf;

    public FactSource Source => Record.Source;
}
