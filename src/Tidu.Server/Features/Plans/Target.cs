using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Targets;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>A target: what a unit is to reach, by when, as the document prints it.</summary>
public sealed class Target : IVersioned
{
    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    /// <summary>Stable key within the plan, built from where the target stands: it pairs a newer pack's target with the stored one.</summary>
    public required string Key { get; init; }

    public required string IndicatorCode { get; set; }

    public required string UnitId { get; set; }

    /// <summary>Year whose last day is the due date; null for a target without a year.</summary>
    public int? Year { get; set; }

    /// <summary>First year of a floor that holds for several years; null elsewhere.</summary>
    public int? FirstYear { get; set; }

    public TargetKind Kind { get; set; }

    /// <summary>Null for relative and rank targets, whose meaning stands in <see cref="Printed"/>.</summary>
    public Comparator? Comparator { get; set; }

    /// <summary>Value in force, base units; null where the document prints "/" or words.</summary>
    public decimal? Value { get; set; }

    /// <summary>Value of the pack last loaded; differs from <see cref="Value"/> where a user edited it.</summary>
    public decimal? PackValue { get; set; }

    /// <summary>True once a user changed the value: a newer pack no longer overwrites it.</summary>
    public bool Edited { get; set; }

    /// <summary>The figure as printed, e.g. 超过420家 or "/".</summary>
    public required string Printed { get; set; }

    public required string PrintedMeasureUnit { get; set; }

    /// <summary>Null where the document does not say whether it is binding or anticipatory.</summary>
    public TargetNature? Nature { get; set; }

    public required string Clause { get; set; }

    /// <summary>Part of the unit for which alone it holds; null for the whole unit.</summary>
    public string? Scope { get; set; }

    /// <summary>力争: to be striven for.</summary>
    public bool Effort { get; set; }

    /// <summary>Number of the task it belongs to; null where it belongs to none.</summary>
    public string? TaskNumber { get; set; }

    public string? PartOf { get; set; }

    public TargetOrigin Origin { get; set; }

    /// <summary>Id within the plan of the table it stands in; null for running text.</summary>
    public string? TableId { get; set; }

    public int SortOrder { get; set; }

    public int Version { get; set; }

    /// <summary>Follows a newer pack's target of the same key. An edited value stays in force; only <see cref="PackValue"/> follows.</summary>
    public void TakeFrom(Target pack)
    {
        PackValue = pack.PackValue;
        if (!Edited)
        {
            Value = pack.Value;
        }

        (IndicatorCode, UnitId, Year, FirstYear, Kind, Comparator) = (pack.IndicatorCode, pack.UnitId, pack.Year, pack.FirstYear, pack.Kind, pack.Comparator);
        (Printed, PrintedMeasureUnit, Nature, Clause, Scope) = (pack.Printed, pack.PrintedMeasureUnit, pack.Nature, pack.Clause, pack.Scope);
        (Effort, TaskNumber, PartOf, Origin, TableId, SortOrder) = (pack.Effort, pack.TaskNumber, pack.PartOf, pack.Origin, pack.TableId, pack.SortOrder);
    }
}

/// <summary>Where in the document a target stands. Of several for one unit and year the first in this order is the one measured against.</summary>
public enum TargetOrigin
{
    TableCell,
    TableTotal,
    Panel,
    Text,
}

/// <summary>A value the document states for a past date.</summary>
public sealed class Baseline
{
    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    public required string IndicatorCode { get; set; }

    public required string UnitId { get; set; }

    public DateOnly On { get; set; }

    /// <summary>Base units; null where the document prints "/".</summary>
    public decimal? Value { get; set; }

    public required string Printed { get; set; }

    /// <summary>Null for a baseline stored before it was kept.</summary>
    public string? PrintedMeasureUnit { get; set; }

    public required string Clause { get; set; }

    /// <summary>The annex or box it stands in; null for running text.</summary>
    public string? TableId { get; set; }
}

/// <summary>One of the plan's disjoint addends for an indicator, in printed order.</summary>
public sealed class PlanAddend
{
    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    public required string IndicatorCode { get; set; }

    public required string UnitId { get; set; }

    /// <summary>The unit's name as this plan prints it.</summary>
    public required string Printed { get; set; }

    public bool TargetOnly { get; set; }

    /// <summary>Where the text names it; null for a row of an annex.</summary>
    public string? Clause { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("Targets");
        builder.HasIndex(target => new { target.PlanId, target.Key }).IsUnique();
        builder.HasIndex(target => new { target.PlanId, target.IndicatorCode, target.UnitId });
    }
}

internal sealed class BaselineConfiguration : IEntityTypeConfiguration<Baseline>
{
    public void Configure(EntityTypeBuilder<Baseline> builder) => builder.ToTable("Baselines");
}

internal sealed class PlanAddendConfiguration : IEntityTypeConfiguration<PlanAddend>
{
    public void Configure(EntityTypeBuilder<PlanAddend> builder) => builder.ToTable("PlanAddends");
}
