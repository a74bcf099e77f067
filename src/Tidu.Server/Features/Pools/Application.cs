using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Pools;

/// <summary>An application for a title on its way (在途申报), with the day of each stage.</summary>
public sealed class QualificationApplication : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Code of the kind of title.</summary>
    public required string Kind { get; init; }

    /// <summary>Batch it was handed in for, as called (2025年第二批); null where there is none.</summary>
    public string? Batch { get; set; }

    /// <summary>True for a renewal of a title held.</summary>
    public bool Renewal { get; init; }

    public ApplicationStage Stage { get; set; }

    public required DateOnly AppliedOn { get; init; }

    public DateOnly? RecommendedOn { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    public DateOnly? PublicizedOn { get; set; }

    /// <summary>Day it was decided or withdrawn; null while on its way.</summary>
    public DateOnly? ClosedOn { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<QualificationApplication>
    {
        public void Configure(EntityTypeBuilder<QualificationApplication> entity)
        {
            entity.ToTable("QualificationApplications");
            entity.Property(one => one.Kind).HasMaxLength(80);
            entity.Property(one => one.Batch).HasMaxLength(100);
            entity.Property(one => one.Note).HasMaxLength(400);
            entity.HasIndex(one => new { one.EnterpriseId, one.Kind });
            entity.HasIndex(one => new { one.Kind, one.ClosedOn });
        }
    }
}

/// <summary>Stages in their order; the last three close it.</summary>
public enum ApplicationStage
{
    /// <summary>已申报.</summary>
    Applied,

    /// <summary>已推荐.</summary>
    Recommended,

    /// <summary>已评审.</summary>
    Reviewed,

    /// <summary>已公示.</summary>
    Publicized,

    /// <summary>已认定.</summary>
    Accredited,

    /// <summary>未通过.</summary>
    Rejected,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>When applications for a title are taken (申报窗口).</summary>
public sealed class ApplicationWindow : IVersioned
{
    public int Id { get; init; }

    /// <summary>The unit whose window it is; holds for all below.</summary>
    public required string UnitId { get; init; }

    /// <summary>Code of the kind of title.</summary>
    public required string Kind { get; init; }

    /// <summary>As called, e.g. 2025年第二批.</summary>
    public required string Name { get; set; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly Opens { get; set; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly Closes { get; set; }

    /// <summary>Notice it comes from.</summary>
    public required string SourceText { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ApplicationWindow>
    {
        public void Configure(EntityTypeBuilder<ApplicationWindow> entity)
        {
            entity.ToTable("ApplicationWindows");
            entity.Property(one => one.UnitId).HasMaxLength(128);
            entity.Property(one => one.Kind).HasMaxLength(80);
            entity.Property(one => one.Name).HasMaxLength(100);
            entity.Property(one => one.SourceText).HasMaxLength(400);
            entity.HasIndex(one => new { one.UnitId, one.Kind, one.Opens }).IsUnique();
        }
    }
}

/// <summary>Why an enterprise does not apply for a title (不申报原因), until a day: the list does not propose it before.</summary>
public sealed class Refusal : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Code of the kind of title.</summary>
    public required string Kind { get; init; }

    public required RefusalReason Reason { get; init; }

    public string? Note { get; init; }

    public required DateOnly RecordedOn { get; init; }

    /// <summary>Last day it keeps the enterprise off the list, inclusive.</summary>
    public required DateOnly Until { get; init; }

    public required string RecordedByName { get; init; }

    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnByName { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Refusal>
    {
        public void Configure(EntityTypeBuilder<Refusal> entity)
        {
            entity.ToTable("Refusals");
            entity.Property(one => one.Kind).HasMaxLength(80);
            entity.Property(one => one.Note).HasMaxLength(400);
            entity.Property(one => one.RecordedByName).HasMaxLength(100);
            entity.Property(one => one.WithdrawnByName).HasMaxLength(100);
            entity.HasIndex(one => new { one.EnterpriseId, one.Kind });
        }
    }
}

/// <summary>Reasons.</summary>
public enum RefusalReason
{
    /// <summary>不愿申报.</summary>
    Unwilling,

    /// <summary>税务原因.</summary>
    Tax,

    /// <summary>账目不规范.</summary>
    Books,

    /// <summary>拟搬迁.</summary>
    Moving,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>An officer's own word on an enterprise and a title (研判), beside the computed one. The latest counts.</summary>
public sealed class Judgement
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Code of the kind of title.</summary>
    public required string Kind { get; init; }

    public required JudgementValue Value { get; init; }

    public string? Note { get; init; }

    /// <summary>Day of the visit or call.</summary>
    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Judgement>
    {
        public void Configure(EntityTypeBuilder<Judgement> entity)
        {
            entity.ToTable("Judgements");
            entity.Property(one => one.Kind).HasMaxLength(80);
            entity.Property(one => one.Note).HasMaxLength(400);
            entity.Property(one => one.By).HasMaxLength(256);
            entity.Property(one => one.ByName).HasMaxLength(100);
            entity.HasIndex(one => new { one.EnterpriseId, one.Kind });
        }
    }
}

/// <summary>What the officer says.</summary>
public enum JudgementValue
{
    /// <summary>愿意申报.</summary>
    Willing,

    /// <summary>待走访.</summary>
    ToVisit,

    /// <summary>条件成熟.</summary>
    Ready,

    /// <summary>条件不足.</summary>
    NotReady,
}
