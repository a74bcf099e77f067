using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>A version of how a plan's target of one indicator is broken down to units and years (任务分解): drafted, commented on, approved, assigned.</summary>
/// <remarks>An assigned version is never changed; the next one is a new row. What is assigned becomes the plan's targets.</remarks>
public sealed class TargetBreakdown : IVersioned
{
    public int Id { get; init; }

    public required string PlanId { get; init; }

    public required string IndicatorCode { get; init; }

    /// <summary>The unit whose target is broken down; the rows are units below it.</summary>
    public required string UnitId { get; init; }

    /// <summary>1, 2, 3 … per plan, indicator and unit.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    public AssignmentState State { get; set; }

    public BreakdownMethod Method { get; set; }

    /// <summary>Years broken down, ascending, joined by a comma.</summary>
    public required string Years { get; set; }

    /// <summary>Year whose values are the bases.</summary>
    public int BaseYear { get; set; }

    /// <summary>Smallest step of a cell, base units: 1 for enterprises, 10000 for 万元.</summary>
    public decimal Step { get; set; }

    /// <summary>Share of the target held back and given to no unit, 0 to 1.</summary>
    public decimal Reserve { get; set; }

    /// <summary>What a cell may not exceed or fall below, growth factor and the like, as JSON of the method.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>Last day for comments, inclusive; null while not yet in consultation.</summary>
    public DateOnly? CommentsUntil { get; set; }

    /// <summary>Document by which it was assigned, as printed; null before.</summary>
    public string? AssignedBy { get; set; }

    public DateOnly? AssignedOn { get; set; }

    public required string CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public List<BreakdownUnit> Units { get; } = [];

    public List<BreakdownCell> Cells { get; } = [];

    public List<BreakdownComment> Comments { get; } = [];

    public List<BreakdownStep> Steps { get; } = [];

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TargetBreakdown>
    {
        public void Configure(EntityTypeBuilder<TargetBreakdown> entity)
        {
            entity.ToTable("TargetBreakdowns");
            entity.Property(breakdown => breakdown.PlanId).HasMaxLength(80);
            entity.Property(breakdown => breakdown.IndicatorCode).HasMaxLength(80);
            entity.Property(breakdown => breakdown.UnitId).HasMaxLength(128);
            entity.Property(breakdown => breakdown.Title).HasMaxLength(200);
            entity.Property(breakdown => breakdown.AssignedBy).HasMaxLength(200);
            entity.HasIndex(breakdown => new { breakdown.PlanId, breakdown.IndicatorCode, breakdown.UnitId, breakdown.Number }).IsUnique();
            entity.HasOne<ActionPlan>().WithMany().HasForeignKey(breakdown => breakdown.PlanId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(breakdown => breakdown.Units).WithOne().HasForeignKey(unit => unit.BreakdownId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(breakdown => breakdown.Cells).WithOne().HasForeignKey(cell => cell.BreakdownId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(breakdown => breakdown.Comments).WithOne().HasForeignKey(comment => comment.BreakdownId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(breakdown => breakdown.Steps).WithOne().HasForeignKey(step => step.BreakdownId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>How cells are worked out before anybody changes one.</summary>
public enum BreakdownMethod
{
    /// <summary>The target's growth in the share of each unit's base (按基数占比).</summary>
    ShareOfBase,

    /// <summary>Each year the value before times a factor, for all units alike or per unit (按增长系数).</summary>
    GrowthFactor,

    /// <summary>Every cell by hand (手工).</summary>
    ByHand,

    /// <summary>Every unit the target itself (各单位同值); for what does not add up over units.</summary>
    SameValue,

    /// <summary>The target at least; a unit whose base is better keeps its base (不低于本级); for what does not add up over units.</summary>
    Floor,
}
