using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>How a target is to be broken down. What is absent takes the plan's own: its years, its base year, a step of one shown unit.</summary>
public record BreakdownSetup
{
    /// <summary>Absent names the indicator.</summary>
    public string? Title { get; init; }

    /// <summary>Within the plan's period; absent takes every year of it.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    public BreakdownMethod Method { get; init; } = BreakdownMethod.ShareOfBase;

    /// <summary>Growth over the year before for all units and years, 1.15 is +15 %.</summary>
    public decimal? Factor { get; init; }

    /// <summary>Growth by year, before <see cref="Factor"/>: {"2024": 1.15, "2025": 1.11}.</summary>
    public IReadOnlyDictionary<int, decimal>? Factors { get; init; }

    /// <summary>Smallest step of a cell, base units.</summary>
    public decimal? Step { get; init; }

    /// <summary>Share of the target held back, at least 0 and below 1.</summary>
    public decimal Reserve { get; init; }

    public int? BaseYear { get; init; }

    /// <summary>By growth factor: true fits the grown cells to the target, false leaves them and shows the difference.</summary>
    public bool KeepSum { get; init; } = true;

    public bool NotBelowBase { get; init; } = true;

    public bool NotBelowYearBefore { get; init; } = true;

    /// <summary>Years between two stated targets get values on the straight line between them.</summary>
    public bool FillYears { get; init; } = true;

    /// <summary>The units that take part, in printed order; absent takes every township, park and district directly below.</summary>
    public IReadOnlyList<BreakdownUnitSetup>? Units { get; init; }
}

/// <summary>A unit that takes part.</summary>
/// <param name="Base">Base units; null takes the plan's baseline or the value in use.</param>
/// <param name="Factor">The unit's own growth factor; null for that of all.</param>
public sealed record BreakdownUnitSetup(string UnitId, decimal? Base = null, decimal? Factor = null);

/// <summary>A new breakdown.</summary>
public sealed record BreakdownCreation : BreakdownSetup
{
    public required string Indicator { get; init; }

    /// <summary>The unit whose target is broken down; absent is the plan's.</summary>
    public string? UnitId { get; init; }
}

/// <summary>A breakdown worked out anew; cells set by hand stay.</summary>
public sealed record BreakdownUpdate : BreakdownSetup
{
    public required int Version { get; init; }
}

/// <summary>Cells changed by hand.</summary>
/// <param name="Rework">True works all other cells out anew afterwards.</param>
public sealed record BreakdownCellEdits(int Version, IReadOnlyList<BreakdownCellEdit> Cells, bool Rework = false);

/// <param name="Value">Null without <paramref name="ByHand"/> takes the value that the method works out; by hand it is a cell that is to stay empty.</param>
/// <param name="ByHand">True holds the value when cells are worked out anew; false lets it go.</param>
public sealed record BreakdownCellEdit(string UnitId, int Year, decimal? Value, bool ByHand = true);

/// <summary>Bases of a draft's units, entered or put right.</summary>
public sealed record BreakdownBaseEdits(int Version, IReadOnlyList<BreakdownBaseEdit> Bases);

/// <param name="Base">Base units; null goes back to the plan's baseline or the value in use, and where there is none to no base.</param>
public sealed record BreakdownBaseEdit(string UnitId, decimal? Base);

/// <summary>A step from one state to another; what the step needs beyond the version depends on the step.</summary>
/// <param name="Reason">Needed for a return, for an approval whose sum differs, or that does not wait for all units.</param>
/// <param name="CommentsUntil">Consultation only: the last day for comments.</param>
/// <param name="Document">Assignment only: the document by which it is done.</param>
/// <param name="On">Assignment only: its date.</param>
public sealed record BreakdownMove(int Version, string? Reason = null, DateOnly? CommentsUntil = null, string? Document = null, DateOnly? On = null);

/// <summary>A unit's word on its draft targets.</summary>
/// <param name="UnitId">Absent is the caller's own unit.</param>
/// <param name="Year">The year it is about; null for all.</param>
/// <param name="Proposed">Base units.</param>
public sealed record CommentRequest(CommentStance Stance, string? Text = null, string? UnitId = null, int? Year = null, decimal? Proposed = null);

/// <summary>The answer to a comment; accepting one with a proposal puts it into the cell.</summary>
/// <param name="Replaces">When the answer was given that this one takes the place of; absent for a first answer.</param>
public sealed record CommentAnswer(bool Accepted, string Reply, DateTimeOffset? Replaces = null);
