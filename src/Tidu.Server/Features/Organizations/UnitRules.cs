using System.Text.RegularExpressions;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>What must hold of a unit in the tree: pure, the same for screens and files.</summary>
internal static partial class UnitRules
{
    public const int LongestName = 100;
    private const int MostAliases = 30;

    /// <summary>Texts trimmed, blanks made null, aliases without the name and without repeats.</summary>
    public static T Clean<T>(T facts)
        where T : UnitFacts
    {
        var name = Trimmed(facts.Name) ?? string.Empty;
        return facts with
        {
            Name = name,
            ShortName = Trimmed(facts.ShortName),
            Aliases = [.. facts.Aliases.Select(Trimmed).OfType<string>().Where(alias => alias != name).Distinct(StringComparer.Ordinal)],
            Note = Trimmed(facts.Note),
            Source = Trimmed(facts.Source),
        };
    }

    /// <summary>Without blanks and invisible characters around it; null where nothing is left.</summary>
    public static string? Trimmed(string? text) => text?.Trim().Trim('\u200b', '\ufeff').Trim() is { Length: > 0 } left ? left : null;

    /// <summary>The first thing wrong with the facts by themselves; null where nothing is.</summary>
    public static UnitProblem? OfFacts(UnitFacts facts, string? code)
    {
        if (facts.Name.Length == 0)
        {
            return new("unit-name-empty");
        }

        if (facts.Aliases.Prepend(facts.ShortName ?? "").Prepend(facts.Name).FirstOrDefault(text => text.Length > LongestName || !PlainText.Is(text)) is { } bad)
        {
            return new("unit-name-wrong", ("name", bad.Length > 20 ? bad[..20] : bad), ("most", LongestName));
        }

        if (facts.Aliases.Count > MostAliases)
        {
            return new("unit-too-many-aliases", ("most", MostAliases));
        }

        if (code is not null && !DivisionCode().IsMatch(code))
        {
            return new("unit-code-wrong", ("code", code));
        }

        return facts.From > facts.To ? new("unit-dates-out-of-order", ("from", facts.From), ("to", facts.To)) : null;
    }

    /// <summary>The first clash with other units of the same district that exist at the same time; null where there is none.</summary>
    /// <param name="parentId">The unit above.</param>
    /// <param name="self">The unit itself where it exists already.</param>
    public static UnitProblem? OfNames(OrganizationTree tree, UnitFacts facts, string? parentId, string? self)
    {
        var names = facts.Aliases.Prepend(facts.Name).ToHashSet(StringComparer.Ordinal);
        var district = JurisdictionOf(tree, parentId);
        var other = tree.Units.FirstOrDefault(unit =>
            unit.Id != self
            && Overlap(facts.From, facts.To, unit.From, unit.To)
            && (names.Contains(unit.Name) || unit.Aliases.Any(names.Contains))
            && JurisdictionOf(tree, unit.Id) == district);
        var name = other is null ? null : names.First(text => text == other.Name || other.Aliases.Contains(text));
        return other is null ? null : new("unit-name-taken", ("name", name), ("other", other.Name), ("from", other.From), ("to", other.To));
    }

    /// <summary>Null where the unit may lie below the other during the time.</summary>
    public static UnitProblem? OfParent(OrganizationTree tree, string parentId, string? self, DateOnly? from, DateOnly? to)
    {
        if (tree.Find(parentId) is not { } parent || parent.Kind == UnitKind.Group)
        {
            return new("unit-parent-not-found", ("parent", parentId));
        }

        if (self is not null && LiesAbove(tree, self, parentId))
        {
            return new("unit-cycle", ("unit", tree.Find(self)?.Name ?? self), ("parent", parent.Name));
        }

        var isOpen = (parent.From is null || (from is { } first && parent.From <= first) || from is null) && (parent.To is null || (to is { } last && last <= parent.To));
        return isOpen ? null : new("unit-parent-closed", ("parent", parent.Name), ("from", parent.From), ("to", parent.To));
    }

    /// <summary>The nearest district or city at or above the unit; the topmost unit where there is none; null for a root's parent.</summary>
    public static string? JurisdictionOf(OrganizationTree tree, string? unitId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var current = unitId;
        while (current is not null && seen.Add(current) && tree.Find(current) is { } unit)
        {
            if (unit.Kind is UnitKind.District or UnitKind.City || unit.Parents.Count == 0)
            {
                return unit.Id;
            }

            current = unit.Parents[^1].UnitId;
        }

        return current;
    }

    public static bool Overlap(DateOnly? from, DateOnly? to, DateOnly? otherFrom, DateOnly? otherTo) => !(to < otherFrom || otherTo < from);

    /// <summary>True where the second lies below the first, or is it, at any time.</summary>
    private static bool LiesAbove(OrganizationTree tree, string above, string below)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([below]);
        while (next.TryPop(out var unitId))
        {
            if (unitId == above)
            {
                return true;
            }

            foreach (var parent in seen.Add(unitId) ? tree.Find(unitId)?.Parents ?? [] : [])
            {
                next.Push(parent.UnitId);
            }
        }

        return false;
    }

    [GeneratedRegex(@"\A[0-9]{6,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DivisionCode();
}
