using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Enterprises.Facts;

/// <summary>What experts say on the judged inputs of standards (专家评审意见). It belongs to one standard, stands in records of <see cref="FactSource.Judges"/> as of the day of the review, and is no fact of the dictionary.</summary>
public static class JudgedFacts
{
    private const char Mark = ':';

    /// <summary>As <see cref="FactRecord.Values"/> names it.</summary>
    public static string StoredIdOf(string standard, string fact) => $"{standard}{Mark}{fact}";

    /// <summary>The judged inputs of the versions of a standard that decide on a day, first applications before renewals.</summary>
    public static IReadOnlyList<FactDefinition> Of(string standard, DateOnly on, StandardSet standards) =>
    [
        .. new[] { ApplicationKind.New, ApplicationKind.Renewal }.Select(kind => standards.Resolve(standard, on, kind).Version)
            .OfType<StandardVersion>().SelectMany(version => version.Facts).Where(fact => fact.IsJudged).DistinctBy(fact => fact.Id),
    ];

    /// <summary>Chinese name of a stored id, with the standard; null for one that no standard asks for.</summary>
    public static string? LabelOf(string storedId, StandardSet standards)
    {
        var at = storedId.IndexOf(Mark, StringComparison.Ordinal);
        var version = at < 0 ? null : standards.Versions.LastOrDefault(each => each.Standard == storedId[..at] && each.Facts.Any(fact => fact.Id == storedId[(at + 1)..]));
        return version is null ? null : $"{version.ShortTitle} {version.Facts.First(fact => fact.Id == storedId[(at + 1)..]).Label}";
    }

    /// <summary>The record whose word counts on a day; null where nobody said anything.</summary>
    public static FactRecord? OriginOf(IEnumerable<FactRecord> records, string storedId, DateOnly on) =>
        records.Where(record => record.Year == 0 && record.AsOf <= on && record.Values.Contains($"\"{storedId}\":", StringComparison.Ordinal))
            .OrderByDescending(record => record.Source == FactSource.Judges).ThenByDescending(record => record.AsOf).FirstOrDefault();

    /// <summary>Puts a word into a record's values, or takes it out; other words stay.</summary>
    /// <param name="values">As the record keeps them.</param>
    /// <param name="storedId">The word's name.</param>
    /// <param name="value">Null takes it out.</param>
    /// <returns>The new values, and what stood there.</returns>
    public static (string Values, string? Before) Put(string values, string storedId, FactValue? value)
    {
        using var json = System.Text.Json.JsonDocument.Parse(values);
        var words = json.RootElement.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetRawText(), StringComparer.Ordinal);
        words.Remove(storedId, out var before);
        if (value is { } said)
        {
            words[storedId] = said.ToString();
        }

        return ($"{{{string.Join(',', words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => $"\"{word.Key}\":{word.Value}"))}}}", before);
    }
}
