using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>One step in the history of a target: who, when, from what to what, why.</summary>
public sealed class TargetChange
{
    public long Id { get; init; }

    public int TargetId { get; init; }

    public Target? Target { get; init; }

    public required TargetAct Act { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Login name; "cli" for the command line.</summary>
    public required string By { get; init; }

    /// <summary>Name on screens.</summary>
    public required string ByName { get; init; }

    /// <summary>Base units; null where there was none.</summary>
    public decimal? From { get; init; }

    /// <summary>Base units; null where there is none any more.</summary>
    public decimal? To { get; init; }

    public required string Reason { get; init; }

    /// <summary>The breakdown whose assignment brought it; null elsewhere.</summary>
    public int? BreakdownId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<TargetChange>
    {
        public void Configure(EntityTypeBuilder<TargetChange> entity)
        {
            entity.ToTable("TargetChanges");
            entity.Property(change => change.By).HasMaxLength(256);
            entity.Property(change => change.ByName).HasMaxLength(100);
            entity.Property(change => change.Reason).HasMaxLength(1000);
            entity.HasIndex(change => change.TargetId);
            entity.HasOne(change => change.Target).WithMany().HasForeignKey(change => change.TargetId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What was done to a target.</summary>
public enum TargetAct
{
    /// <summary>Set for the first time (新增).</summary>
    Added,

    /// <summary>Changed by hand (修改).</summary>
    Edited,

    /// <summary>A change taken back (撤销).</summary>
    Undone,

    /// <summary>Set by an import (导入).</summary>
    Imported,

    /// <summary>Set by the assignment of a breakdown (分解下达).</summary>
    Assigned,
}
