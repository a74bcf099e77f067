using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Identity;

/// <summary>A secret that opens one door once: the first administrator's account, or a new password.</summary>
public sealed class OneTimeToken
{
    public int Id { get; init; }

    public required TokenPurpose Purpose { get; init; }

    /// <summary>Whose password it sets; null for the first administrator.</summary>
    public string? UserId { get; init; }

    /// <summary>SHA-256, hexadecimal: a copy of the table opens nothing.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null while unused.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<OneTimeToken>
    {
        public void Configure(EntityTypeBuilder<OneTimeToken> entity)
        {
            entity.ToTable("OneTimeTokens");
            entity.Property(token => token.Hash).HasMaxLength(64);
            entity.HasIndex(token => token.Hash).IsUnique();
            entity.HasOne<User>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What a token is for.</summary>
public enum TokenPurpose
{
    /// <summary>Creates the first administrator of an empty database.</summary>
    FirstAdministrator,

    /// <summary>Sets a password.</summary>
    Password,
}
