using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Imports;

/// <summary>What the user chose for a file; each kind of import takes what concerns it. Null is not chosen.</summary>
public sealed record ImportOptions
{
    /// <summary>Where the values come from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>Day the source is of.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>How settled the values are where the file does not say.</summary>
    public ObservationState? State { get; init; }

    /// <summary>The indicator where the file does not say: code or name.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period where the file does not say.</summary>
    public string? Period { get; init; }

    /// <summary>The plan.</summary>
    public string? Plan { get; init; }

    /// <summary>The unit that new units belong to, or that new enterprises lie in, where the file does not say.</summary>
    public string? Parent { get; init; }

    /// <summary>Who says the facts of enterprises: a code of the registry's sources.</summary>
    public string? FactSource { get; init; }

    /// <summary>The kind of certificates whose rows do not say it: code or name; none: they are not read.</summary>
    public string? TitleKind { get; init; }

    /// <summary>Measure unit of amounts of money whose column says none.</summary>
    public string? MoneyUnit { get; init; }

    /// <summary>The monthly list of newcomers that the file is (registrations, patents): its lines are proposed, not imported.</summary>
    public string? Newcomers { get; init; }

    /// <summary>Why existing values change.</summary>
    public string? Reason { get; init; }
}
