using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Observations;

/// <summary>One step in the history of a value: who, when, from what to what, why. Written with every change of an observation; the first value of an observation has none, its batch says who brought it.</summary>
public sealed class ObservationChange
{
    public long Id { get; init; }

    public int ObservationId { get; init; }

    public required ChangeAct Act { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Login name; "cli" for the command line.</summary>
    public required string By { get; init; }

    /// <summary>Name on screens.</summary>
    public required string ByName { get; init; }

    /// <summary>Base units; null where there was none.</summary>
    public decimal? From { get; init; }

    /// <summary>Base units; null where the value was removed.</summary>
    public decimal? To { get; init; }

    public ObservationState? FromState { get; init; }

    public ObservationState? ToState { get; init; }

    /// <summary>Why; never empty for a correction.</summary>
    public required string Reason { get; init; }

    /// <summary>The import that brought the change; null for one made by hand.</summary>
    public int? BatchId { get; init; }

    /// <summary>The correction request it carries out; null elsewhere.</summary>
    public int? CorrectionRequestId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ObservationChange>
    {
        public void Configure(EntityTypeBuilder<ObservationChange> entity)
        {
            entity.ToTable("ObservationChanges");
            entity.Property(change => change.By).HasMaxLength(256);
            entity.Property(change => change.ByName).HasMaxLength(100);
            entity.Property(change => change.Reason).HasMaxLength(1000);
            entity.HasIndex(change => change.ObservationId);
            entity.HasOne<Observation>().WithMany().HasForeignKey(change => change.ObservationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What was done to a value.</summary>
public enum ChangeAct
{
    /// <summary>Changed by hand (更正).</summary>
    Corrected,

    /// <summary>Changed by an import (导入更新).</summary>
    Imported,

    /// <summary>A change taken back (撤销).</summary>
    Undone,

    /// <summary>Chosen among several sources (选用).</summary>
    Chosen,

    /// <summary>Set aside: no longer counted (不再选用).</summary>
    SetAside,

    /// <summary>Counted anew because the registry, the plan's units or where things count changed (重新计数).</summary>
    Recounted,
}
