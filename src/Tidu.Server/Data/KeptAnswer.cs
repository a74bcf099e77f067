using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Data;

/// <summary>The answer to a request with an idempotency key, kept for a day: the same request sent again gets it instead of being carried out twice.</summary>
public sealed class KeptAnswer
{
    public required string UserName { get; init; }

    /// <summary>The header <c>Idempotency-Key</c>.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over verb, path and content, hexadecimal: the same key with another request is refused. Empty while an upload is still coming.</summary>
    public required string RequestHash { get; set; }

    /// <summary>Null while the first request is still under way.</summary>
    public int? Status { get; set; }

    public byte[]? Body { get; set; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<KeptAnswer>
    {
        public void Configure(EntityTypeBuilder<KeptAnswer> entity)
        {
            entity.ToTable("KeptAnswers");
            entity.HasKey(answer => new { answer.UserName, answer.Key });
            entity.Property(answer => answer.UserName).HasMaxLength(256);
            entity.Property(answer => answer.Key).HasMaxLength(100);
            entity.Property(answer => answer.RequestHash).HasMaxLength(64);
            entity.HasIndex(answer => answer.At);
        }
    }
}
