using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Identity;

/// <summary>One user acts for another for a time (代理): within the dates the delegate has the other's units and business roles as well. Administrators' and auditors' roles are never delegated.</summary>
public sealed class Delegation : IVersioned
{
    public int Id { get; init; }

    public required string FromUserId { get; init; }

    public required string ToUserId { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; set; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was ended early; null otherwise.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> entity)
        {
            entity.ToTable("Delegations");
            entity.Property(delegation => delegation.Reason).HasMaxLength(500);
            entity.HasOne<User>().WithMany().HasForeignKey(delegation => delegation.FromUserId).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<User>().WithMany().HasForeignKey(delegation => delegation.ToUserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
