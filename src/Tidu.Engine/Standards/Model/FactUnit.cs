namespace Tidu.Engine.Standards;

/// <summary>What a fact or a parameter is measured in. Packs write the codes in snake_case.</summary>
public enum FactUnit
{
    /// <summary>Yuan (元).</summary>
    Money,

    /// <summary>US dollars (美元).</summary>
    Usd,

    /// <summary>People (人).</summary>
    Persons,

    /// <summary>A fraction: 0.05 is 5 %.</summary>
    Ratio,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Years, possibly fractional.</summary>
    Years,

    /// <summary>Pieces (件, 项, 次).</summary>
    Count,

    /// <summary>Points of a score.</summary>
    Points,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of a list of codes.</summary>
    Code,
}
