namespace Tidu.Engine.Ladders;

/// <summary>A kind of title (资质种类): a certificate, a registration, a place on a statistical list.</summary>
public sealed record TitleKind
{
    /// <summary>Code, e.g. <c>high-tech-enterprise</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name, as printed in documents.</summary>
    public required string Name { get; init; }

    /// <summary>Name for tags and columns.</summary>
    public required string ShortName { get; init; }

    /// <summary>The track it is a rung of; null for a title beside the tracks.</summary>
    public string? Track { get; init; }

    /// <summary>From 1, the lowest; null beside the tracks.</summary>
    public int? Rung { get; init; }

    /// <summary>The standard of recognition; null where there is none.</summary>
    public string? Standard { get; init; }

    /// <summary>For how long it counts.</summary>
    public TitleValidity Validity { get; init; }

    /// <summary>Years it counts with <see cref="TitleValidity.Years"/>; null elsewhere.</summary>
    public int? Years { get; init; }

    /// <summary>True for a place on a statistical list (规上): no certificate.</summary>
    public bool Statistical { get; init; }

    /// <summary>The unit whose title it is; null for the whole country.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Document, and article where there is one.</summary>
    public required string Basis { get; init; }

    /// <summary>What to know of it; null where there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Other names that columns and cells may use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>True where it counts to the end of its calendar year.</summary>
    public bool CalendarYear => Validity == TitleValidity.CalendarYear;

    /// <summary>True where it counts until it is ended.</summary>
    public bool OpenEnded => Validity == TitleValidity.Open;

    /// <summary>Everything it is recognised by.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(ShortName).Prepend(Name).Prepend(Code).Distinct(StringComparer.Ordinal);

    /// <summary>The last day it counts, inclusive, when nothing is printed; null is open, or only the certificate says it (<see cref="TitleValidity.Stated"/>).</summary>
    /// <param name="from">First day, inclusive.</param>
    public DateOnly? LastDayFrom(DateOnly from) => Validity switch
    {
        TitleValidity.Years => EndOf(from, Years ?? 0),
        TitleValidity.CalendarYear => new DateOnly(from.Year, 12, 31),
        _ => null,
    };

    /// <summary>The day before the anniversary; of 29 February, where the year has none, 28 February.</summary>
    private static DateOnly EndOf(DateOnly from, int years)
    {
        var anniversary = from.AddYears(years);
        return anniversary.Day == from.Day ? anniversary.AddDays(-1) : anniversary;
    }
}

/// <summary>For how long a title counts.</summary>
public enum TitleValidity
{
    /// <summary>As printed on the certificate or list: nothing is derived.</summary>
    Stated,

    /// <summary>A number of years from its first day.</summary>
    Years,

    /// <summary>To 31 December of the year of its first day.</summary>
    CalendarYear,

    /// <summary>Until it is ended.</summary>
    Open,
}
