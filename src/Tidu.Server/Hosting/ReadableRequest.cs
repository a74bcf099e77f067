using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tidu.Server.Hosting;

/// <summary>What the types of a request promise and the reader of JSON does not check by itself: lists without null in them, days that can be counted with.</summary>
internal static class ReadableRequest
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;

    /// <summary>Refuses such JSON as unreadable, after an object was read.</summary>
    public static void AddTo(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var nullability = new NullabilityInfoContext();
        var checks = type.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => (Property: property, IsWrong: CheckOf(property, nullability)))
            .Where(check => check.IsWrong is not null).ToList();
        if (checks.Count > 0)
        {
            type.OnDeserialized += read => Require(read, checks!);
        }
    }

    private static void Require(object read, List<(PropertyInfo Property, Func<object, bool> IsWrong)> checks)
    {
        if (checks.Find(check => check.Property.GetValue(read) is { } value && check.IsWrong(value)) is { Property: { } wrong })
        {
            throw new JsonException($"{wrong.Name} holds what cannot be read.");
        }
    }

    private static Func<object, bool>? CheckOf(PropertyInfo property, NullabilityInfoContext nullability)
    {
        if (property.PropertyType == typeof(DateOnly) || property.PropertyType == typeof(DateOnly?))
        {
            return value => ((DateOnly)value).Year is < EarliestYear or > LatestYear;
        }

        var isList = property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && !list.GenericTypeArguments[0].IsValueType;
        return isList && nullability.Create(property).GenericTypeArguments[0].ReadState == NullabilityState.NotNull
            ? value => ((IEnumerable)value).Cast<object?>().Contains(null)
            : null;
    }
}
