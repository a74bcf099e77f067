using System.Reflection;
using System.Text.Json;
using Tidu.Engine.Targets;

namespace Tidu.Server.Hosting;

/// <summary>Says that a text is one of a closed set of codes, or a list's texts are, so that the HTTP contract has a type for it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CodesAttribute : Attribute
{
    /// <summary>The codes themselves; the set has no name of its own.</summary>
    public CodesAttribute(params string[] codes) => Codes = codes;

    /// <summary>The codes of an enumeration, or the constants of a class; the contract has them under its name.</summary>
    public CodesAttribute(Type set)
    {
        Set = set;
        Codes = set switch
        {
            _ when set == typeof(Comparator) => TargetCodes.Comparators.Codes,
            { IsEnum: true } => [.. Enum.GetNames(set).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)],
            _ => [.. set.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()).OfType<string>()],
        };
    }

    /// <summary>What gives the set its name; null for a set without one.</summary>
    public Type? Set { get; }

    /// <summary>Every code.</summary>
    public IReadOnlyList<string> Codes { get; }
}
