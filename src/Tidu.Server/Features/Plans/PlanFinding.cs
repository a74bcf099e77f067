using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Findings;

namespace Tidu.Server.Features.Plans;

/// <summary>A contradiction or slip of the document, found when its pack was loaded.</summary>
public sealed class PlanFinding
{
    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    public required string Code { get; set; }

    public FindingSeverity Severity { get; set; }

    public string? IndicatorCode { get; set; }

    /// <summary>Id within the plan of the table it is about; null where it is about none.</summary>
    public string? TableId { get; set; }

    public int? Year { get; set; }

    /// <summary>What the document states, base units.</summary>
    public decimal? Stated { get; set; }

    /// <summary>What follows from its other figures, base units.</summary>
    public decimal? Computed { get; set; }

    /// <summary>Both places as JSON: plan, clause, text.</summary>
    public required string Places { get; set; }

    public required string Message { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class PlanFindingConfiguration : IEntityTypeConfiguration<PlanFinding>
{
    public void Configure(EntityTypeBuilder<PlanFinding> builder) => builder.ToTable("PlanFindings");
}
