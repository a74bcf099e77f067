using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>A unit that takes part in a breakdown, with what its cells are worked out from.</summary>
public sealed class BreakdownUnit
{
    public int Id { get; init; }

    public int BreakdownId { get; init; }

    public required string UnitId { get; init; }

    /// <summary>Base units; null where none is known.</summary>
    public decimal? Base { get; set; }

    /// <summary>Where the base comes from, in words; null without a base.</summary>
    public string? BaseSource { get; set; }

    /// <summary>The unit's own growth factor, 1.15 is +15 % a year; null for the factor of all.</summary>
    public decimal? Factor { get; set; }

    public int SortOrder { get; set; }
}

/// <summary>A unit's target for a year within a breakdown.</summary>
public sealed class BreakdownCell
{
    public int Id { get; init; }

    public int BreakdownId { get; init; }

    public required string UnitId { get; init; }

    public required int Year { get; init; }

    /// <summary>Base units; null where the unit has no target that year.</summary>
    public decimal? Value { get; set; }

    /// <summary>True where a person set it: working out anew leaves it as it is.</summary>
    public bool ByHand { get; set; }
}

/// <summary>What a unit says to its draft targets (征求意见), and the answer.</summary>
public sealed class BreakdownComment
{
    public int Id { get; init; }

    public int BreakdownId { get; init; }

    public required string UnitId { get; init; }

    public CommentStance Stance { get; init; }

    public required string Text { get; init; }

    /// <summary>Year the unit wants changed; null for the draft as a whole.</summary>
    public int? Year { get; init; }

    /// <summary>What it proposes instead, base units; null without a proposal.</summary>
    public decimal? Proposed { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while unanswered.</summary>
    public bool? Accepted { get; set; }

    public string? Reply { get; set; }

    public string? RepliedBy { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }
}

/// <summary>A unit's word on its draft targets.</summary>
public enum CommentStance
{
    /// <summary>No objection (无意见).</summary>
    Agree,

    /// <summary>Wants a change (有意见).</summary>
    Disagree,
}

/// <summary>A move of a breakdown from one state to the next, or back.</summary>
public sealed class BreakdownStep
{
    public int Id { get; init; }

    public int BreakdownId { get; init; }

    public required AssignmentState From { get; init; }

    public required AssignmentState To { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Never empty for a step back.</summary>
    public string? Reason { get; init; }
}

internal sealed class BreakdownUnitConfiguration : IEntityTypeConfiguration<BreakdownUnit>
{
    public void Configure(EntityTypeBuilder<BreakdownUnit> builder)
    {
        builder.ToTable("BreakdownUnits");
        builder.Property(unit => unit.UnitId).HasMaxLength(128);
        builder.HasIndex(unit => new { unit.BreakdownId, unit.UnitId }).IsUnique();
    }
}

internal sealed class BreakdownCellConfiguration : IEntityTypeConfiguration<BreakdownCell>
{
    public void Configure(EntityTypeBuilder<BreakdownCell> builder)
    {
        builder.ToTable("BreakdownCells");
        builder.Property(cell => cell.UnitId).HasMaxLength(128);
        builder.HasIndex(cell => new { cell.BreakdownId, cell.UnitId, cell.Year }).IsUnique();
    }
}

internal sealed class BreakdownCommentConfiguration : IEntityTypeConfiguration<BreakdownComment>
{
    public void Configure(EntityTypeBuilder<BreakdownComment> builder)
    {
        builder.ToTable("BreakdownComments");
        builder.Property(comment => comment.UnitId).HasMaxLength(128);
        builder.Property(comment => comment.Text).HasMaxLength(2000);
        builder.Property(comment => comment.Reply).HasMaxLength(2000);
    }
}

internal sealed class BreakdownStepConfiguration : IEntityTypeConfiguration<BreakdownStep>
{
    public void Configure(EntityTypeBuilder<BreakdownStep> builder)
    {
        builder.ToTable("BreakdownSteps");
        builder.Property(step => step.Reason).HasMaxLength(1000);
    }
}
