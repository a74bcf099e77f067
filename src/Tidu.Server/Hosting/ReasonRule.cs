using Microsoft.AspNetCore.Http.HttpResults;

namespace Tidu.Server.Hosting;

/// <summary>A reason is written by a person for those who read the history later: why a value, a target, a rule or a right changes.</summary>
internal static class ReasonRule
{
    /// <summary>Letters that a reason may have where its table has no narrower column.</summary>
    public const int Longest = 500;

    /// <summary>422 reason-needed, reason-too-long; null where it is good.</summary>
    public static ProblemHttpResult? Check(string? reason, int most = Longest) =>
        string.IsNullOrWhiteSpace(reason) ? Problems.RuleBroken("reason-needed") : CheckLength(reason, most);

    /// <summary>The same where a reason may be missing.</summary>
    public static ProblemHttpResult? CheckLength(string? reason, int most = Longest) =>
        reason?.Trim().Length > most ? Problems.RuleBroken("reason-too-long", ("length", reason.Trim().Length), ("most", most)) : null;
}
