using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Identity;

/// <summary>One log-in, kept on the server: the cookie holds only its key, so that logging out ends it at once.</summary>
public sealed class UserSession
{
    /// <summary>SHA-256 of the key in the cookie, in hex: a copy of the table opens no session.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The serialized authentication ticket.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>Log-in.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ends unless it is used; moved on with use.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used last, to the minute or so.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    /// <summary>The address it was started from; null where unknown.</summary>
    public string? Ip { get; init; }

    /// <summary>What the browser said it is, at most 256 characters.</summary>
    public string? UserAgent { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserSession>
    {
        public void Configure(EntityTypeBuilder<UserSession> entity)
        {
            entity.ToTable("UserSessions");
            entity.HasKey(session => session.KeyHash);
            entity.Property(session => session.KeyHash).HasMaxLength(64);
            entity.Property(session => session.Ip).HasMaxLength(64);
            entity.Property(session => session.UserAgent).HasMaxLength(256);
            entity.HasIndex(session => session.ExpiresAt);
            entity.HasOne<User>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
