using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Organizations;

/// <summary>A unit: city, district, zone, town, department, or a group of units. Where it belongs is in <see cref="Parents"/>, with dates.</summary>
public sealed class OrganizationUnit : IVersioned
{
    /// <summary>GB/T 2260 code, the Chinese name, or "jurisdiction:name".</summary>
    public required string Id { get; init; }

    /// <summary>As printed in official documents.</summary>
    public required string Name { get; set; }

    /// <summary>For maps and narrow columns.</summary>
    public required string ShortName { get; set; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; set; }

    /// <summary>First day it exists, inclusive; null is always.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day it exists, inclusive; null is open.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>True where the id stands in for a code that is not yet published.</summary>
    public bool ProvisionalCode { get; set; }

    /// <summary>Rank on a list; <see cref="int.MaxValue"/> where none is given.</summary>
    public int SortOrder { get; set; } = int.MaxValue;

    /// <summary>Free text.</summary>
    public string? Note { get; set; }

    /// <summary>Where the dates and the note come from.</summary>
    public string? Source { get; set; }

    /// <summary>True once somebody made or changed it here: a newer division file leaves it as it is.</summary>
    public bool Edited { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The units it belongs to, each with its dates.</summary>
    public List<UnitParent> Parents { get; } = [];

    /// <summary>Groups only: the units it joins, each with its dates.</summary>
    public List<GroupMember> Members { get; } = [];

    /// <summary>Printed variants of the name.</summary>
    public List<UnitAlias> Aliases { get; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<OrganizationUnit>
    {
        public void Configure(EntityTypeBuilder<OrganizationUnit> entity)
        {
            entity.ToTable("OrganizationUnits");
            entity.Property(unit => unit.Id).HasMaxLength(128);
            entity.Property(unit => unit.Name).HasMaxLength(200);
            entity.Property(unit => unit.ShortName).HasMaxLength(100);
            entity.HasMany(unit => unit.Parents).WithOne().HasForeignKey(parent => parent.UnitId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(unit => unit.Members).WithOne().HasForeignKey(member => member.GroupId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(unit => unit.Aliases).WithOne().HasForeignKey(alias => alias.UnitId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
