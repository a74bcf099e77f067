using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>The built-in functions.</summary>
public static class FeelFunctions
{
    private static readonly ILookup<string, FeelFunction> ByName =
        new[]
        {
            NumberFunctions.All, StringFunctions.All, ListFunctions.All, StatisticFunctions.All, DateFunctions.All, ConversionFunctions.All,
            RangeFunctions.All, PatternFunctions.All,
        }.SelectMany(group => group).ToLookup(function => function.Name, StringComparer.Ordinal);

    /// <summary>All names, each once.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Select(group => group.Key).Order(StringComparer.Ordinal)];

    /// <summary>Whether a function of this name exists.</summary>
    public static bool Exists(string name) => ByName.Contains(name);

    /// <summary>The parameters of a function, one list for each way of calling it; empty for one that does not exist.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Parameters(string name) => [.. ByName[name].Select(function => function.Parameters)];

    /// <summary>Calls a function in the first of its ways that the arguments fit; null where they fit none, or it does not exist.</summary>
    internal static FeelValue Call(FeelCall call, IReadOnlyList<FeelValue> values)
    {
        var named = call.Arguments.Any(argument => argument.Name is not null);
        foreach (var function in ByName[call.Function].OrderBy(function => named && !InOrder(function, call.Arguments)))
        {
            if ((named ? ByNames(function, call.Arguments, values) : ByPosition(function, values)) is { } arguments
                && Apply(function, new FeelArguments(arguments)) is { IsNull: false } result)
            {
                return result;
            }
        }

        return FeelValue.Null;
    }

    private static FeelValue Apply(FeelFunction function, FeelArguments arguments)
    {
        try
        {
            return function.Apply(arguments);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return FeelValue.Null;
        }
    }

    /// <summary>Whether the arguments are named in the order of the parameters, which tells (point, range) from (range, point).</summary>
    private static bool InOrder(FeelFunction function, IReadOnlyList<FeelArgument> given) =>
        function.Parameters.SequenceEqual(given.Select(argument => argument.Name));

    private static FeelValue?[]? ByPosition(FeelFunction function, IReadOnlyList<FeelValue> values)
    {
        if (values.Count < function.Required || (values.Count > function.Parameters.Length && !function.AnyNumber))
        {
            return null;
        }

        var arguments = new FeelValue?[function.AnyNumber ? values.Count : function.Parameters.Length];
        for (var i = 0; i < values.Count; i++)
        {
            arguments[i] = values[i];
        }

        return arguments;
    }

    private static FeelValue?[]? ByNames(FeelFunction function, IReadOnlyList<FeelArgument> given, IReadOnlyList<FeelValue> values)
    {
        var arguments = new FeelValue?[function.Parameters.Length];
        for (var i = 0; i < given.Count; i++)
        {
            var at = given[i].Name is { } name ? Array.IndexOf(function.Parameters, name) : -1;
            if (at < 0 || arguments[at] is not null)
            {
                return null;
            }

            arguments[at] = values[i];
        }

        return arguments.Take(function.Required).All(argument => argument is not null) ? arguments : null;
    }
}
