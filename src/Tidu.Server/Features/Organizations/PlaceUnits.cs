using Tidu.Engine.Packs;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Organizations;

/// <summary>Puts the rows of a file into the tree one after the other, parents first, and says what stands against each.</summary>
/// <param name="scope">What the caller may change.</param>
/// <param name="parent">Where rows without a parent go; null makes roots, at the command line only.</param>
internal sealed class PlaceUnits(Scope scope, string? parent)
{
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private OrganizationTree _tree = scope.Tree;

    /// <returns>The lines with units in the order in which they can be written, then those in error.</returns>
    public IReadOnlyList<UnitLine> Place(IReadOnlyList<UnitLine> lines)
    {
        var placed = new List<UnitLine>();
        var waiting = lines.ToList();
        var names = lines.Select(line => line.Facts.Name).ToHashSet(StringComparer.Ordinal);
        for (var more = true; more && waiting.Count > 0;)
        {
            var ready = waiting.Where(line => !IsWaitingFor(line, waiting)).ToList();
            ready.ForEach(line => PlaceOne(line, names));
            waiting.RemoveAll(ready.Contains);
            placed.AddRange(ready);
            more = ready.Count > 0;
        }

        foreach (var line in waiting)
        {
            line.Row.Error("parent", Texts.Of("import-remark.unit-cycle", ("unit", line.Facts.Name), ("parent", line.ParentName)));
        }

        return [.. placed, .. waiting];
    }

    /// <summary>The parent's own row is still to come.</summary>
    private static bool IsWaitingFor(UnitLine line, List<UnitLine> waiting) =>
        line.ParentName is { } name && waiting.Any(other => other.Facts.Name == name);

    private void PlaceOne(UnitLine line, HashSet<string> names)
    {
        var parentId = line.ParentName is { } name ? ResolveParent(line, name, names) : parent;
        line.Facts = line.Facts with { ParentId = parentId };
        if (line.Row.IsBad)
        {
            return;
        }

        if (parentId is null && !scope.IsWhole)
        {
            line.Row.Error("parent", Texts.Of("import-remark.unit-parent-needed"));
            return;
        }

        var known = Known(line, parentId);
        if (known is not null && _placed.Contains(known.Id))
        {
            line.Row.Error("name", Texts.Of("import-remark.unit-twice", ("unit", known.Name)));
            return;
        }

        var problem = known is null ? CreateUnit.Check(_tree, line.Facts) : UnitRules.OfFacts(line.Facts, line.Facts.Code) ?? UnitRules.OfNames(_tree, line.Facts, parentId, known.Id);
        if (problem is not null)
        {
            line.Row.Error(FieldOf(problem.Code), Texts.Of($"import-remark.{problem.Code}", problem.Parameters));
            return;
        }

        if (known is not null && !UnitWrites.MayEdit(scope, known.Id))
        {
            line.Row.Error("name", Texts.Of("import-remark.unit-is-own", ("unit", known.Name)));
            return;
        }

        Put(line, known, parentId);
    }

    private void Put(UnitLine line, UnitDefinition? known, string? parentId)
    {
        var facts = line.Facts;
        line.UnitId = known?.Id ?? UnitIds.Of(_tree, parentId, facts.Name, facts.Code);
        _placed.Add(line.UnitId);
        line.Act = known is null ? RowAct.Add : IsSame(known, facts) ? RowAct.Unchanged : RowAct.Change;
        var unit = new UnitDefinition
        {
            Id = line.UnitId,
            Name = facts.Name,
            ShortName = facts.ShortName ?? facts.Name,
            Kind = facts.Kind,
            Order = facts.Order,
            From = facts.From,
            To = facts.To,
            Aliases = facts.Aliases,
            Parents = known?.Parents ?? (parentId is null ? [] : [new DatedUnit(parentId, null, null)]),
            Members = known?.Members ?? [],
        };
        _tree = new OrganizationTree([.. _tree.Units.Where(other => other.Id != unit.Id), unit], _tree.Changes);
    }

    /// <summary>The unit that the row is about already: by code, else by its name where it lies below the same parent.</summary>
    private UnitDefinition? Known(UnitLine line, string? parentId) =>
        (line.Facts.Code is { } code ? _tree.Find(code) : null)
        ?? _tree.Units.FirstOrDefault(unit => unit.Name == line.Facts.Name && unit.Parents is [.., var last] && last.UnitId == parentId && UnitRules.Overlap(unit.From, unit.To, line.Facts.From, line.Facts.To));

    private string? ResolveParent(UnitLine line, string name, HashSet<string> names)
    {
        var unit = _tree.Resolve(name, scope.Today, jurisdiction: parent) is { } found && scope.Contains(found.Id, scope.Today) ? found : Added(name);
        if (unit is not null)
        {
            return unit.Id;
        }

        // Its own row is in error: saying that the parent is unknown would be the second complaint about one slip.
        line.Row.Error("parent", Texts.Of(names.Contains(name) ? "import-remark.unit-parent-bad" : "import-remark.unit-parent-not-found", ("parent", name)));
        return null;
    }

    /// <summary>A unit of the file, which the caller's scope does not hold yet.</summary>
    private UnitDefinition? Added(string name) => _tree.Units.FirstOrDefault(unit => unit.Name == name && scope.Tree.Find(unit.Id) is null);

    private static bool IsSame(UnitDefinition known, NewUnit facts) =>
        known.Kind == facts.Kind && known.ShortName == (facts.ShortName ?? facts.Name) && known.Order == facts.Order && known.From == facts.From && known.To == facts.To
        && known.Note == facts.Note && known.Aliases.ToHashSet().SetEquals(facts.Aliases);

    private static string FieldOf(string code) => code switch
    {
        "unit-code-wrong" or "unit-code-taken" => "id",
        "unit-dates-out-of-order" => "to",
        "unit-parent-not-found" or "unit-parent-closed" or "unit-cycle" => "parent",
        "unit-too-many-aliases" => "aliases",
        _ => "name",
    };
}
