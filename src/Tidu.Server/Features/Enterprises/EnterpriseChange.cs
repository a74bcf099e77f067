using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Enterprises;

/// <summary>One step in the history of an enterprise (变更记录): what was replaced by what, who, when, why. The first value of anything has none, its batch says who brought it.</summary>
public sealed class EnterpriseChange
{
    public long Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>What changed: a property of the enterprise in kebab-case (<c>name</c>, <c>unit</c> …), <c>fact</c>, <c>qualification</c>, <c>veto</c>, <c>merge</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The fact's id, the qualification's kind, the veto's kind; null for a property.</summary>
    public string? Item { get; init; }

    /// <summary>Year of a yearly fact; null elsewhere.</summary>
    public int? Year { get; init; }

    /// <summary>Source of a fact; null elsewhere.</summary>
    public FactSource? Source { get; init; }

    /// <summary>As stored; null where there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>As stored; null where it was removed.</summary>
    public string? After { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    /// <summary>Why; of an import the name of its file.</summary>
    public required string Reason { get; init; }

    /// <summary>The batch that brought it; null for an edit by hand.</summary>
    public int? BatchId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseChange>
    {
        public void Configure(EntityTypeBuilder<EnterpriseChange> entity)
        {
            entity.ToTable("EnterpriseChanges");
            entity.Property(change => change.Subject).HasMaxLength(40);
            entity.Property(change => change.Item).HasMaxLength(80);
            entity.Property(change => change.Before).HasMaxLength(4000);
            entity.Property(change => change.After).HasMaxLength(4000);
            entity.Property(change => change.By).HasMaxLength(256);
            entity.Property(change => change.ByName).HasMaxLength(100);
            entity.Property(change => change.Reason).HasMaxLength(1000);
            entity.HasIndex(change => new { change.EnterpriseId, change.At });
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(change => change.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
