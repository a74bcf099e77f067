using System.Text;

namespace Tidu.Engine.Ladders;

/// <summary>Titles that enterprises hold (资质), the rungs they are (梯次), named flows between two days, and the indicators that are computed from the registry. Lists keep the order of the files.</summary>
public sealed class Ladder
{
    private readonly Dictionary<string, TitleKind> _titles;
    private readonly Dictionary<string, TitleKind> _names;
    private readonly Dictionary<string, RegistryMeasure> _measures;

    /// <summary>Joins what was read; where a code or name occurs twice the first wins (the reader reports it).</summary>
    public Ladder(IReadOnlyList<LadderTrack> tracks, IReadOnlyList<TitleKind> titles, IReadOnlyList<Flow> flows, IReadOnlyList<RegistryMeasure> measures, IReadOnlyList<LadderDocument> documents)
    {
        (Tracks, Titles, Flows, Measures, Documents) = (tracks, titles, flows, measures, documents);
        _titles = new(StringComparer.Ordinal);
        _names = new(StringComparer.Ordinal);
        _measures = new(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            _titles.TryAdd(title.Code, title);
            foreach (var name in title.Names)
            {
                _names.TryAdd(Plain(name), title);
            }
        }

        foreach (var measure in measures)
        {
            _measures.TryAdd(measure.Indicator, measure);
        }
    }

    /// <summary>Nothing.</summary>
    public static Ladder Empty { get; } = new([], [], [], [], []);

    public IReadOnlyList<LadderTrack> Tracks { get; }

    public IReadOnlyList<TitleKind> Titles { get; }

    public IReadOnlyList<Flow> Flows { get; }

    public IReadOnlyList<RegistryMeasure> Measures { get; }

    /// <summary>What the entries rest on.</summary>
    public IReadOnlyList<LadderDocument> Documents { get; }

    /// <summary>By code; null for an unknown one.</summary>
    public TitleKind? Find(string code) => _titles.GetValueOrDefault(code);

    /// <summary>How an indicator is computed from the registry; null where it is not.</summary>
    public RegistryMeasure? MeasureOf(string indicator) => _measures.GetValueOrDefault(indicator);

    /// <summary>The title a column or cell names: by code, name, short name or alias; blanks, case, width, quotation marks and brackets' width do not matter. Null for an unknown one.</summary>
    public TitleKind? Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _names.GetValueOrDefault(Plain(text));
    }

    /// <summary>The rungs of a track, lowest first.</summary>
    public IReadOnlyList<TitleKind> Rungs(string track) => [.. Titles.Where(title => title.Track == track).OrderBy(title => title.Rung)];

    /// <summary>Both; what the first has is kept.</summary>
    public static Ladder Join(Ladder first, Ladder second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first == Empty ? second : second == Empty ? first : new Ladder(
            Both(first.Tracks, second.Tracks, each => each.Id),
            Both(first.Titles, second.Titles, each => each.Code),
            Both(first.Flows, second.Flows, each => each.Id),
            Both(first.Measures, second.Measures, each => each.Indicator),
            Both(first.Documents, second.Documents, each => each.Id));
    }

    /// <summary>A name in the form in which names are compared.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('"' or '\'' or '“' or '”' or '‘' or '’'))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }

    private static List<T> Both<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string> key) => [.. first.Concat(second).DistinctBy(key, StringComparer.Ordinal)];
}
