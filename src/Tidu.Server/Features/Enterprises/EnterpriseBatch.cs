using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Enterprises;

/// <summary>One act of bringing enterprises, certificates or facts in: an import, an entry by hand, demonstration data.</summary>
public sealed class EnterpriseBatch
{
    public int Id { get; init; }

    /// <summary>Name of the file, or what was done.</summary>
    public required string Label { get; init; }

    /// <summary>Login name; "cli" for the command line.</summary>
    public required string EnteredBy { get; init; }

    public required string EnteredByName { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The import job; null for entries by hand and demonstration data.</summary>
    public string? JobId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseBatch>
    {
        public void Configure(EntityTypeBuilder<EnterpriseBatch> entity)
        {
            entity.ToTable("EnterpriseBatches");
            entity.Property(batch => batch.Label).HasMaxLength(260);
            entity.Property(batch => batch.EnteredBy).HasMaxLength(256);
            entity.Property(batch => batch.EnteredByName).HasMaxLength(100);
            entity.Property(batch => batch.JobId).HasMaxLength(40);
        }
    }
}
