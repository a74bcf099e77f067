using Tidu.Engine.Ladders;
using Tidu.Engine.Standards;

namespace Tidu.Engine.Packs;

/// <summary>Packs read together. Lists keep the order of files; look-ups are by exact id and return null for an unknown one.</summary>
public sealed class PackSet
{
    private readonly Dictionary<string, PlanPack> _plans;
    private readonly Dictionary<string, IndicatorDefinition> _indicators;
    private readonly Dictionary<string, UnitDefinition> _units;
    private readonly Dictionary<string, BandScalePack> _scales;
    private readonly Dictionary<string, MeasureUnit> _measureUnits;

    /// <summary>No packs.</summary>
    public static PackSet Empty { get; } = new();

    /// <summary>Joins packs; where an id occurs twice the first wins (the reader reports it as a problem).</summary>
    public PackSet(
        IReadOnlyList<PlanPack>? plans = null,
        IReadOnlyList<IndicatorPack>? indicators = null,
        IReadOnlyList<DivisionPack>? divisions = null,
        IReadOnlyList<LayoutPack>? layouts = null,
        IReadOnlyList<ObservationPack>? observations = null,
        IReadOnlyList<BandScalePack>? bandScales = null,
        IReadOnlyList<MeasureUnit>? measureUnits = null,
        ComparatorLexicon? comparators = null,
        ImportLexicon? imports = null,
        StandardSet? standards = null,
        Ladder? ladder = null,
        IReadOnlyList<RegionPack>? regions = null,
        SyntheticWords? syntheticWords = null)
    {
        Plans = plans ?? [];
        IndicatorPacks = indicators ?? [];
        Divisions = divisions ?? [];
        Layouts = layouts ?? [];
        Observations = observations ?? [];
        BandScales = bandScales ?? [];
        MeasureUnits = measureUnits ?? [];
        Comparators = comparators ?? ComparatorLexicon.Empty;
        Imports = imports ?? ImportLexicon.Empty;
        Standards = standards ?? StandardSet.Empty;
        Ladder = ladder ?? Ladder.Empty;
        Regions = regions ?? [];
        SyntheticWords = syntheticWords ?? SyntheticWords.Empty;
        Indicators = [.. IndicatorPacks.SelectMany(p => p.Indicators)];
        Units = [.. Divisions.SelectMany(d => d.Units)];
        _plans = FirstByKey(Plans, p => [p.Id]);
        _indicators = FirstByKey(Indicators, i => [i.Code]);
        _units = FirstByKey(Units, u => [u.Id]);
        _scales = FirstByKey(BandScales, s => [s.Id]);
        _measureUnits = FirstByKey(MeasureUnits, m => [m.Name, .. m.Aliases]);
        Resolver = new UnitResolver(Units);
    }

    public IReadOnlyList<PlanPack> Plans { get; }
    public IReadOnlyList<IndicatorPack> IndicatorPacks { get; }
    public IReadOnlyList<DivisionPack> Divisions { get; }
    public IReadOnlyList<LayoutPack> Layouts { get; }
    public IReadOnlyList<ObservationPack> Observations { get; }
    public IReadOnlyList<BandScalePack> BandScales { get; }
    public IReadOnlyList<MeasureUnit> MeasureUnits { get; }
    public ComparatorLexicon Comparators { get; }
    public ImportLexicon Imports { get; }

    /// <summary>Fact dictionary, standards, calculations and cases.</summary>
    public StandardSet Standards { get; }

    /// <summary>Titles of enterprises, the rungs they are, named flows between them, and what is computed from them.</summary>
    public Ladder Ladder { get; }

    /// <summary>Regions of invented enterprises.</summary>
    public IReadOnlyList<RegionPack> Regions { get; }

    /// <summary>Words of invented enterprises.</summary>
    public SyntheticWords SyntheticWords { get; }

    /// <summary>All indicators of all dictionaries.</summary>
    public IReadOnlyList<IndicatorDefinition> Indicators { get; }

    /// <summary>All units of all divisions.</summary>
    public IReadOnlyList<UnitDefinition> Units { get; }

    /// <summary>Finds units by name.</summary>
    public UnitResolver Resolver { get; }

    public PlanPack? FindPlan(string id) => _plans.GetValueOrDefault(id);

    public IndicatorDefinition? FindIndicator(string code) => _indicators.GetValueOrDefault(code);

    /// <summary>By exact id; null for an unknown one.</summary>
    public RegionPack? FindRegion(string id) => Regions.FirstOrDefault(region => region.Id == id);

    public UnitDefinition? FindUnit(string id) => _units.GetValueOrDefault(id);

    public BandScalePack? FindBandScale(string id) => _scales.GetValueOrDefault(id);

    /// <summary>By name or alias, as printed.</summary>
    public MeasureUnit? FindMeasureUnit(string printed) => _measureUnits.GetValueOrDefault(printed);

    private static Dictionary<string, T> FirstByKey<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> keys)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var key in keys(item))
            {
                found.TryAdd(key, item);
            }
        }
        return found;
    }
}
