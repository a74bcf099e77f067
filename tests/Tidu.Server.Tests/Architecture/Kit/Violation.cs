namespace Tidu.Server.Tests.Architecture.Kit;

/// <summary>A place where a rule of the house is not kept.</summary>
public sealed record Violation(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}({Line}): {Message}";
}
