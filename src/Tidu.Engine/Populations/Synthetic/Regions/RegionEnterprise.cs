using Tidu.Engine.Standards;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>An enterprise that does not exist, with its history up to the day it was made for.</summary>
public sealed record RegionEnterprise
{
    /// <summary>Valid in form; the administrative division in it is 000000, which nobody has.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Its name on the day.</summary>
    public required string Name { get; init; }

    /// <summary>Names it had, oldest first.</summary>
    public IReadOnlyList<RegionFormerName> FormerNames { get; init; } = [];

    /// <summary>Where it lay, oldest first; the last one is open.</summary>
    public required IReadOnlyList<RegionPlace> Places { get; init; }

    /// <summary>GB/T 4754-2017, section letter and four digits.</summary>
    public required string IndustryCode { get; init; }

    /// <summary>Size by staff and revenue.</summary>
    public required RegionSize Size { get; init; }

    /// <summary>Day of the business licence.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>State of the registration on the day.</summary>
    public required RegionState State { get; init; }

    /// <summary>First day of <see cref="State"/>; null where it is the first.</summary>
    public DateOnly? StateFrom { get; init; }

    /// <summary>Field of technology; null where it has none.</summary>
    public string? Field { get; init; }

    /// <summary>Leading industry of the district; null where it is none.</summary>
    public string? LeadingIndustry { get; init; }

    /// <summary>State-controlled.</summary>
    public bool StateControlled { get; init; }

    /// <summary>Invented.</summary>
    public required string ContactName { get; init; }

    /// <summary>Invented.</summary>
    public required string ContactPost { get; init; }

    /// <summary>Invented; no number of a mobile phone starts like it.</summary>
    public required string ContactPhone { get; init; }

    /// <summary>By first day.</summary>
    public required IReadOnlyList<RegionTitle> Titles { get; init; }

    /// <summary>What sources say, by day.</summary>
    public required IReadOnlyList<RegionRecord> Records { get; init; }

    /// <summary>Checks of what bars from titles.</summary>
    public required IReadOnlyList<RegionVeto> Vetoes { get; init; }

    /// <summary>Since when it has an institution of research and development; null without one.</summary>
    public DateOnly? InstitutionFrom { get; init; }
}

/// <summary>A name it had.</summary>
/// <param name="Name">The name.</param>
/// <param name="To">Last day.</param>
public sealed record RegionFormerName(string Name, DateOnly To);

/// <summary>Where it lay.</summary>
/// <param name="UnitId">Town or district.</param>
/// <param name="ParkId">Null outside parks.</param>
/// <param name="From">First day; null from the beginning.</param>
/// <param name="To">Last day; null open.</param>
public sealed record RegionPlace(string UnitId, string? ParkId, DateOnly? From, DateOnly? To);

/// <summary>A title for a time. Days are inclusive.</summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Number">Number of the certificate; null where the kind has none.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null open.</param>
/// <param name="EndedOn">Last day where it was ended before; null elsewhere.</param>
/// <param name="End">Why it was ended; null where it was not.</param>
/// <param name="Renewal">True where it renews an earlier one.</param>
public sealed record RegionTitle(string Kind, string? Number, DateOnly From, DateOnly? To, DateOnly? EndedOn = null, RegionEnd? End = null, bool Renewal = false)
{
    /// <summary>True where it counts on the day.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && (To is null || day <= To) && (EndedOn is null || day <= EndedOn);
}

/// <summary>What one source says of a year or as of a day.</summary>
/// <param name="Year">Accounting year; 0 for facts as of a day.</param>
/// <param name="AsOf">31 December of the year; else the day.</param>
/// <param name="Source">Who says it.</param>
/// <param name="Facts">By id; a fact that is not there is missing.</param>
public sealed record RegionRecord(int Year, DateOnly AsOf, RegionSource Source, IReadOnlyList<KeyValuePair<string, FactValue>> Facts);

/// <summary>A check of what bars from titles.</summary>
/// <param name="Kind">What was checked.</param>
/// <param name="Found">True where something was found.</param>
/// <param name="On">Day of the check or finding.</param>
/// <param name="Until">Last day it is good for, or bars.</param>
public sealed record RegionVeto(RegionBar Kind, bool Found, DateOnly On, DateOnly Until);

/// <summary>Size classes.</summary>
public enum RegionSize
{
    Micro,
    Small,
    Medium,
    Large,
}

/// <summary>States of the registration.</summary>
public enum RegionState
{
    Active,
    Suspended,
    MovedOut,
    Revoked,
    Deregistered,
}

/// <summary>Why a title was ended.</summary>
public enum RegionEnd
{
    Revoked,
    Lapsed,
    MovedOut,
    LeftList,
}

/// <summary>Who says a fact.</summary>
public enum RegionSource
{
    Declaration,
    BusinessRegistration,
    Tax,
    Statistics,
    Patents,
    Bureau,
}

/// <summary>What bars from titles.</summary>
public enum RegionBar
{
    Dishonesty,
    Safety,
    Environment,
}
