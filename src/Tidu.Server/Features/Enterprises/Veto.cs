using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Something that bars an enterprise from titles (否决事项), or that an office has checked and found nothing. No row of a kind: not checked.</summary>
public sealed class Veto : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    public required VetoKind Kind { get; init; }

    /// <summary>True where something was found; false where an office checked and found nothing.</summary>
    public bool Found { get; set; }

    /// <summary>Day of the finding or check.</summary>
    public required DateOnly On { get; set; }

    /// <summary>Last day a finding bars, inclusive; null is open. Of a check: the last day it is good for.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Document or office it rests on.</summary>
    public required string Basis { get; set; }

    public int BatchId { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Veto>
    {
        public void Configure(EntityTypeBuilder<Veto> entity)
        {
            entity.ToTable("Vetoes");
            entity.Property(veto => veto.Basis).HasMaxLength(400);
            entity.HasIndex(veto => new { veto.EnterpriseId, veto.Kind, veto.On }).IsUnique();
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(veto => veto.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<EnterpriseBatch>().WithMany().HasForeignKey(veto => veto.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What bars.</summary>
public enum VetoKind
{
    /// <summary>经营异常、严重违法失信.</summary>
    Dishonesty,

    /// <summary>重大安全、质量事故.</summary>
    Safety,

    /// <summary>严重环境违法.</summary>
    Environment,
}
