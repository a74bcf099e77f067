using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>422 for what a target's rules refuse; every code stands here, so that each has a text.</summary>
internal static class Refusals
{
    public static ProblemHttpResult OfValue(string code, (string Name, object? Value)[] parameters) => code switch
    {
        "target-has-no-value" => Problems.RuleBroken("target-has-no-value", parameters),
        "target-negative" => Problems.RuleBroken("target-negative", parameters),
        "share-over-100" => Problems.RuleBroken("share-over-100", parameters),
        "target-yes-or-no" => Problems.RuleBroken("target-yes-or-no", parameters),
        "whole-number-needed" => Problems.RuleBroken("whole-number-needed", parameters),
        _ => Problems.RuleBroken("target-too-large", parameters),
    };
}
