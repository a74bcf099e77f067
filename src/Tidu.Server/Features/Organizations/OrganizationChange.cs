using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Organizations;

/// <summary>What happened to units on a day: opened, closed, split, merged, moved.</summary>
public sealed class OrganizationChange : IVersioned
{
    /// <summary>Row id; rises in the pack's order.</summary>
    public int Id { get; init; }

    /// <summary>The division pack it comes from.</summary>
    public required string Pack { get; init; }

    /// <summary>First day of the new state.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What happened.</summary>
    public required UnitChangeKind Kind { get; init; }

    /// <summary>Units before.</summary>
    public List<string> FromIds { get; init; } = [];

    /// <summary>Units after; empty for a closing.</summary>
    public List<string> ToIds { get; init; } = [];

    /// <summary>Free text.</summary>
    public string? Note { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<OrganizationChange>
    {
        public void Configure(EntityTypeBuilder<OrganizationChange> entity)
        {
            entity.ToTable("OrganizationChanges");
            entity.Property(change => change.Pack).HasMaxLength(128);
            entity.Property(change => change.FromIds).HasStringList();
            entity.Property(change => change.ToIds).HasStringList();
        }
    }
}
