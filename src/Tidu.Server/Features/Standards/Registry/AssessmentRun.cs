using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>One evaluation of enterprises of the registry against standards (测评): what was asked, with which packs, engine and facts, and what came out.</summary>
public sealed class AssessmentRun : IVersioned
{
    public int Id { get; init; }

    /// <summary>The standing run follows the registry from day to day and is kept in step with it; the others answer one question and stay as they are.</summary>
    public bool Standing { get; init; }

    /// <summary>Units, list and kind of application that were asked for, as JSON (<c>RunQuestion</c>).</summary>
    public required string Question { get; set; }

    /// <summary>The day the standards and facts are taken as of.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>Standards with version and content hash, as JSON.</summary>
    public required string Packs { get; set; }

    public required string EngineVersion { get; set; }

    /// <summary>Value of the registry's stamp that the facts were read at.</summary>
    public long FactStamp { get; set; }

    /// <summary>What made it run: <c>manual</c>, <c>facts</c>, <c>packs</c>, <c>day</c>.</summary>
    public required string Trigger { get; set; }

    public RunState State { get; set; }

    public int Enterprises { get; set; }

    /// <summary>Verdicts by standard, as JSON.</summary>
    public string Counts { get; set; } = "{}";

    public required string StartedBy { get; set; }

    public required string StartedByName { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The unit whose officers may see it.</summary>
    public required string UnitId { get; init; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AssessmentRun>
    {
        public void Configure(EntityTypeBuilder<AssessmentRun> entity)
        {
            entity.ToTable("AssessmentRuns");
            entity.Property(run => run.EngineVersion).HasMaxLength(40);
            entity.Property(run => run.Trigger).HasMaxLength(20);
            entity.Property(run => run.StartedBy).HasMaxLength(256);
            entity.Property(run => run.StartedByName).HasMaxLength(100);
            entity.Property(run => run.UnitId).HasMaxLength(128);
        }
    }
}

/// <summary>How far a run is.</summary>
public enum RunState
{
    Running,
    Done,
    Failed,
}

/// <summary>The verdict on one enterprise by one standard in one run. Criteria are bits in the order of the compiled standard.</summary>
public sealed class StandardVerdict
{
    public int RunId { get; init; }

    /// <summary>Id of the standard, e.g. <c>high-tech-enterprise</c>.</summary>
    public required string Standard { get; init; }

    public int EnterpriseId { get; init; }

    public AssessedVerdict Verdict { get; set; }

    /// <summary>Criteria that are not met.</summary>
    public int FailedCount { get; set; }

    /// <summary>Criteria that lack facts.</summary>
    public int LackingCount { get; set; }

    /// <summary>Sum over the failed criteria of gap ÷ threshold; null where none failed or a gap has no size. The smaller the nearer.</summary>
    public double? Nearness { get; set; }

    /// <summary>Null for a standard without scores.</summary>
    public double? PointsLow { get; set; }

    public double? PointsHigh { get; set; }

    /// <summary>Bits of criteria that are not met.</summary>
    public long Failed { get; set; }

    /// <summary>Bits of criteria that lack facts.</summary>
    public long Lacking { get; set; }

    /// <summary>Bits of criteria that wait for a person's judgement.</summary>
    public long Judged { get; set; }

    /// <summary>Bits of the inputs that could still decide, in the order of the compiled standard.</summary>
    public long Missing { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StandardVerdict>
    {
        public void Configure(EntityTypeBuilder<StandardVerdict> entity)
        {
            entity.ToTable("StandardVerdicts");
            entity.HasKey(one => new { one.RunId, one.Standard, one.EnterpriseId });
            entity.Property(one => one.Standard).HasMaxLength(80);
            entity.HasIndex(one => new { one.EnterpriseId, one.RunId });
        }
    }
}

/// <summary>A verdict as people tell them apart: what waits for facts and what waits for judges are two things.</summary>
public enum AssessedVerdict
{
    /// <summary>符合.</summary>
    Met,

    /// <summary>不符合.</summary>
    NotMet,

    /// <summary>待补数据.</summary>
    LacksFacts,

    /// <summary>待专家评审.</summary>
    AwaitsJudges,

    /// <summary>不适用.</summary>
    NotApplicable,
}

/// <summary>A verdict of the standing run that changed.</summary>
public sealed class VerdictChange
{
    public long Id { get; init; }

    public required string Standard { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Null where it was not assessed before.</summary>
    public AssessedVerdict? Before { get; init; }

    public AssessedVerdict After { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What made it: <c>facts</c>, <c>packs</c>, <c>day</c>.</summary>
    public required string Cause { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<VerdictChange>
    {
        public void Configure(EntityTypeBuilder<VerdictChange> entity)
        {
            entity.ToTable("VerdictChanges");
            entity.Property(change => change.Standard).HasMaxLength(80);
            entity.Property(change => change.Cause).HasMaxLength(20);
            entity.HasIndex(change => new { change.EnterpriseId, change.At });
            entity.HasIndex(change => change.At);
        }
    }
}
