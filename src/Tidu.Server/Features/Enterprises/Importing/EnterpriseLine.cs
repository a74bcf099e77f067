using Tidu.Engine.Standards;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>One row of a file: what it says about one enterprise. What it does not say stays as it is.</summary>
internal sealed class EnterpriseLine
{
    public required LinePlace Place { get; init; }

    /// <summary>Normalised; null where the row has none, until its name has been found.</summary>
    public string? Code { get; set; }

    /// <summary>What stood where the code belongs, as written; of meaning where there is no code: an old number.</summary>
    public string? OldCode { get; init; }

    /// <summary>As written; null where the row has none.</summary>
    public string? Name { get; set; }

    public string? FormerName { get; init; }

    /// <summary>Properties by their place in <see cref="IdentityField.All"/>, as text; the name among them where the row has one.</summary>
    public List<(int Field, string Value)> Identity { get; init; } = [];

    /// <summary>Where the address of the row lies; of meaning for an enterprise that is new and has no unit. Null where the row does not say.</summary>
    public string? UnitByAddress { get; set; }

    public List<TitleLine> Titles { get; init; } = [];

    public List<FactLine> Facts { get; init; } = [];

    public List<VetoLine> Vetoes { get; init; } = [];

    /// <summary>Why existing values change; null where the row says nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Patents of a monthly list; null elsewhere.</summary>
    public int? Patents { get; init; }

    /// <summary>What the database held about the enterprise when the row was checked; 0 for nothing.</summary>
    public int Seen { get; set; }

    public RowAct Act { get; set; } = RowAct.Unchanged;

    public bool Warned { get; set; }

    /// <summary>True where the row says the enterprise has another name than it is known by.</summary>
    public bool Renames { get; set; }

    /// <summary>Gives a new enterprise the unit of its address where the row names neither unit nor park.</summary>
    public void PlaceByAddress()
    {
        if (UnitByAddress is { } unit && Of(IdentityField.Unit) is null && Of(IdentityField.Park) is null)
        {
            Identity.Insert(Identity.Count > 0 && Identity[0].Field == IdentityField.Name ? 1 : 0, (IdentityField.Unit, unit));
        }
    }

    /// <summary>What a property says; null where the row says nothing.</summary>
    public string? Of(int field)
    {
        foreach (var (each, value) in Identity)
        {
            if (each == field)
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>Where a row stands in its file.</summary>
/// <param name="Sheet">From 0.</param>
/// <param name="Row">From 1.</param>
internal readonly record struct LinePlace(int Sheet, int Row);

/// <summary>A title in a row.</summary>
/// <param name="Column">Where it starts, for remarks.</param>
internal sealed record TitleLine(int Column, string Kind)
{
    public string? Grade { get; init; }

    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>True where the row says the last day, false where it follows from the kind.</summary>
    public bool SaysTo { get; init; }

    public DateOnly? EndedOn { get; init; }

    public QualificationEnd? EndReason { get; init; }

    public string? StandardVersion { get; init; }

    public string? Authority { get; init; }
}

/// <summary>A fact in a row.</summary>
/// <param name="Year">0 for one as of a day.</param>
internal readonly record struct FactLine(int Column, int Year, DateOnly AsOf, FactDefinition Fact, FactValue Value);

/// <summary>A veto in a row.</summary>
internal sealed record VetoLine(int Column, VetoKind Kind, bool Found, DateOnly On, DateOnly? Until, string Basis);
