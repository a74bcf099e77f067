using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Audit;

/// <summary>Who did what, when, to which object, with which outcome. Only ever added: saving refuses to change or delete one.</summary>
public sealed class AuditEntry
{
    /// <summary>Rises with time on one server.</summary>
    public long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The user as written at log-in, also where no such user exists; "cli" for the command line.</summary>
    public required string UserName { get; init; }

    /// <summary>Display names of those the user acted for at that time (代理); null where for nobody.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The user's unit at that time; null where unknown.</summary>
    public string? UnitId { get; init; }

    /// <summary>Kebab-case, one of <c>AuditActions</c> or a slice's own.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it was done.</summary>
    public required AuditOutcome Outcome { get; init; }

    /// <summary>What kind of object, kebab-case; null where there is none.</summary>
    public string? ObjectKind { get; init; }

    /// <summary>Which object.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The object before, as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>The object after, or what was asked for, as JSON.</summary>
    public string? After { get; init; }

    /// <summary>The peer's address; null on the command line.</summary>
    public string? Ip { get; init; }

    /// <summary>At most 256 characters.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The trace id that problem details carry as well.</summary>
    public string? RequestId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entity)
        {
            entity.ToTable("AuditEntries");
            entity.HasIndex(entry => entry.At);
            entity.HasIndex(entry => new { entry.UserName, entry.Id });
            entity.HasIndex(entry => new { entry.ObjectKind, entry.ObjectId });
            entity.Property(entry => entry.UserName).HasMaxLength(256);
            entity.Property(entry => entry.OnBehalfOf).HasMaxLength(400);
            entity.Property(entry => entry.UnitId).HasMaxLength(128);
            entity.Property(entry => entry.Action).HasMaxLength(64);
            entity.Property(entry => entry.ObjectKind).HasMaxLength(64);
            entity.Property(entry => entry.ObjectId).HasMaxLength(256);
            entity.Property(entry => entry.Ip).HasMaxLength(64);
            entity.Property(entry => entry.UserAgent).HasMaxLength(256);
            entity.Property(entry => entry.RequestId).HasMaxLength(64);
        }
    }
}
