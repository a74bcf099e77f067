namespace Tidu.Engine.Ladders;

/// <summary>A named change of titles between two days (流动), e.g. 小升高. An empty list asks for nothing.</summary>
public sealed record Flow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it means, in words.</summary>
    public required string Meaning { get; init; }

    /// <summary>Document, and place where there is one.</summary>
    public required string Basis { get; init; }

    /// <summary>At least one of these was held on the first day.</summary>
    public IReadOnlyList<string> Had { get; init; } = [];

    /// <summary>None of these was held on the first day.</summary>
    public IReadOnlyList<string> HadNone { get; init; } = [];

    /// <summary>At least one of these is held on the second day and was not on the first.</summary>
    public IReadOnlyList<string> Gained { get; init; } = [];

    /// <summary>At least one of these was held on the first day and is not on the second.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>True where an enterprise took it between two days.</summary>
    /// <param name="first">Codes of the titles held on the first day.</param>
    /// <param name="second">Codes of the titles held on the second day.</param>
    public bool IsTaken(IReadOnlySet<string> first, IReadOnlySet<string> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return (Had.Count == 0 || Had.Any(first.Contains))
            && !HadNone.Any(first.Contains)
            && (Gained.Count == 0 || Gained.Any(code => second.Contains(code) && !first.Contains(code)))
            && (Lost.Count == 0 || Lost.Any(code => first.Contains(code) && !second.Contains(code)));
    }
}
