using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>A title an enterprise holds for a time (资质): a certificate, a registration, a place on a statistical list. A renewal is a row of its own.</summary>
public sealed class Qualification : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Code of a kind of <c>packs/qualifications</c>, e.g. <c>high-tech-enterprise</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Grade or level where the kind has some, as entered.</summary>
    public string? Grade { get; set; }

    /// <summary>Number of the certificate or registration; null where there is none.</summary>
    public string? Number { get; set; }

    /// <summary>Day it was issued; null where it is not known.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>First day it counts, inclusive.</summary>
    public required DateOnly ValidFrom { get; set; }

    /// <summary>Last day it counts, inclusive; null is open.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Last day it counted, inclusive, where it was ended before <see cref="ValidTo"/>; null elsewhere.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it was ended; null where it was not.</summary>
    public QualificationEnd? EndReason { get; set; }

    /// <summary>True where it renews an earlier one.</summary>
    public bool Renewal { get; set; }

    /// <summary>Version of the standard it was given by, as entered.</summary>
    public string? StandardVersion { get; set; }

    /// <summary>Who gave it, as entered.</summary>
    public string? Authority { get; set; }

    /// <summary>List or document it comes from.</summary>
    public required string SourceText { get; set; }

    public int BatchId { get; set; }

    public int Version { get; set; }

    /// <summary>The last day it counts, whichever comes first; null is open.</summary>
    public DateOnly? LastDay => EndedOn is { } ended && (ValidTo is null || ended < ValidTo) ? ended : ValidTo;

    /// <summary>True where it counts on the day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (LastDay is null || day <= LastDay);

    internal sealed class Configuration : IEntityTypeConfiguration<Qualification>
    {
        public void Configure(EntityTypeBuilder<Qualification> entity)
        {
            entity.ToTable("Qualifications");
            entity.Ignore(one => one.LastDay);
            entity.Property(one => one.Kind).HasMaxLength(80);
            entity.Property(one => one.Grade).HasMaxLength(50);
            entity.Property(one => one.Number).HasMaxLength(100);
            entity.Property(one => one.StandardVersion).HasMaxLength(50);
            entity.Property(one => one.Authority).HasMaxLength(200);
            entity.Property(one => one.SourceText).HasMaxLength(400);
            entity.HasIndex(one => new { one.EnterpriseId, one.Kind, one.ValidFrom }).IsUnique();
            entity.HasIndex(one => new { one.Kind, one.ValidTo });
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(one => one.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<EnterpriseBatch>().WithMany().HasForeignKey(one => one.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Why a title ended before its last day.</summary>
public enum QualificationEnd
{
    /// <summary>取消、撤销.</summary>
    Revoked,

    /// <summary>自愿放弃或条件不再具备.</summary>
    Lapsed,

    /// <summary>迁出本地.</summary>
    MovedOut,

    /// <summary>退出统计名录.</summary>
    LeftList,
}
