using Tidu.Engine.Packs;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>What names in a file mean to the importer: indicators by code, name, short name and alias, units by id, name and alias as of a day within the own jurisdiction.</summary>
internal sealed class ImportNames
{
    private readonly Scope _scope;
    private readonly string? _jurisdiction;
    private readonly Dictionary<string, Indicator?> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Indicator?> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _unitNames = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, DateOnly), string?> _units = [];
    private readonly NearestNames _nearIndicators;
    private readonly NearestNames _nearUnits;

    /// <param name="scope">Of the importer.</param>
    /// <param name="jurisdiction">Unit whose own units are meant first; null: the importer's main unit.</param>
    /// <param name="indicators">The dictionary.</param>
    /// <param name="packs">With other names of indicators.</param>
    public ImportNames(Scope scope, string? jurisdiction, IReadOnlyList<Indicator> indicators, PackSet packs)
    {
        _scope = scope;
        _jurisdiction = jurisdiction ?? (scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null);
        Indicators = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        AddIndicators(indicators);
        AddAliases(packs);
        foreach (var unit in scope.Tree.Units)
        {
            foreach (var name in unit.Aliases.Append(unit.Name).Append(unit.ShortName).Append(unit.Id))
            {
                var key = NameKey.Of(name);
                (_unitNames.TryGetValue(key, out var names) ? names : _unitNames[key] = []).Add(name);
            }
        }

        _nearIndicators = new NearestNames(indicators.Select(indicator => indicator.Name));
        _nearUnits = new NearestNames(scope.UnitsOn(scope.Today).Select(unit => unit.Name));
    }

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, Indicator> Indicators { get; }

    /// <summary>The only unit of one who reports for a single unit: files without a unit column are about it. Null for others.</summary>
    public string? OwnUnit => _scope is { IsReporterOnly: true, UnitIds: [var only] } ? only : null;

    /// <summary>The indicator of a name; null where there is none, or where several bear it.</summary>
    public Indicator? IndicatorOf(string text) =>
        _asked.TryGetValue(text, out var known) ? known : _asked[text] = _indicators.GetValueOrDefault(NameKey.Of(text));

    /// <summary>The indicator whose name stands in a longer text, the longest name first; null where there is none.</summary>
    public Indicator? IndicatorIn(string text)
    {
        var key = NameKey.Of(text);
        return _indicators.Where(pair => pair.Value is not null && pair.Key.Length > 1 && key.Contains(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length).Select(pair => pair.Value).FirstOrDefault();
    }

    /// <summary>The unit of a name on a day; null where there is none.</summary>
    public string? UnitOf(string text, DateOnly on)
    {
        if (_units.TryGetValue((text, on), out var known))
        {
            return known;
        }

        var found = _scope.Tree.Resolve(text, on, null, _jurisdiction)
            ?? (_unitNames.GetValueOrDefault(NameKey.Of(text)) ?? []).Select(name => _scope.Tree.Resolve(name, on, null, _jurisdiction)).FirstOrDefault(unit => unit is not null);
        return _units[(text, on)] = found?.Id;
    }

    /// <summary>Indicators that resemble a name.</summary>
    public string NearIndicators(string text) => _nearIndicators.Of(text);

    /// <summary>Units of the importer's own scope that resemble a name.</summary>
    public string NearUnits(string text) => _nearUnits.Of(text);

    private void AddIndicators(IReadOnlyList<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            _indicators[NameKey.Of(indicator.Code)] = indicator;
        }

        foreach (var named in indicators.SelectMany(indicator => new[] { indicator.Name, indicator.ShortName }.OfType<string>().Distinct().Select(name => (Key: NameKey.Of(name), indicator))).GroupBy(pair => pair.Key))
        {
            var exact = named.Where(pair => NameKey.Of(pair.indicator.Name) == named.Key).ToList();
            var meant = exact.Count > 0 ? exact : [.. named];
            _indicators.TryAdd(named.Key, meant.Count == 1 ? meant[0].indicator : null);
        }
    }

    private void AddAliases(PackSet packs)
    {
        foreach (var definition in packs.Indicators)
        {
            foreach (var alias in definition.Aliases)
            {
                _indicators.TryAdd(NameKey.Of(alias), Indicators.GetValueOrDefault(definition.Code));
            }
        }
    }
}
