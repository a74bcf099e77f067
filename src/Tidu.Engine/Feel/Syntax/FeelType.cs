namespace Tidu.Engine.Feel.Syntax;

/// <summary>A type as <c>instance of</c> names it.</summary>
/// <param name="Name">number, string, boolean, date, "days and time duration", "years and months duration", list, range, Any, Null; also time, "date and time", context and function, of which no value here is an instance.</param>
/// <param name="Of">The type of a list's items or a range's ends; null where not said, or for another type.</param>
public sealed record FeelType(string Name, FeelType? Of = null);
