using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Organizations;

/// <summary>A unit belongs to another for a time.</summary>
public sealed class UnitParent
{
    /// <summary>Row id.</summary>
    public int Id { get; init; }

    /// <summary>The unit that belongs.</summary>
    public string UnitId { get; init; } = string.Empty;

    /// <summary>The unit above.</summary>
    public required string ParentId { get; init; }

    /// <summary>First day, inclusive; null is from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<UnitParent>
    {
        public void Configure(EntityTypeBuilder<UnitParent> entity)
        {
            entity.ToTable("UnitParents");
            entity.HasOne<OrganizationUnit>().WithMany().HasForeignKey(parent => parent.ParentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
