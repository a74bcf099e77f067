using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>The places of a shown value's columns.</summary>
/// <param name="Value">The value.</param>
/// <param name="Column">Doubles, or for a truth bytes (0, 1, 2 unknown); for a root the numbers under it.</param>
/// <param name="Shift">Doubles: what is added to a root; null where there is none.</param>
public sealed record ValueColumns(CompiledValue Value, int Column, int? Shift)
{
    /// <summary>The value of a row: 1 and 0 for a truth, a day number for a date; NaN where there is none.</summary>
    public double At(PopulationResult result, int row) => Value.Kind switch
    {
        CompiledValueKind.Truth => result.BytesOf(Column)[row] switch { 0 => 0, 1 => 1, _ => double.NaN },
        _ when Value.Root > 1 => Math.Pow(result.NumbersOf(Column)[row], 1d / Value.Root) + result.NumbersOf(Shift!.Value)[row],
        _ => result.NumbersOf(Column)[row],
    };
}
