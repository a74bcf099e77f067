using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Observations;

/// <summary>When values of a period may be entered for the units of a jurisdiction (填报期). A period without such a row is open.</summary>
public sealed class ReportingPeriod : IVersioned
{
    public int Id { get; init; }

    /// <summary>The jurisdiction: it and all units below.</summary>
    public required string UnitId { get; init; }

    /// <summary>Period as text, e.g. <c>2026-Q3</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public DateOnly PeriodEnd { get; init; }

    /// <summary>First day values may be entered, inclusive; null is from the beginning.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>Last day that is on time, inclusive; later entries are marked late. Null is without a deadline.</summary>
    public DateOnly? ClosesOn { get; set; }

    public PeriodState State { get; set; }

    /// <summary>When it was locked last; null while it never was.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>Login name of who locked it last.</summary>
    public string? LockedBy { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReportingPeriod>
    {
        public void Configure(EntityTypeBuilder<ReportingPeriod> entity)
        {
            entity.ToTable("ReportingPeriods");
            entity.Property(period => period.UnitId).HasMaxLength(128);
            entity.Property(period => period.Period).HasMaxLength(20);
            entity.Property(period => period.LockedBy).HasMaxLength(256);
            entity.HasIndex(period => new { period.UnitId, period.Period }).IsUnique();
        }
    }
}

/// <summary>Whether values of a period may be entered.</summary>
public enum PeriodState
{
    /// <summary>Values may be entered; after the deadline they are marked late (开放).</summary>
    Open,

    /// <summary>Officers may still enter and correct, reporters may not (已截止).</summary>
    Closed,

    /// <summary>Nobody may change anything but by an approved correction request (已锁定).</summary>
    Locked,
}
