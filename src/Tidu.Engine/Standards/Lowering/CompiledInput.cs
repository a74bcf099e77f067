using System.Globalization;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>One value a compiled standard asks for; its place in the list is its bit in missing masks.</summary>
/// <param name="Fact">The definition.</param>
/// <param name="Year">The accounting year; null where the fact is no series.</param>
/// <param name="Input">The input of the graph.</param>
public sealed record CompiledInput(FactDefinition Fact, int? Year, FormulaInput Input)
{
    /// <summary>The column that holds it: <c>staff.2025</c>, or the fact's id.</summary>
    public string Column => Year is { } year ? $"{Fact.Id}.{year.ToString(CultureInfo.InvariantCulture)}" : Fact.Id;

    /// <summary>A fact's value as the graph's number: a date as its day number, a code as its place in the fact's list; null for a truth or a code that is not in the list.</summary>
    public Rational? NumberOf(FactValue value) =>
        value.Number is { } number ? number
        : value.Date is { } date ? (Rational)(long)date.DayNumber
        : value.Code is { } code && Fact.Codes.Select((each, place) => (each.Code, Place: place)).FirstOrDefault(each => each.Code == code) is { Code: not null } found ? (Rational)(long)found.Place
        : null;
}
