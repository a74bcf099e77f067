using Tidu.Engine.Periods;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Indicators;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>How a sheet says its values: one value a row, or a row of values whose headings say indicator, period or both.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Values">The columns with values; of a list exactly one.</param>
/// <param name="Indicator">Where neither row nor column says it; null where they do.</param>
/// <param name="Period">Where neither row nor column says it; null where they do.</param>
/// <param name="Missing">Names of columns without which it cannot be read; empty where it can.</param>
internal sealed record TableShape(TableHeader Header, IReadOnlyList<ValueColumn> Values, Indicator? Indicator, Period? Period, IReadOnlyList<string> Missing)
{
    public bool IsList => Header.Of(Fields.Value) is not null;
}

/// <summary>A column of values.</summary>
/// <param name="Column">In the header.</param>
/// <param name="Indicator">From its heading; null where it does not say.</param>
/// <param name="Period">From its heading; null where it does not say.</param>
internal sealed record ValueColumn(HeaderColumn Column, Indicator? Indicator, Period? Period);

/// <summary>Fields of the lexicon's observations.</summary>
internal static class Fields
{
    public const string Kind = "observations";
    public const string Indicator = "indicator";
    public const string Unit = "unit";
    public const string Period = "period";
    public const string Value = "value";
    public const string MeasureUnit = "measure-unit";
    public const string State = "state";
    public const string Source = "source";
    public const string SourceDate = "source-date";
    public const string Note = "note";
    public const string Reason = "reason";
}
