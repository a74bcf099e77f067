using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What a name of a unit means today within the caller's jurisdiction: by id, name and alias, with or without the district before it and the office behind it; one that was merged means its successor.</summary>
internal sealed class UnitNames
{
    private const int ShortestName = 2;

    /// <summary>Words behind the name of a place: the longest first.</summary>
    private static readonly string[] Endings = [.. Texts.Of("enterprise-import.unit-endings").Split('|').OrderByDescending(word => word.Length)];

    private readonly Scope _scope;
    private readonly string? _jurisdiction;
    private readonly string[] _above;
    private readonly NearestNames _near;
    private readonly Dictionary<string, UnitMeaning> _known = new(StringComparer.Ordinal);
    private readonly ILookup<string, UnitDefinition> _byName;
    private readonly ILookup<string, UnitDefinition> _byPlace;
    private readonly ILookup<string, UnitDefinition> _inAddress;
    private readonly int[] _lengths;

    /// <param name="scope">What the caller may see.</param>
    /// <param name="defaultUnit">Where enterprises without a unit lie: names mean units of its district first.</param>
    public UnitNames(Scope scope, string? defaultUnit)
    {
        _scope = scope;
        _jurisdiction = DistrictOf(defaultUnit) ?? (scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null);
        _above = [.. Above(scope, _jurisdiction).OrderByDescending(name => name.Length)];
        var units = scope.UnitsOn(scope.Today);
        _near = new NearestNames(units.Select(unit => unit.Name));
        _byName = scope.Tree.Units.SelectMany(unit => Names(unit).Select(name => (Key: HeaderNames.Key(name), Unit: unit))).ToLookup(pair => pair.Key, pair => pair.Unit, StringComparer.Ordinal);
        _byPlace = units.Where(unit => unit.Kind is not (UnitKind.Department or UnitKind.Group) && unit.Id != _jurisdiction)
            .SelectMany(unit => Names(unit).Select(name => (Key: Place(name), Unit: unit)).Distinct()).ToLookup(pair => pair.Key, pair => pair.Unit, StringComparer.Ordinal);
        // Short names of towns are names of streets as well.
        _inAddress = units.Where(unit => unit.Kind is not (UnitKind.Department or UnitKind.Group) && unit.Id != _jurisdiction)
            .SelectMany(unit => (unit.Kind == UnitKind.Zone ? Names(unit) : [unit.Name]).Select(name => (Key: HeaderNames.Key(name), Unit: unit)).Distinct()).ToLookup(pair => pair.Key, pair => pair.Unit, StringComparer.Ordinal);
        _lengths = [.. _inAddress.Select(group => group.Key.Length).Where(length => length > ShortestName).Distinct().OrderDescending()];
    }

    /// <summary>What a text means.</summary>
    public UnitMeaning Of(string text) => _known.TryGetValue(text, out var known) ? known : _known[text] = Find(text);

    /// <summary>The unit whose name stands in an address; null where none does, or several.</summary>
    public UnitDefinition? InAddress(string address)
    {
        var text = HeaderNames.Key(address);
        var found = new Dictionary<string, (UnitDefinition Unit, int Length)>(StringComparer.Ordinal);
        foreach (var length in _lengths)
        {
            for (var at = 0; at + length <= text.Length; at++)
            {
                foreach (var unit in _inAddress[text.Substring(at, length)])
                {
                    found.TryAdd(unit.Id, (unit, length));
                }
            }
        }

        return found.Count switch { 0 => null, 1 => found.Values.First().Unit, _ => OnlyLowest([.. found.Values], text) };
    }

    /// <summary>Of several names in one address the longest of those that contain none of the others; of one name in several places the one whose place above stands there as well.</summary>
    private UnitDefinition? OnlyLowest(List<(UnitDefinition Unit, int Length)> found, string text)
    {
        var lowest = found.FindAll(one => !found.Exists(other => other.Unit.Id != one.Unit.Id && _scope.Tree.IsWithin(other.Unit.Id, one.Unit.Id, _scope.Today)));
        var named = lowest.FindAll(one => text.Contains(HeaderNames.Key(ParentName(one.Unit)), StringComparison.Ordinal));
        var left = named.Count > 0 ? named : lowest;
        var longest = left.Count > 0 ? left.Max(one => one.Length) : 0;
        return OnlyOf(left.Where(one => one.Length == longest).Select(one => one.Unit));
    }

