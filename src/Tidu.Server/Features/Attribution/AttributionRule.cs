using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Attribution;

/// <summary>Where something counts (考核归属): for one plan and indicator, what lies in a unit or what an enterprise brings counts for another unit, for a time.</summary>
/// <remarks>An enterprise's own rule goes before the rule of the unit it is registered in; without a rule things count where they lie.</remarks>
public sealed class AttributionRule : IVersioned
{
    public int Id { get; init; }

    public required string PlanId { get; init; }

    public required string IndicatorCode { get; init; }

    public required AttributionSubject Subject { get; init; }

    /// <summary>Unit id or unified social credit code.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Name of the enterprise as entered; null for a unit.</summary>
    public string? SubjectName { get; set; }

    /// <summary>The unit it counts for.</summary>
    public required string CountsForUnitId { get; set; }

    /// <summary>First day, inclusive; null is from the beginning of the plan.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; set; }

    /// <summary>What it rests on: a document, a decision.</summary>
    public required string Basis { get; set; }

    /// <summary>The dispute that brought it; null elsewhere.</summary>
    public int? DisputeId { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AttributionRule>
    {
        public void Configure(EntityTypeBuilder<AttributionRule> entity)
        {
            entity.ToTable("AttributionRules");
            entity.Property(rule => rule.PlanId).HasMaxLength(80);
            entity.Property(rule => rule.IndicatorCode).HasMaxLength(80);
            entity.Property(rule => rule.SubjectId).HasMaxLength(128);
            entity.Property(rule => rule.SubjectName).HasMaxLength(200);
            entity.Property(rule => rule.CountsForUnitId).HasMaxLength(128);
            entity.Property(rule => rule.Basis).HasMaxLength(1000);
            entity.HasIndex(rule => new { rule.PlanId, rule.IndicatorCode, rule.SubjectId });
        }
    }
}

/// <summary>What a rule is about.</summary>
public enum AttributionSubject
{
    /// <summary>Everything in a unit.</summary>
    Unit,

    /// <summary>One enterprise.</summary>
    Enterprise,
}

/// <summary>Two units claim the same (归属争议); the district decides, with a reason that stays on record.</summary>
public sealed class AttributionDispute : IVersioned
{
    public int Id { get; init; }

    public required string PlanId { get; init; }

    public required string IndicatorCode { get; init; }

    public required AttributionSubject Subject { get; init; }

    public required string SubjectId { get; init; }

    public string? SubjectName { get; init; }

    /// <summary>The unit that claims it.</summary>
    public required string ClaimedByUnitId { get; init; }

    /// <summary>The unit it counts for when the claim is made.</summary>
    public required string HeldByUnitId { get; init; }

    public required string Reason { get; init; }

    public required string RaisedBy { get; init; }

    public required string RaisedByName { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The unit it counts for by the decision; null while open.</summary>
    public string? DecidedForUnitId { get; set; }

    /// <summary>First day the decision holds, inclusive; null while open.</summary>
    public DateOnly? DecidedFrom { get; set; }

    public string? DecisionReason { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AttributionDispute>
    {
        public void Configure(EntityTypeBuilder<AttributionDispute> entity)
        {
            entity.ToTable("AttributionDisputes");
            entity.Property(dispute => dispute.PlanId).HasMaxLength(80);
            entity.Property(dispute => dispute.IndicatorCode).HasMaxLength(80);
            entity.Property(dispute => dispute.SubjectId).HasMaxLength(128);
            entity.Property(dispute => dispute.SubjectName).HasMaxLength(200);
            entity.Property(dispute => dispute.Reason).HasMaxLength(1000);
            entity.Property(dispute => dispute.DecisionReason).HasMaxLength(1000);
        }
    }
}
