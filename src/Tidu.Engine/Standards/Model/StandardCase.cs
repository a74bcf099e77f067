namespace Tidu.Engine.Standards;

/// <summary>An enterprise's facts and what must come of them.</summary>
public sealed record StandardCase
{
    /// <summary>What it shows.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required RulePlace Place { get; init; }

    /// <summary>The day of the application.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What is applied for.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>Facts by column name (<c>staff.2025</c>), the file's base facts included; what is not here is missing.</summary>
    public required IReadOnlyDictionary<string, FactValue> Facts { get; init; }

    /// <summary>What must come of them.</summary>
    public required CaseExpectation Expect { get; init; }
}
