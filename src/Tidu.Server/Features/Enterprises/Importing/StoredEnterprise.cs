using Tidu.Engine.Standards;
using Tidu.Server.Features.Enterprises.Facts;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What the database holds of one enterprise, as far as an import compares and changes it.</summary>
internal sealed class StoredEnterprise(int id, Enterprise row)
{
    private const int Prime = 16777619;

    public int Id => id;

    /// <summary>Not tracked.</summary>
    public Enterprise Row => row;

    public List<string> FormerNames { get; } = [];

    public List<Qualification> Titles { get; } = [];

    public List<StoredFacts> Facts { get; } = [];

    public List<Veto> Vetoes { get; } = [];

    /// <summary>A number that changes whenever somebody changes anything of it; never 0.</summary>
    public int Seen
    {
        get
        {
            var hash = Mix(Mix(unchecked((int)2166136261), id), row.Version);
            hash = Titles.OrderBy(one => one.Id).Aggregate(hash, (all, one) => Mix(Mix(all, one.Id), one.Version));
            hash = Facts.OrderBy(one => one.Row.Id).Aggregate(hash, (all, one) => Mix(Mix(all, one.Row.Id), one.Row.Version));
            hash = Vetoes.OrderBy(one => one.Id).Aggregate(hash, (all, one) => Mix(Mix(all, one.Id), one.Version));
            return hash == 0 ? 1 : hash;
        }
    }

    /// <summary>The record of a source for a year; for facts as of a day the latest up to it.</summary>
    public StoredFacts? FactsOf(FactSource source, int year, DateOnly asOf)
    {
        StoredFacts? found = null;
        foreach (var record in Facts)
        {
            if (record.Row.Source == source && record.Row.Year == year && (year > 0 || record.Row.AsOf <= asOf) && (found is null || record.Row.AsOf > found.Row.AsOf))
            {
                found = record;
            }
        }

        return found;
    }

    /// <summary>A fact of a year from any source, the given one first.</summary>
    public decimal? NumberOf(FactSource source, int year, string fact)
    {
        decimal? other = null;
        foreach (var record in Facts.Where(record => record.Row.Year == year))
        {
            if (record.Values.TryGetValue(fact, out var value) && value.Number is { } number)
            {
                if (record.Row.Source == source)
                {
                    return number;
                }

                other ??= number;
            }
        }

        return other;
    }

    /// <summary>The title that a line is about; null where it is a new one.</summary>
    public Qualification? TitleOf(TitleLine line, bool openEnded)
    {
        var same = Titles.Find(one => one.Kind == line.Kind && one.ValidFrom == line.ValidFrom);
        return same ?? Titles.Find(one => one.Kind == line.Kind && (openEnded
            ? one.IsValidOn(line.ValidFrom) || (line.ValidFrom < one.ValidFrom && line.EndedOn is null)
            : line.Number is { } number && one.Number == number && Overlaps(one, line.ValidFrom, line.ValidTo)));
    }

    /// <summary>True where both count on some day.</summary>
    public static bool Overlaps(Qualification one, DateOnly from, DateOnly? to) => (to is null || one.ValidFrom <= to) && (one.LastDay is null || from <= one.LastDay);

    private static int Mix(int hash, int value) => unchecked((hash ^ value) * Prime);
}

/// <summary>A record of facts with its values by id.</summary>
internal sealed class StoredFacts(FactRecord row, IReadOnlyDictionary<string, FactDefinition> definitions)
{
    private Dictionary<string, FactValue>? _values;

    public FactRecord Row => row;

    /// <summary>Facts of the record; what is not in it is missing.</summary>
    public Dictionary<string, FactValue> Values => _values ??= FactValues.Read(row.Values, definitions).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>True once something in it was replaced or added.</summary>
    public bool IsChanged { get; set; }
}
