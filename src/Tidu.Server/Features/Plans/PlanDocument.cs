using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>A plan as people write it: everything a data file can say, figures as typed in the printed measure unit. The wizard sends it, the editor gets and sends it.</summary>
public sealed record PlanDocument
{
    /// <summary>Lower-case letters, digits and hyphens; null: made of the unit and the year.</summary>
    public string? PlanId { get; init; }

    public required string Title { get; init; }

    /// <summary>For lists and tabs; null: the title.</summary>
    public string? ShortTitle { get; init; }

    public string? Number { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>First day of the plan's period, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the plan's period, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day whose values the plan starts from; not after the first day.</summary>
    public required DateOnly BaseDate { get; init; }

    /// <summary>The unit the plan is for.</summary>
    public required string UnitId { get; init; }

    /// <summary>Id of the plan above; null where it follows none.</summary>
    public string? Follows { get; init; }

    public IReadOnlyList<DocumentTable> Tables { get; init; } = [];

    public IReadOnlyList<DocumentPanel> Panels { get; init; } = [];

    public IReadOnlyList<DocumentBaseline> Baselines { get; init; } = [];

    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];

    public IReadOnlyList<DocumentAddends> Addends { get; init; } = [];

    public IReadOnlyList<DocumentTask> Tasks { get; init; } = [];

    public IReadOnlyList<DocumentMechanism> Mechanisms { get; init; } = [];

    /// <summary>What the document says of its own figures; null leaves those of the plan as they are.</summary>
    public IReadOnlyList<DocumentClaim>? Claims { get; init; }
}

/// <summary>A unit as the document names it.</summary>
/// <param name="UnitId">Which unit that is; null: the name decides, as of the day of issue.</param>
public sealed record DocumentUnit(string Printed, string? UnitId = null);

/// <summary>An annex: one indicator, units × years.</summary>
public sealed record DocumentTable
{
    /// <summary>Id within the plan; null: made of its position.</summary>
    public string? TableId { get; init; }

    public required string Clause { get; init; }

    public required string Title { get; init; }

    public required string Indicator { get; init; }

    public required string MeasureUnit { get; init; }

    [Codes(typeof(Comparator))]
    public string Comparator { get; init; } = ">=";

    public required string UnitHeading { get; init; }

    /// <summary>The first of <see cref="Years"/> where that column is a baseline; else null.</summary>
    public int? BaselineYear { get; init; }

    /// <summary>Ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public TrajectoryKind? Trajectory { get; init; }

    public IReadOnlyList<DocumentRow> Rows { get; init; } = [];

    /// <summary>The printed total row; null where none is printed.</summary>
    public DocumentTotal? Total { get; init; }
}

/// <summary>A unit's row; one figure per year, "/" where there is none.</summary>
public sealed record DocumentRow(DocumentUnit Unit, IReadOnlyList<string?> Values, string? Number = null, bool TargetOnly = false);

public sealed record DocumentTotal(string Label, IReadOnlyList<string?> Values);

/// <summary>A box (专栏): several indicators of one unit, one target year.</summary>
public sealed record DocumentPanel(string Clause, string Title, int Year, IReadOnlyList<DocumentPanelRow> Rows, string? TableId = null, DocumentUnit? Unit = null, int? BaselineYear = null);

public sealed record DocumentPanelRow
{
    public string? Number { get; init; }

    public required string Indicator { get; init; }

    public string? PartOf { get; init; }

    public required string MeasureUnit { get; init; }

    /// <summary>Null where the box prints none.</summary>
    public string? Baseline { get; init; }

    public string? Value { get; init; }

    [Codes(typeof(Comparator))]
    public string? Comparator { get; init; }

    public TargetKind Kind { get; init; }

    public TargetNature? Nature { get; init; }

    public bool Effort { get; init; }

    public string? Scope { get; init; }

    /// <summary>As printed; null: the figure.</summary>
    public string? Printed { get; init; }
}

/// <summary>A value the text states for a past day.</summary>
public sealed record DocumentBaseline(string Indicator, DateOnly On, string? Value, string MeasureUnit, string Clause, DocumentUnit? Unit = null, string? Printed = null);

/// <summary>A target in running text. The unit null: the plan's own.</summary>
public sealed record DocumentTarget
{
    public required string Indicator { get; init; }

    public DocumentUnit? Unit { get; init; }

    public required int Year { get; init; }

    public int? FirstYear { get; init; }

    public TargetKind Kind { get; init; }

    public string? Value { get; init; }

    public required string MeasureUnit { get; init; }

    [Codes(typeof(Comparator))]
    public string? Comparator { get; init; }

    /// <summary>As printed; null: figure and measure unit.</summary>
    public string? Printed { get; init; }

    public TargetNature? Nature { get; init; }

    public bool Effort { get; init; }

    /// <summary>Number of the task it belongs to.</summary>
    public string? Task { get; init; }

    public string? PartOf { get; init; }

    public string? Scope { get; init; }

    public required string Clause { get; init; }
}

/// <summary>Units whose values make up the plan's total of an indicator that no annex lists.</summary>
public sealed record DocumentAddends(string Indicator, IReadOnlyList<DocumentUnit> Units, string Clause);

/// <summary>A key task or safeguard.</summary>
public sealed record DocumentTask
{
    public required string Number { get; init; }

    public string? Title { get; init; }

    public string? Section { get; init; }

    public required string Clause { get; init; }

    public Tidu.Engine.Packs.PlanTaskKind Kind { get; init; }

    public IReadOnlyList<DocumentUnit> Lead { get; init; } = [];

    public IReadOnlyList<DocumentUnit> Responsible { get; init; } = [];

    /// <summary>The day by which it is to be done; null where the document names no day.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>完成时限 as printed.</summary>
    public string? DuePrinted { get; init; }
}

public sealed record DocumentMechanism(MechanismKind Kind, string Label, IReadOnlyList<DocumentUnit> Units, string Clause, Frequency? Every = null);

/// <summary>What the document says of its own figures, to be checked: a multiple of an earlier value, a change, a count.</summary>
public sealed record DocumentClaim
{
    [Codes("doubling", "change", "count")]
    public required string Claim { get; init; }

    /// <summary>Not of a count.</summary>
    public string? Indicator { get; init; }

    /// <summary>Null: the plan's own.</summary>
    public DocumentUnit? Unit { get; init; }

    /// <summary>The earlier year; not of a count.</summary>
    public int? FromYear { get; init; }

    /// <summary>The later year; not of a count.</summary>
    public int? Year { get; init; }

    /// <summary>The factor, the change, or the number of things.</summary>
    public string? Amount { get; init; }

    /// <summary>Of a change: what it is measured in.</summary>
    public ChangeMeasure? As { get; init; }

    /// <summary>Of an absolute change; null: the indicator's.</summary>
    public string? MeasureUnit { get; init; }

    /// <summary>Of a count.</summary>
    public CountedThing? What { get; init; }

    public required string Printed { get; init; }

    public required string Clause { get; init; }
}
