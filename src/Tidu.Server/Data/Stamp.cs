using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Data;

/// <summary>Another number whenever a body of data (organizations, plans …) has changed: what caches compare. Raised by <see cref="TiduDb.TouchAsync"/> in the transaction of the change.</summary>
public sealed class Stamp
{
    /// <summary>The body of data, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>Raised with every change by some amount; a missing row means 0.</summary>
    public long Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Stamp>
    {
        public void Configure(EntityTypeBuilder<Stamp> entity)
        {
            entity.ToTable("Stamps");
            entity.HasKey(stamp => stamp.Name);
            entity.Property(stamp => stamp.Name).HasMaxLength(64);
        }
    }
}
