using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What a name of a unit means today within the caller's jurisdiction: by id, name and alias; one that was merged means its successor.</summary>
internal sealed class UnitNames
{
    private readonly Scope _scope;
    private readonly string? _jurisdiction;
    private readonly NearestNames _near;
    private readonly Dictionary<string, UnitMeaning> _known = new(StringComparer.Ordinal);
    private readonly ILookup<string, UnitDefinition> _byName;

    public UnitNames(Scope scope)
    {
        _scope = scope;
        _jurisdiction = scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null;
        _near = new NearestNames(scope.UnitsOn(scope.Today).Select(unit => unit.Name));
        _byName = scope.Tree.Units.SelectMany(unit => unit.Aliases.Append(unit.Name).Append(unit.ShortName).Append(unit.Id).Select(name => (Key: HeaderNames.Key(name), Unit: unit)))
            .ToLookup(pair => pair.Key, pair => pair.Unit, StringComparer.Ordinal);
    }

    /// <summary>What a text means.</summary>
    public UnitMeaning Of(string text) => _known.TryGetValue(text, out var known) ? known : _known[text] = Find(text);

    private UnitMeaning Find(string text)
    {
        var unit = _scope.Tree.Resolve(text, _scope.Today, null, _jurisdiction)
            ?? _byName[HeaderNames.Key(text)].Select(each => _scope.Tree.Resolve(each.Name, _scope.Today, null, _jurisdiction)).FirstOrDefault(each => each is not null);
        var successor = unit is null ? SuccessorOf(text) : null;
        var found = unit ?? successor?.Now;
        return found is not null && _scope.Contains(found.Id, _scope.Today)
            ? new UnitMeaning(found, successor?.Was, string.Empty)
            : new UnitMeaning(null, null, _near.Of(text));
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
