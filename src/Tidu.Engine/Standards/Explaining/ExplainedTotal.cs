namespace Tidu.Engine.Standards.Explaining;

/// <summary>Total points.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
/// <param name="Comparison">How it is compared with the mark: &gt;= or &gt;; null where the rule has no single mark.</param>
/// <param name="Mark">The mark; null likewise.</param>
/// <param name="Lacking">What the least points lack to the mark; 0 where nothing; null without a mark.</param>
public sealed record ExplainedTotal(decimal Low, decimal High, string? Comparison, ExplainedParameter? Mark, decimal? Lacking);
