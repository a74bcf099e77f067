namespace Tidu.Engine.Standards;

/// <summary>A number of a standard with a name, a unit and a date from which it holds.</summary>
/// <param name="Id">snake_case; its name in expressions.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Unit">Its measure unit.</param>
/// <param name="Values">By first day, ascending.</param>
public sealed record Parameter(string Id, string Label, FactUnit Unit, IReadOnlyList<ParameterValue> Values)
{
    /// <summary>The value in force on a day; null where there is none.</summary>
    public ParameterValue? On(DateOnly day) => Values.LastOrDefault(value => value.From <= day && (value.To is not { } to || day <= to));
}
