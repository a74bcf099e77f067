using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>One action plan as a running programme: the document's facts and what hangs on them.</summary>
public sealed class ActionPlan : IVersioned
{
    /// <summary>Public id, the pack's file stem, e.g. <c>yongchuan-2023-663</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the pack whose content was last loaded.</summary>
    public int PackVersion { get; set; }

    /// <summary>SHA-256 of the loaded pack file, hexadecimal: the same version with other content is noticed.</summary>
    public required string PackHash { get; set; }

    public required string Title { get; set; }

    public required string ShortTitle { get; set; }

    public PlanLevel Level { get; set; }

    /// <summary>The unit the plan is for.</summary>
    public required string UnitId { get; set; }

    public required string Issuer { get; set; }

    /// <summary>Document number as printed; null where none is printed.</summary>
    public string? Number { get; set; }

    public DateOnly Issued { get; set; }

    /// <summary>First day of the plan's period, inclusive.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day of the plan's period, inclusive.</summary>
    public DateOnly To { get; set; }

    /// <summary>The day whose values the plan starts from.</summary>
    public DateOnly BaseDate { get; set; }

    /// <summary>Id of the plan above; null where it follows none.</summary>
    public string? Follows { get; set; }

    public required string BandScale { get; set; }

    /// <summary>What the document says beside everything that has rows here (<see cref="PlanRemainder"/>), as JSON; null where nothing was kept.</summary>
    public string? Remainder { get; set; }

    /// <summary>Whether the plan came as a data file or was made here.</summary>
    public PlanOrigin Origin { get; set; }

    public AssignmentState Assignment { get; set; }

    public DateOnly? AssignedOn { get; set; }

    public List<PlanTable> Tables { get; } = [];

    public List<Target> Targets { get; } = [];

    public List<Baseline> Baselines { get; } = [];

    public List<PlanAddend> Addends { get; } = [];

    public List<PlanTask> Tasks { get; } = [];

    public List<PlanMechanism> Mechanisms { get; } = [];

    public List<PlanFinding> Findings { get; } = [];

    public int Version { get; set; }
}

/// <summary>Whose plan it is.</summary>
public enum PlanLevel
{
    City,
    District,
}

/// <summary>How a plan came in.</summary>
public enum PlanOrigin
{
    /// <summary>From a data file; a newer file brings it up to date.</summary>
    Pack,

    /// <summary>Made on the screens; no file touches it.</summary>
    Own,
}

/// <summary>How far the targets are formally assigned (拟定, 征求意见, 审定, 下达).</summary>
public enum AssignmentState
{
    Draft,
    Consulting,
    Approved,
    Assigned,
}

internal sealed class ActionPlanConfiguration : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.ToTable("ActionPlans");
        builder.Property(plan => plan.Id).HasMaxLength(80);
        builder.HasMany(plan => plan.Tables).WithOne().HasForeignKey(table => table.PlanId);
        builder.HasMany(plan => plan.Targets).WithOne().HasForeignKey(target => target.PlanId);
        builder.HasMany(plan => plan.Baselines).WithOne().HasForeignKey(baseline => baseline.PlanId);
        builder.HasMany(plan => plan.Addends).WithOne().HasForeignKey(addend => addend.PlanId);
        builder.HasMany(plan => plan.Tasks).WithOne().HasForeignKey(task => task.PlanId);
        builder.HasMany(plan => plan.Mechanisms).WithOne().HasForeignKey(mechanism => mechanism.PlanId);
        builder.HasMany(plan => plan.Findings).WithOne().HasForeignKey(finding => finding.PlanId);
    }
}
