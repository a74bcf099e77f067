using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Tidu.Engine.Targets;

namespace Tidu.Server.Hosting.OpenApi;

/// <summary>Names of the contract's types: those of the code, without what only tells C# types apart.</summary>
public sealed class SchemaNames
{
    private static readonly Dictionary<Type, string> Own = new()
    {
        [typeof(ProblemDetails)] = "Problem",
        [typeof(ColorBand)] = "Band",
        [typeof(TrajectoryKind)] = "Trajectory",
        [typeof(Roles)] = "Role",
        [typeof(Policies)] = "Permission",
        [typeof(Engine.Standards.Explaining.FactSource)] = "FactPlace",
    };

    private static readonly string[] Endings = ["View", "Response"];

    private readonly ConcurrentDictionary<string, Type> _types = new();

    /// <summary>Null for what stands inline.</summary>
    /// <exception cref="InvalidOperationException">Two types would share a name: one of them would describe the other's answers.</exception>
    public string? Of(JsonTypeInfo type)
    {
        if (type.Type == typeof(Stream) || OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } given)
        {
            return null;
        }

        var named = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        var name = Of(named, given);
        return _types.GetOrAdd(name, named) == named
            ? name
            : throw new InvalidOperationException($"{named} and {_types[name]} share the name {name} in the OpenAPI document.");
    }

    internal static string Of(Type type, string? given = null)
    {
        var name = Own.GetValueOrDefault(type) ?? given ?? type.Name;
        var ending = Endings.FirstOrDefault(each => name.EndsWith(each, StringComparison.Ordinal));
        return ending is null ? name : name[..^ending.Length];
    }
}
