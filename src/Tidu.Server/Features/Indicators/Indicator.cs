using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Indicators;

/// <summary>One entry of the indicator dictionary, as loaded from <c>packs/indicators</c>.</summary>
public sealed class Indicator : IVersioned
{
    /// <summary>Kebab-case code, the public id, e.g. <c>hnte</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string? ShortName { get; set; }

    public required string Definition { get; set; }

    /// <summary>Measure unit people use by default, e.g. 亿元; display only.</summary>
    public required string MeasureUnit { get; set; }

    /// <summary>Measure unit of every stored value, e.g. 元 or <c>fraction</c>.</summary>
    public required string BaseUnit { get; set; }

    public IndicatorKind Kind { get; set; }

    public Direction Direction { get; set; }

    public TimeAggregation OverTime { get; set; }

    public UnitAggregation OverUnits { get; set; }

    /// <summary>Code of the numerator for a ratio of sums; null otherwise.</summary>
    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    /// <summary>Decimals shown in <see cref="MeasureUnit"/>; never used in calculation.</summary>
    public int Decimals { get; set; }

    /// <summary>Statistical scope, part of the indicator's identity; null where the source gives none.</summary>
    public string? Scope { get; set; }

    public string? Source { get; set; }

    /// <summary>Trajectory used where a plan's table names none; null means by the plan's milestones.</summary>
    public TrajectoryKind? Trajectory { get; set; }

    /// <summary>Batches as <c>MM-dd=share</c> joined by a comma, ascending; null without batches.</summary>
    public string? Batches { get; set; }

    /// <summary>True where 1 means reached and 0 not reached.</summary>
    public bool YesNo { get; set; }

    /// <summary>Units a reader may switch between, the default first.</summary>
    public List<DisplayUnit> DisplayUnits { get; set; } = [];

    /// <summary>True for an indicator made on the screens: the packs do not know it.</summary>
    public bool Own { get; set; }

    /// <summary>The unit whose officers made it and may change it; null for one of the packs.</summary>
    public string? OwnerId { get; set; }

    /// <summary>Position in the dictionary, for lists.</summary>
    public int SortOrder { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("Indicators");
        builder.HasKey(indicator => indicator.Code);
        builder.Property(indicator => indicator.Code).HasMaxLength(80);
        builder.Property(indicator => indicator.OwnerId).HasMaxLength(128);
        builder.Property(indicator => indicator.DisplayUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<List<DisplayUnit>>(text, JsonSerializerOptions.Web) ?? new List<DisplayUnit>(),
            new ValueComparer<List<DisplayUnit>>((left, right) => left!.SequenceEqual(right!), units => units.Count, units => units.ToList()));
    }
}
