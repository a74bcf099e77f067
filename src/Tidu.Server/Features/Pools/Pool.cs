using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Pools;

/// <summary>A pool of enterprises that a unit cultivates towards a title (培育库, 后备库). A place may use one pool under either name.</summary>
public sealed class Pool : IVersioned
{
    public int Id { get; init; }

    /// <summary>The unit that keeps it.</summary>
    public required string UnitId { get; init; }

    /// <summary>Code of the kind of title it leads to.</summary>
    public required string Kind { get; init; }

    public required PoolKind Type { get; init; }

    /// <summary>As the place calls it.</summary>
    public required string Name { get; set; }

    /// <summary>Who should enter, in words; the computed rule is the standard of the title with at most <see cref="MostFailed"/> criteria failed.</summary>
    public string? EntryText { get; set; }

    /// <summary>Most criteria not met with which an enterprise should be in the pool.</summary>
    public int MostFailed { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Pool>
    {
        public void Configure(EntityTypeBuilder<Pool> entity)
        {
            entity.ToTable("Pools");
            entity.Property(pool => pool.UnitId).HasMaxLength(128);
            entity.Property(pool => pool.Kind).HasMaxLength(80);
            entity.Property(pool => pool.Name).HasMaxLength(100);
            entity.Property(pool => pool.EntryText).HasMaxLength(1000);
            entity.HasIndex(pool => new { pool.UnitId, pool.Kind, pool.Type }).IsUnique();
        }
    }
}

/// <summary>Which of the two.</summary>
public enum PoolKind
{
    /// <summary>培育库.</summary>
    Cultivation,

    /// <summary>后备库.</summary>
    Reserve,
}

/// <summary>An enterprise's stay in a pool (入库、出库).</summary>
public sealed class PoolPlace : IVersioned
{
    public int Id { get; init; }

    public int PoolId { get; init; }

    public int EnterpriseId { get; init; }

    public required DateOnly EnteredOn { get; init; }

    public required string EntryReason { get; init; }

    /// <summary>Year it is meant to get the title; null where none is set.</summary>
    public int? TargetYear { get; set; }

    /// <summary>Login name of who cares for it; null where nobody does.</summary>
    public string? Officer { get; set; }

    public string? OfficerName { get; set; }

    /// <summary>Last day in the pool, inclusive; null while it is in.</summary>
    public DateOnly? LeftOn { get; set; }

    public PoolExit? Exit { get; set; }

    public string? ExitNote { get; set; }

    public required string EnteredByName { get; init; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PoolPlace>
    {
        public void Configure(EntityTypeBuilder<PoolPlace> entity)
        {
            entity.ToTable("PoolPlaces");
            entity.Property(place => place.EntryReason).HasMaxLength(400);
            entity.Property(place => place.Officer).HasMaxLength(256);
            entity.Property(place => place.OfficerName).HasMaxLength(100);
            entity.Property(place => place.ExitNote).HasMaxLength(400);
            entity.Property(place => place.EnteredByName).HasMaxLength(100);
            entity.HasIndex(place => new { place.PoolId, place.EnterpriseId });
            entity.HasIndex(place => place.EnterpriseId);
            entity.HasOne<Pool>().WithMany().HasForeignKey(place => place.PoolId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Why it left (出库原因).</summary>
public enum PoolExit
{
    /// <summary>已获得资质.</summary>
    Reached,

    /// <summary>条件不再具备.</summary>
    NoLongerQualifies,

    /// <summary>企业不愿.</summary>
    Unwilling,

    /// <summary>迁出或注销.</summary>
    Gone,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>Work on one enterprise towards a title, given to an officer with a date (派单).</summary>
public sealed class CultivationTask : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Code of the kind of title.</summary>
    public required string Kind { get; init; }

    /// <summary>The plan, indicator, unit and year whose gap it closes; null where it was given outside a list.</summary>
    public string? PlanId { get; init; }

    public string? IndicatorCode { get; init; }

    public string? UnitId { get; init; }

    public int? Year { get; init; }

    /// <summary>Login name.</summary>
    public required string Officer { get; set; }

    public required string OfficerName { get; set; }

    public required DateOnly Due { get; set; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; set; }

    public CultivationState State { get; set; }

    /// <summary>What came of it.</summary>
    public string? Result { get; set; }

    public required string GivenBy { get; init; }

    public required string GivenByName { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CultivationTask>
    {
        public void Configure(EntityTypeBuilder<CultivationTask> entity)
        {
            entity.ToTable("CultivationTasks");
            entity.Property(task => task.Kind).HasMaxLength(80);
            entity.Property(task => task.PlanId).HasMaxLength(80);
            entity.Property(task => task.IndicatorCode).HasMaxLength(80);
            entity.Property(task => task.UnitId).HasMaxLength(128);
            entity.Property(task => task.Officer).HasMaxLength(256);
            entity.Property(task => task.OfficerName).HasMaxLength(100);
            entity.Property(task => task.Text).HasMaxLength(1000);
            entity.Property(task => task.Result).HasMaxLength(1000);
            entity.Property(task => task.GivenBy).HasMaxLength(256);
            entity.Property(task => task.GivenByName).HasMaxLength(100);
            entity.HasIndex(task => new { task.EnterpriseId, task.Kind });
            entity.HasIndex(task => new { task.Officer, task.State });
        }
    }
}

/// <summary>How far the work is.</summary>
public enum CultivationState
{
    /// <summary>已派单.</summary>
    Given,

    /// <summary>已办结.</summary>
    Done,

    /// <summary>已撤回.</summary>
    Withdrawn,
}
