using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Counts;

/// <summary>From a day on, a plan's indicator is counted from the registry (由企业库计数) instead of reported: an officer says so once the lists are complete. Without a rule the count stands beside the reported value and is not used.</summary>
public sealed class CountingRule : IVersioned
{
    /// <summary>Letters of <see cref="Basis"/> at most.</summary>
    public const int LongestBasis = 400;

    public int Id { get; init; }

    public required string PlanId { get; init; }

    public required string IndicatorCode { get; init; }

    /// <summary>First period end that is counted, inclusive.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day up to which the registry is complete, inclusive; null is kept up to date.</summary>
    public DateOnly? Through { get; set; }

    /// <summary>What it rests on.</summary>
    public required string Basis { get; set; }

    public required string SetBy { get; set; }

    public required string SetByName { get; set; }

    public DateTimeOffset SetAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CountingRule>
    {
        public void Configure(EntityTypeBuilder<CountingRule> entity)
        {
            entity.ToTable("CountingRules");
            entity.Property(rule => rule.PlanId).HasMaxLength(80);
            entity.Property(rule => rule.IndicatorCode).HasMaxLength(80);
            entity.Property(rule => rule.Basis).HasMaxLength(LongestBasis);
            entity.Property(rule => rule.SetBy).HasMaxLength(256);
            entity.Property(rule => rule.SetByName).HasMaxLength(100);
            entity.HasIndex(rule => new { rule.PlanId, rule.IndicatorCode }).IsUnique();
        }
    }
}
