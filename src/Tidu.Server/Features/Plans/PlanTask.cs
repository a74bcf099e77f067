using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Plans;

/// <summary>A key task or safeguard of a plan.</summary>
public sealed class PlanTask
{
    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    /// <summary>Number as printed.</summary>
    public required string Number { get; set; }

    /// <summary>Short title as printed; null where the document prints none.</summary>
    public string? Title { get; set; }

    public string? Section { get; set; }

    public required string Clause { get; set; }

    public PlanTaskKind Kind { get; set; }

    /// <summary>The day by which it is to be done, inclusive; null where the document names no day.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>完成时限 as printed; null where none is printed.</summary>
    public string? DuePrinted { get; set; }

    public int SortOrder { get; set; }

    public List<PlanTaskUnit> Units { get; } = [];
}

public enum PlanTaskKind
{
    Task,
    Safeguard,
}

/// <summary>A unit named for a task, in printed order.</summary>
public sealed class PlanTaskUnit
{
    public int Id { get; init; }

    public int PlanTaskId { get; init; }

    public TaskPart Part { get; set; }

    public required string UnitId { get; set; }

    public required string Printed { get; set; }

    public int SortOrder { get; set; }
}

/// <summary>Lead unit (牵头单位) or responsible unit (责任单位).</summary>
public enum TaskPart
{
    Lead,
    Responsible,
}

/// <summary>A way of steering the document promises: inspection, ranking, assessment.</summary>
public sealed class PlanMechanism
{
    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    public required string Kind { get; set; }

    public required string Label { get; set; }

    /// <summary>Rhythm as a code (quarter, year …); null where none is printed.</summary>
    public string? Every { get; set; }

    /// <summary>Units as printed, joined by a line feed.</summary>
    public string Units { get; set; } = "";

    public required string Clause { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class PlanTaskConfiguration : IEntityTypeConfiguration<PlanTask>
{
    public void Configure(EntityTypeBuilder<PlanTask> builder)
    {
        builder.ToTable("PlanTasks");
        builder.HasMany(task => task.Units).WithOne().HasForeignKey(unit => unit.PlanTaskId);
    }
}

internal sealed class PlanTaskUnitConfiguration : IEntityTypeConfiguration<PlanTaskUnit>
{
    public void Configure(EntityTypeBuilder<PlanTaskUnit> builder) => builder.ToTable("PlanTaskUnits");
}

internal sealed class PlanMechanismConfiguration : IEntityTypeConfiguration<PlanMechanism>
{
    public void Configure(EntityTypeBuilder<PlanMechanism> builder) => builder.ToTable("PlanMechanisms");
}
