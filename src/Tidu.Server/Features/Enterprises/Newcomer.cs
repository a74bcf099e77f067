using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>A line of a monthly list (发现线索): a newly registered legal entity or a holder of patents that the registry does not have, proposed for screening.</summary>
public sealed class Newcomer : IVersioned
{
    public int Id { get; init; }

    public required NewcomerSource Source { get; init; }

    /// <summary>First day of the list's month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Null where the list has none.</summary>
    public string? CreditCode { get; init; }

    public required string Name { get; init; }

    public string? UnitId { get; set; }

    public string? IndustryCode { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Patents of the list; null for other lists.</summary>
    public int? Patents { get; init; }

    public NewcomerState State { get; set; }

    /// <summary>The enterprise of the registry it is or became; null while proposed.</summary>
    public int? EnterpriseId { get; set; }

    /// <summary>Why it was declined.</summary>
    public string? Note { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public int BatchId { get; init; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Newcomer>
    {
        public void Configure(EntityTypeBuilder<Newcomer> entity)
        {
            entity.ToTable("Newcomers");
            entity.Property(one => one.CreditCode).HasMaxLength(18);
            entity.Property(one => one.Name).HasMaxLength(200);
            entity.Property(one => one.UnitId).HasMaxLength(128);
            entity.Property(one => one.IndustryCode).HasMaxLength(8);
            entity.Property(one => one.Note).HasMaxLength(400);
            entity.Property(one => one.DecidedByName).HasMaxLength(100);
            entity.HasIndex(one => new { one.Source, one.Month, one.Name }).IsUnique();
            entity.HasIndex(one => new { one.State, one.UnitId });
            entity.HasOne<EnterpriseBatch>().WithMany().HasForeignKey(one => one.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Which list.</summary>
public enum NewcomerSource
{
    /// <summary>新设立法人名单.</summary>
    Registrations,

    /// <summary>专利权人名单.</summary>
    Patents,
}

/// <summary>What became of it.</summary>
public enum NewcomerState
{
    /// <summary>待筛查.</summary>
    Proposed,

    /// <summary>已入企业库.</summary>
    Admitted,

    /// <summary>不纳入.</summary>
    Declined,

    /// <summary>企业库已有.</summary>
    Known,
}
