using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Organizations;

/// <summary>A printed variant of a unit's name.</summary>
public sealed class UnitAlias
{
    /// <summary>Row id.</summary>
    public int Id { get; init; }

    /// <summary>The unit.</summary>
    public string UnitId { get; init; } = string.Empty;

    /// <summary>As printed.</summary>
    public required string Alias { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<UnitAlias>
    {
        public void Configure(EntityTypeBuilder<UnitAlias> entity)
        {
            entity.ToTable("UnitAliases");
            entity.Property(alias => alias.Alias).HasMaxLength(200);
        }
    }
}