    private string ParentName(UnitDefinition unit) => _scope.Tree.ParentOf(unit.Id, _scope.Today) is { } parent ? _scope.Tree.Find(parent)!.Name : unit.Name;

    private static IEnumerable<string> Names(UnitDefinition unit) => unit.Aliases.Append(unit.Name).Append(unit.ShortName).Append(unit.Id);

    /// <summary>The jurisdiction and those above it, with and without the sign of their kind (永川区, 永川).</summary>
    private static IEnumerable<string> Above(Scope scope, string? jurisdiction)
    {
        for (var id = jurisdiction; id is not null; id = scope.Tree.ParentOf(id, scope.Today))
        {
            var name = HeaderNames.Key(scope.Tree.Find(id)!.Name);
            yield return name;
            if (name.Length > ShortestName)
            {
                yield return name[..^1];
            }
        }
    }

    private UnitMeaning Find(string text)
    {
        var unit = _scope.Tree.Resolve(text, _scope.Today, null, _jurisdiction)
            ?? _byName[HeaderNames.Key(text)].Select(each => _scope.Tree.Resolve(each.Name, _scope.Today, null, _jurisdiction)).FirstOrDefault(each => each is not null);
        var successor = unit is null ? SuccessorOf(text) : null;
        var found = unit ?? successor?.Now ?? OnlyOf(_byPlace[Place(text)]);
        return found is not null && _scope.Contains(found.Id, _scope.Today)
            ? new UnitMeaning(found, successor?.Was, string.Empty)
            : new UnitMeaning(null, null, _near.Of(text));
    }

    private string? DistrictOf(string? unit)
    {
        var id = unit;
        while (id is not null && _scope.Tree.Find(id) is not { Kind: UnitKind.District or UnitKind.City })
        {
            id = _scope.Tree.ParentOf(id, _scope.Today);
        }

        return id;
    }

    private UnitDefinition? OnlyOf(IEnumerable<UnitDefinition> units)
    {
        var all = units.Distinct().ToList();
        var near = all.Count > 1 && _jurisdiction is not null ? all.FindAll(unit => _scope.Tree.IsWithin(unit.Id, _jurisdiction, _scope.Today)) : all;
        return near is [var only] ? only : null;
    }

    /// <summary>A name without the places above it and the office behind it.</summary>
    private string Place(string name)
    {
        var text = HeaderNames.Key(name);
        while (Array.Find(_above, above => text.StartsWith(above, StringComparison.Ordinal) && text.Length >= above.Length + ShortestName) is { } before)
        {
            text = text[before.Length..];
        }

        while (Array.Find(Endings, ending => text.EndsWith(ending, StringComparison.Ordinal) && text.Length >= ending.Length + ShortestName) is { } behind)
        {
            text = text[..^behind.Length];
        }

        return text;
    }

    /// <summary>The unit that one which is no more went into; null where it went into several.</summary>
    private (UnitDefinition Now, UnitDefinition Was)? SuccessorOf(string text)
    {
        foreach (var was in _byName[HeaderNames.Key(text)].Where(unit => unit.To is { } to && to < _scope.Today).OrderByDescending(unit => unit.To))
        {
            var now = was;
            while (_scope.Tree.Changes.LastOrDefault(change => change.Kind == UnitChangeKind.Merge && change.From.Contains(now.Id) && !change.To.Contains(now.Id)) is { To: [var next] } && _scope.Tree.Find(next) is { } unit)
            {
                now = unit;
            }

            if (now != was && now.IsValidOn(_scope.Today) && (_jurisdiction is null || _scope.Contains(now.Id, _scope.Today)))
            {
                return (now, was);
            }
        }

        return null;
    }
}

/// <summary>A unit by name.</summary>
/// <param name="Unit">Null where there is none, or it lies outside the scope.</param>
/// <param name="Was">The unit that was merged into it and that the text means; null elsewhere.</param>
/// <param name="Near">Names that resemble it.</param>
internal sealed record UnitMeaning(UnitDefinition? Unit, UnitDefinition? Was, string Near);
