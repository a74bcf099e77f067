using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Targets;

namespace Tidu.Server.Features.Plans;

/// <summary>A table of the document: an annex (units × years of one indicator) or a panel (indicators × one year of one unit).</summary>
public sealed class PlanTable
{
    /// <summary>Beginning of the ids of tables that a breakdown's assignment made.</summary>
    public const string OfBreakdown = "breakdown-";

    /// <summary>True for the id of a table that an assignment made.</summary>
    public static bool IsOfBreakdown(string? tableId) => tableId?.StartsWith(OfBreakdown, StringComparison.Ordinal) ?? false;

    public int Id { get; init; }

    public string PlanId { get; init; } = "";

    /// <summary>Id within the plan, e.g. <c>annex-3</c>.</summary>
    public required string TableId { get; init; }

    public required string Title { get; set; }

    /// <summary>Where it stands in the document, e.g. 附件3.</summary>
    public required string Clause { get; set; }

    public TableRows Rows { get; set; }

    /// <summary>The annex's indicator; null for a panel.</summary>
    public string? IndicatorCode { get; set; }

    /// <summary>Printed measure unit of an annex; null for a panel, whose rows have their own.</summary>
    public string? MeasureUnit { get; set; }

    public string UnitHeading { get; set; } = "";

    /// <summary>Year of the baseline column; null where the table has none.</summary>
    public int? BaselineYear { get; set; }

    public TrajectoryKind? Trajectory { get; set; }

    /// <summary>Label of the printed total row; null where none is printed.</summary>
    public string? TotalLabel { get; set; }

    /// <summary>The breakdown whose assignment made the table; null for a table of the document.</summary>
    public int? BreakdownId { get; set; }

    public int SortOrder { get; set; }

    public List<PlanTableRow> RowList { get; } = [];
}

/// <summary>What a table's rows are.</summary>
public enum TableRows
{
    Units,
    Indicators,
}

/// <summary>One printed row of a table; its figures are targets and a baseline that point to it.</summary>
public sealed class PlanTableRow
{
    public int Id { get; init; }

    public int PlanTableId { get; init; }

    /// <summary>Row number as printed, also where the document repeats one; null where none is printed.</summary>
    public string? Number { get; set; }

    public required string UnitId { get; set; }

    public required string IndicatorCode { get; set; }

    /// <summary>The unit's name as the document prints it.</summary>
    public required string Printed { get; set; }

    /// <summary>A row that only adds to the total: no actual, no rank.</summary>
    public bool TargetOnly { get; set; }

    public bool IsTotal { get; set; }

    /// <summary>Indicator of which this row is a part (其中); null otherwise.</summary>
    public string? PartOf { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class PlanTableConfiguration : IEntityTypeConfiguration<PlanTable>
{
    public void Configure(EntityTypeBuilder<PlanTable> builder)
    {
        builder.ToTable("PlanTables");
        builder.HasIndex(table => new { table.PlanId, table.TableId }).IsUnique();
        builder.HasMany(table => table.RowList).WithOne().HasForeignKey(row => row.PlanTableId);
    }
}

internal sealed class PlanTableRowConfiguration : IEntityTypeConfiguration<PlanTableRow>
{
    public void Configure(EntityTypeBuilder<PlanTableRow> builder) => builder.ToTable("PlanTableRows");
}
