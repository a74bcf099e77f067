namespace Tidu.Engine.Tests.Architecture;

/// <summary>A member that a method's code names, e.g. <c>System.String::Compare(String,String)</c>, type arguments behind it in angle brackets.</summary>
public sealed record MemberUse(string User, string Type, string Member, string Parameters, string TypeArguments)
{
    /// <summary>The literal loaded just before: of a call that formats, its format.</summary>
    public string? TextBefore { get; init; }

    public override string ToString() => $"{User} uses {Type}::{Member}({Parameters}){(TypeArguments.Length > 0 ? $"<{TypeArguments}>" : "")}";
}
