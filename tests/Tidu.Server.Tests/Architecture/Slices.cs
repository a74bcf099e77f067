namespace Tidu.Server.Tests.Architecture;

/// <summary>A slice of the server and the slices whose entities it may read.</summary>
public sealed record Slice(string Name, params string[] Uses);

/// <summary>Who may use whom. Each slice stands below everything it uses, so the list has no cycle as long as it keeps its order.</summary>
public static class Slices
{
    public static IReadOnlyList<Slice> Table { get; } =
    [
        new("Audit"),
        new("Drafts"),
        new("Imports"),
        new("Organizations", "Imports"),
        new("Identity", "Organizations", "Audit"),
        new("Indicators", "Organizations"),
        new("Plans", "Organizations", "Indicators", "Imports", "Audit"),
        new("Enterprises", "Organizations", "Imports", "Indicators"),
        new("Standards", "Organizations", "Enterprises"),
        new("Attribution", "Organizations", "Indicators", "Plans", "Enterprises"),
        new("Counts", "Organizations", "Indicators", "Plans", "Enterprises", "Attribution"),
        new("Observations", "Organizations", "Indicators", "Plans", "Enterprises", "Attribution", "Counts", "Imports"),
        new("Pools", "Organizations", "Identity", "Indicators", "Plans", "Enterprises", "Standards", "Attribution", "Counts"),
        new("Monitoring", "Organizations", "Plans", "Indicators", "Enterprises", "Counts", "Observations", "Pools"),
        new("Breakdowns", "Organizations", "Indicators", "Plans", "Observations", "Monitoring", "Audit"),
        new("Supervision", "Monitoring", "Plans", "Organizations"),
        new("Assistance", "Enterprises", "Organizations"),
        new("Matching", "Enterprises", "Organizations"),
        new("Incentives", "Enterprises", "Standards"),
        new("Reports", "Organizations", "Identity", "Audit", "Indicators", "Plans", "Enterprises", "Standards", "Observations", "Pools",
            "Monitoring", "Supervision", "Assistance", "Matching", "Incentives"),
    ];
}
