namespace Tidu.Engine.Targets;

/// <summary>A target allocated to units, year by year, with everything that could not be met.</summary>
public sealed record Allocation(IReadOnlyList<AllocatedYear> Years, IReadOnlyList<AllocationProblem> Problems)
{
    /// <summary>Allocates a target. Cells set by hand stay as they are; what cannot be met stays empty and is named, never changed in silence.</summary>
    /// <remarks>
    /// Rounding keeps the sum: largest remainders, ties to the larger weight, then to the earlier unit. The result does not depend on the order of the units except in
    /// that last tie, and not on the scale of the bases.
    /// </remarks>
    /// <exception cref="ArgumentException">A step that is not positive, a reserve outside 0 to 1, a negative base or factor, years out of order.</exception>
    public static Allocation Of(AllocationInput input)
    {
        Require(input.Step > 0, "The step must be positive.");
        Require(input.Reserve is >= 0 and < 1, "The reserve must be at least 0 and below 1.");
        Require(input.Units.All(unit => unit.Base is null or >= 0 && unit.Factor is null or >= 0), "Bases and factors must not be negative.");
        Require(input.Years.All(year => year.Factor is null or >= 0), "Factors must not be negative.");
        Require(input.Years.Zip(input.Years.Skip(1)).All(pair => pair.First.Year < pair.Second.Year), "Years must ascend.");
        return new AllocationRun(input).Work();
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}

/// <summary>One year of an allocation.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Target">As given.</param>
/// <param name="Reserve">Amount held back; null without a target.</param>
/// <param name="Values">One for each unit, in the order given; null is an empty cell.</param>
public sealed record AllocatedYear(int Year, decimal? Target, decimal? Reserve, IReadOnlyList<decimal?> Values)
{
    /// <summary>Of the cells that have a value.</summary>
    public decimal Sum => Values.Sum(value => value ?? 0);

    /// <summary>What is still to be given out: target − reserve − sum, negative where too much is; null without a target.</summary>
    public decimal? Difference => Target - Reserve - Sum;
}

/// <summary>Something an allocation could not meet.</summary>
/// <param name="Obstacle">What it is.</param>
/// <param name="Year">Null where it holds for all years.</param>
/// <param name="UnitId">Null where it is about the whole.</param>
/// <param name="Amount">By how much; null where there is no amount.</param>
public sealed record AllocationProblem(AllocationObstacle Obstacle, int? Year = null, string? UnitId = null, decimal? Amount = null);

/// <summary>What can stand in the way. Codes: no-target, no-factor, base-unknown, no-weights, pinned-exceed-target, floors-exceed-target, pinned-below-floor, off-step.</summary>
public enum AllocationObstacle
{
    /// <summary>The year has no target to share out.</summary>
    NoTarget,

    /// <summary>The year has neither a factor nor a target that one could be taken from.</summary>
    NoFactor,

    /// <summary>The unit has no base; its cells stay empty.</summary>
    BaseUnknown,

    /// <summary>All bases are 0: there is no ratio to share out by.</summary>
    NoWeights,

    /// <summary>Cells set by hand sum to more than there is to give out.</summary>
    PinnedExceedTarget,

    /// <summary>Bases, or the cells of the year before, that must not be undercut sum to more than there is to give out.</summary>
    FloorsExceedTarget,

    /// <summary>A cell set by hand is below what was asked not to be undercut; it stays.</summary>
    PinnedBelowFloor,

    /// <summary>A rest smaller than a step cannot be given out.</summary>
    OffStep,
}
