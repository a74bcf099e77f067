using Tidu.Engine.Packs;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings;

/// <summary>One printed figure: a target, or an actual of the past.</summary>
internal sealed record Statement
{
    /// <summary>Null for a published observation.</summary>
    public PlanPack? Plan { get; init; }
    public required StatementOrigin Origin { get; init; }

    /// <summary>The annex or box; null for text and observations.</summary>
    public string? Table { get; init; }
    public required string Clause { get; init; }
    public required string Indicator { get; init; }
    public required string UnitId { get; init; }

    /// <summary>The day it is due or of.</summary>
    public required DateOnly On { get; init; }
    public required Quantity Value { get; init; }

    /// <summary>What the target counts; null for an actual.</summary>
    public TargetKind? Kind { get; init; }
    public Comparator? Comparator { get; init; }
    public string? Scope { get; init; }
    public string? PartOf { get; init; }
    public bool Approximate { get; init; }

    /// <summary>False for an observation beside which another is the one used.</summary>
    public bool Used { get; init; } = true;

    public int Year => On.Year;

    public bool IsActual => Kind is null;

    /// <summary>A level to be reached by the whole unit, with a number: what may be compared.</summary>
    public bool IsWholeLevel => Kind == TargetKind.Level && Scope is null && Value.Value is not null && Comparator is not null;

    public FindingPlace Place => new(Plan?.Id, Clause, Origin switch
    {
        StatementOrigin.Text or StatementOrigin.Baseline => Value.Printed,
        _ => Resources.FindingTexts.Cell(Year, Value),
    });
}
