using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A reason is written by a person for those who read the history later.</summary>
internal static class ReasonRule
{
    public const int Longest = 1000;

    /// <summary>422 where it is missing or too long; null where it is good.</summary>
    public static ProblemHttpResult? Check(string? reason) => reason switch
    {
        null => Problems.RuleBroken("reason-needed"),
        _ when string.IsNullOrWhiteSpace(reason) => Problems.RuleBroken("reason-needed"),
        { Length: > Longest } => Problems.RuleBroken("text-too-long", ("field", "reason"), ("length", reason.Length), ("most", Longest)),
        _ => null,
    };
}
