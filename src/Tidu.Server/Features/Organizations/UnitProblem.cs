using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>Why a unit cannot be as asked: a code with what its text names. The same for the screens and for a row of a file.</summary>
public sealed record UnitProblem(string Code, params (string Name, object? Value)[] Parameters)
{
    public ProblemHttpResult Answer() => Problems.RuleBroken(Code, Parameters);
}
