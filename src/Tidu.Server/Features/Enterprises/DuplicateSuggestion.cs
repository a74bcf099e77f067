using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Two enterprises that may be one (疑似重复): a person decides, and may take the decision back.</summary>
public sealed class DuplicateSuggestion : IVersioned
{
    public int Id { get; init; }

    /// <summary>The one that came first.</summary>
    public int FirstId { get; init; }

    public int SecondId { get; init; }

    /// <summary>Why they look alike: <c>same-name</c>, <c>near-name</c>, <c>former-name</c>, <c>same-number</c>.</summary>
    public required string Reason { get; init; }

    public DuplicateState State { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What merging moved, as JSON: what taking it back needs; null where nothing was merged.</summary>
    public string? Moved { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DuplicateSuggestion>
    {
        public void Configure(EntityTypeBuilder<DuplicateSuggestion> entity)
        {
            entity.ToTable("DuplicateSuggestions");
            entity.Property(one => one.Reason).HasMaxLength(40);
            entity.Property(one => one.DecidedBy).HasMaxLength(256);
            entity.Property(one => one.DecidedByName).HasMaxLength(100);
            entity.HasIndex(one => new { one.FirstId, one.SecondId }).IsUnique();
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(one => one.FirstId).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(one => one.SecondId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What was decided.</summary>
public enum DuplicateState
{
    Open,
    Merged,
    Different,
}
