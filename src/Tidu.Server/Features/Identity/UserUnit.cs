using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Identity;

/// <summary>A user belongs to a unit for a time, and works with the data of that unit and those below it.</summary>
public sealed class UserUnit
{
    /// <summary>Row id.</summary>
    public int Id { get; init; }

    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>First day, inclusive; null is from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserUnit>
    {
        public void Configure(EntityTypeBuilder<UserUnit> entity)
        {
            entity.ToTable("UserUnits");
            entity.Property(unit => unit.UnitId).HasMaxLength(128);
            entity.HasIndex(unit => unit.UserId);
        }
    }
}
