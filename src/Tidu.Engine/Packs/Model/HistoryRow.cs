namespace Tidu.Engine.Packs;

/// <summary>One indicator's past values.</summary>
/// <param name="Number">The printed row number; null where none is printed.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="PartOf">Code of the indicator the row is printed as a part of (其中); else null.</param>
/// <param name="Values">One per year of the box, in its order.</param>
/// <param name="Change">The printed change from the first to the last year; null where "/" stands.</param>
public sealed record HistoryRow(string? Number, string Indicator, string? PartOf, IReadOnlyList<Quantity> Values, PrintedChange? Change);
