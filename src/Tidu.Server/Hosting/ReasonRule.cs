using Microsoft.AspNetCore.Http.HttpResults;

namespace Tidu.Server.Hosting;

/// <summary>A reason is written by a person for those who read the history later: why a value, a target, a rule or a right changes.</summary>
internal static class ReasonRule
{
    /// <summary>Letters; every field for a reason takes as many, every table that keeps reasons has the room.</summary>
    public const int Longest = 500;

    /// <summary>422 reason-needed, reason-too-long; null where it is good.</summary>
    public static ProblemHttpResult? Check(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Problems.RuleBroken("reason-needed") : CheckLength(reason);

    /// <summary>The same where a reason may be missing.</summary>
    public static ProblemHttpResult? CheckLength(string? reason) =>
        reason?.Trim().Length > Longest ? Problems.RuleBroken("reason-too-long", ("length", reason.Trim().Length), ("most", Longest)) : null;
}
