using Tidu.Engine.Findings;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Something that needs an act: a lagging unit, a missing report, a contradiction of the document, sources that differ.</summary>
/// <param name="Kind">lagging-unit, not-reported, finding or sources-differ.</param>
/// <param name="Code">What text the screen shows; <paramref name="Params"/> fill it.</param>
/// <param name="Link">Path within the web app where it can be acted on.</param>
public sealed record Alert(
    [Codes("lagging-unit", "not-reported", "finding", "sources-differ")] string Kind,
    [Codes(typeof(ColorBand))] string? Band,
    [Codes(typeof(FindingSeverity))] string? Severity,
    UnitRef? Unit,
    IndicatorRef? Indicator,
    string Code,
    IReadOnlyDictionary<string, object?> Params,
    string Link);
