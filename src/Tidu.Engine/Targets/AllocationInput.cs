namespace Tidu.Engine.Targets;

/// <summary>What a target is to be allocated by. All values in the same unit.</summary>
public sealed record AllocationInput
{
    /// <summary>How cells are worked out.</summary>
    public required AllocationMethod Method { get; init; }

    /// <summary>Ascending; each year starts from the one before.</summary>
    public required IReadOnlyList<AllocationYear> Years { get; init; }

    /// <summary>In printed order, which decides the last ties of rounding.</summary>
    public required IReadOnlyList<AllocationUnit> Units { get; init; }

    /// <summary>Smallest step of a cell, positive: 1 for enterprises, 10000 for 万元 stored as 元.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Share of each target that is held back, at least 0 and below 1; rounded down to a step.</summary>
    public decimal Reserve { get; init; }

    /// <summary>For <see cref="AllocationMethod.GrowthFactor"/>: true makes the cells sum to the target in the ratio of the grown values; false takes the grown values as they are.</summary>
    public bool KeepSum { get; init; } = true;

    /// <summary>No worked-out cell may be below its unit's base.</summary>
    public bool NotBelowBase { get; init; }

    /// <summary>No worked-out cell may be below the unit's cell of the year before; in the first year below its base.</summary>
    public bool NotBelowYearBefore { get; init; }
}

/// <summary>A year to be allocated.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Target">What the units are to reach together; null where nothing is known.</param>
/// <param name="Factor">Growth over the year before for units without an own factor, 1.15 is +15 %; null for none.</param>
public sealed record AllocationYear(int Year, decimal? Target, decimal? Factor = null);

/// <summary>A unit that takes part.</summary>
/// <param name="Id">What problems name it by.</param>
/// <param name="Base">Value of the base year, not negative; null where none is known.</param>
/// <param name="Pinned">Cells set by hand, by year; null within it is a cell that is to stay empty.</param>
/// <param name="Factor">The unit's own growth factor for every year; null for that of the year.</param>
public sealed record AllocationUnit(string Id, decimal? Base, IReadOnlyDictionary<int, decimal?> Pinned, decimal? Factor = null)
{
    /// <summary>A unit without cells set by hand.</summary>
    public AllocationUnit(string id, decimal? @base, decimal? factor = null)
        : this(id, @base, new Dictionary<int, decimal?>(), factor)
    {
    }
}
