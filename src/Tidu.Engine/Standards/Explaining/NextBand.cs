namespace Tidu.Engine.Standards.Explaining;

/// <summary>The next better row of a table.</summary>
/// <param name="Band">The row as written; null for points that are computed.</param>
/// <param name="Low">Its least points.</param>
/// <param name="High">Its most points.</param>
/// <param name="Needs">For every fact a person would move, the smallest change that reaches it.</param>
public sealed record NextBand(string? Band, decimal Low, decimal High, IReadOnlyList<Need> Needs);
