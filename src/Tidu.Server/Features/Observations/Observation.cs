using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Observations;

/// <summary>A value of an indicator for a unit and a period, with where it came from. Several sources may stand in one cell, one of them used.</summary>
public sealed class Observation : IVersioned
{
    public int Id { get; init; }

    public required string IndicatorCode { get; set; }

    public required string UnitId { get; set; }

    /// <summary>Period as text, e.g. <c>2023</c>, <c>2023-Q3</c>, <c>2023-06</c>.</summary>
    public required string Period { get; set; }

    /// <summary>Last day of the period, inclusive.</summary>
    public DateOnly PeriodEnd { get; set; }

    /// <summary>Base units.</summary>
    public decimal Value { get; set; }

    public ObservationState State { get; set; }

    public SourceKind Source { get; set; }

    /// <summary>The source in words, e.g. the press conference it was told at.</summary>
    public required string SourceText { get; set; }

    /// <summary>Day the source is of; null where unknown.</summary>
    public DateOnly? SourceDate { get; set; }

    /// <summary>True for the one value of a cell that boards and progress use.</summary>
    public bool Used { get; set; }

    /// <summary>True where the source says "about".</summary>
    public bool Approximate { get; set; }

    public string? Note { get; set; }

    /// <summary>True where it came after the deadline of its reporting period.</summary>
    public bool Late { get; set; }

    /// <summary>True where a person decided which source of the cell is used: loading and importing leave that choice alone.</summary>
    public bool ChosenByHand { get; set; }

    /// <summary>True once a person changed a value that a pack brought: a newer pack no longer overwrites it.</summary>
    public bool Edited { get; set; }

    public int BatchId { get; set; }

    public ImportBatch? Batch { get; set; }

    public int Version { get; set; }
}

/// <summary>One act of bringing observations in: a pack, an import, demonstration data.</summary>
public sealed class ImportBatch
{
    public int Id { get; init; }

    public required string Label { get; set; }

    public required string EnteredBy { get; set; }

    public DateTimeOffset EnteredAt { get; set; }

    /// <summary>The import job it comes from; null for packs, demonstration data and values entered by hand.</summary>
    public string? JobId { get; set; }
}

internal sealed class ObservationConfiguration : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ToTable("Observations");
        builder.Property(observation => observation.IndicatorCode).HasMaxLength(80);
        builder.Property(observation => observation.UnitId).HasMaxLength(128);
        builder.Property(observation => observation.Period).HasMaxLength(20);
        builder.Property(observation => observation.SourceText).HasMaxLength(400);
        builder.HasIndex(observation => new { observation.IndicatorCode, observation.UnitId, observation.Period, observation.Source, observation.SourceText }).IsUnique();
        builder.HasIndex(observation => new { observation.IndicatorCode, observation.UnitId, observation.PeriodEnd });
        builder.HasOne(observation => observation.Batch).WithMany().HasForeignKey(observation => observation.BatchId);
    }
}

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder) => builder.ToTable("ImportBatches");
}
