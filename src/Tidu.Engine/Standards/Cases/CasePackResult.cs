namespace Tidu.Engine.Standards.Cases;

/// <summary>What came of a file of cases.</summary>
/// <param name="Pack">The file.</param>
/// <param name="Failures">In the order of the cases; empty where all came as expected.</param>
public sealed record CasePackResult(CasePack Pack, IReadOnlyList<CaseFailure> Failures);
