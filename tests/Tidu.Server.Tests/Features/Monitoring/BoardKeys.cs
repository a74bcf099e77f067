namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Keys of a board in JSON. What contracts.md names is a promise; the rest is listed so that a change is noticed.</summary>
public static class BoardKeys
{
    public static readonly string[] Promised = ["plan", "indicator", "on", "measureUnit", "units", "total"];

    public static readonly string[] More =
    [
        "indicatorRef", "planTitle", "path", "trajectory", "trajectories", "bandBasis", "scale", "rowsVisible", "ranked", "reported", "reportable",
        "missing", "layout", "tileUnits", "demo", "yearStart", "counting",
    ];

    public static readonly string[] RowPromised =
    [
        "unitId", "unit", "kind", "actual", "actualOn", "target", "targetYear", "comparator", "expected", "ratio", "basis", "evaluation", "band", "rank",
        "source", "sourceText",
    ];

    public static readonly string[] RowMore =
    [
        "shortName", "obstacle", "base", "baseOn", "completion", "level", "gap", "rankOf", "previousRank", "targetOnly", "children", "otherSources",
        "targetPlan", "counted",
    ];

    public static readonly string[] TotalPromised = [.. RowPromised, "printed", "sum"];

    public static readonly string[] TotalMore = [.. RowMore, "printedText", "finalTarget", "finalYear", "finalComparator"];
}
