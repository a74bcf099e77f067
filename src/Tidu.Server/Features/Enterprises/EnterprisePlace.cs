using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Where an enterprise lay for a time (属地变迁). The last one, open, is the enterprise's own unit and park.</summary>
public sealed class EnterprisePlace
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Null where it is not known.</summary>
    public string? UnitId { get; set; }

    /// <summary>Null where it lay in none.</summary>
    public string? ParkId { get; set; }

    /// <summary>First day, inclusive; null is from the beginning.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<EnterprisePlace>
    {
        public void Configure(EntityTypeBuilder<EnterprisePlace> entity)
        {
            entity.ToTable("EnterprisePlaces");
            entity.Property(place => place.UnitId).HasMaxLength(128);
            entity.Property(place => place.ParkId).HasMaxLength(128);
            entity.HasIndex(place => place.EnterpriseId);
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(place => place.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A former name (曾用名).</summary>
public sealed class FormerName
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    public required string Name { get; init; }

    /// <summary>Last day it was called so, inclusive; null where it is not known.</summary>
    public DateOnly? To { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FormerName>
    {
        public void Configure(EntityTypeBuilder<FormerName> entity)
        {
            entity.ToTable("EnterpriseFormerNames");
            entity.Property(name => name.Name).HasMaxLength(200);
            entity.HasIndex(name => name.EnterpriseId);
            entity.HasIndex(name => name.Name);
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(name => name.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
