using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>When applications for a title are taken.</summary>
/// <param name="DaysToOpen">Days until it opens; 0 while it is open.</param>
/// <param name="DaysLeft">Days until its last day; 0 on that day; negative afterwards.</param>
public sealed record WindowView(int Id, string UnitId, string Unit, string Kind, string Name, DateOnly Opens, DateOnly Closes, string SourceText, int DaysToOpen, int DaysLeft, bool CanEdit, int Version);

/// <summary>A window to be added.</summary>
public sealed record WindowBody(string UnitId, string Kind, string Name, DateOnly Opens, DateOnly Closes, string SourceText);

/// <summary>A window's other days or words.</summary>
public sealed record WindowChange(int Version, string Name, DateOnly Opens, DateOnly Closes, string SourceText);

/// <summary>/api/cultivation/windows: a unit's windows hold for all below it.</summary>
internal static class KeepWindows
{
    private const int LongestName = 100;
    private const int LongestSource = 400;

    public static async Task<IResult> List(string? kind, CultivationDoor door, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        var rows = await door.Db.Set<ApplicationWindow>().AsNoTracking().Where(row => kind == null || row.Kind == kind).OrderByDescending(row => row.Opens).ThenBy(row => row.UnitId).ToListAsync(cancel);
        return Results.Ok(rows.Where(row => HoldsFor(row, scope)).Select(row => ViewOf(row, scope, scope.Today)).ToList());
    }

    public static async Task<IResult> Add(WindowBody body, CultivationDoor door, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        if (!scope.Contains(body.UnitId, scope.Today))
        {
            return await door.Audit.NotFoundAsync(scope.Tree.Find(body.UnitId) is not null, "unit-not-found", "unit", body.UnitId);
        }

        if ((door.Ladder.Find(body.Kind) is null ? Problems.NotFound("title-kind-not-found", ("id", body.Kind)) : Check(body.Name, body.SourceText, body.Opens, body.Closes)) is { } wrong)
        {
            return wrong;
        }

        var window = new ApplicationWindow { UnitId = body.UnitId, Kind = body.Kind, Name = body.Name.Trim(), Opens = body.Opens, Closes = body.Closes, SourceText = body.SourceText.Trim() };
        return await door.ActAsync(() => SaveAsync(window, null, scope, door, cancel), cancel);
    }

    public static async Task<IResult> Change(int id, WindowChange body, CultivationDoor door, CancellationToken cancel) => await ActAsync(id, body.Version, door, async (window, scope) =>
    {
        if (Check(body.Name, body.SourceText, body.Opens, body.Closes) is { } wrong)
        {
            return wrong;
        }

        var before = StandOf(window);
        (window.Name, window.Opens, window.Closes, window.SourceText) = (body.Name.Trim(), body.Opens, body.Closes, body.SourceText.Trim());
        return await SaveAsync(window, before, scope, door, cancel);
    }, cancel);

    public static async Task<IResult> Delete(int id, int version, CultivationDoor door, CancellationToken cancel) => await ActAsync(id, version, door, async (window, _) =>
    {
        door.Db.Remove(window);
        await door.SaveAsync("delete-window", "window", ObjectId(window), StandOf(window), null, cancel);
        return Results.NoContent();
    }, cancel);

    /// <summary>The window that is open on the day or opens next, for a unit: its own or one of those above. Where several are open the one that closes first.</summary>
    internal static ApplicationWindow? Next(IEnumerable<ApplicationWindow> windows, string unitId, OrganizationTree tree, DateOnly on) =>
        windows.Where(window => window.Closes >= on && (window.UnitId == unitId || tree.IsWithin(unitId, window.UnitId, on)))
            .OrderBy(window => window.Opens > on).ThenBy(window => window.Opens > on ? window.Opens : window.Closes).ThenBy(window => window.Id)
            .FirstOrDefault();

    internal static WindowView ViewOf(ApplicationWindow row, Scope scope, DateOnly on) => new(
        row.Id, row.UnitId, scope.Tree.Find(row.UnitId)?.Name ?? row.UnitId, row.Kind, row.Name, row.Opens, row.Closes, row.SourceText,
        Math.Max(0, row.Opens.DayNumber - on.DayNumber), row.Closes.DayNumber - on.DayNumber, MayEdit(row, scope), row.Version);

    private static bool HoldsFor(ApplicationWindow row, Scope scope) =>
        scope.Contains(row.UnitId, scope.Today) || scope.UnitIds.Any(own => scope.Tree.IsWithin(own, row.UnitId, scope.Today));

    private static bool MayEdit(ApplicationWindow row, Scope scope) => Policies.Allow(Policies.CultivateEnterprises, scope.Caller) && scope.Contains(row.UnitId, scope.Today);

    private static ProblemHttpResult? Check(string name, string source, DateOnly opens, DateOnly closes) =>
        string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(source) ? Problems.RuleBroken("window-words-needed")
        : opens > closes ? Problems.RuleBroken("dates-reversed", ("from", opens), ("to", closes))
        : CultivationDoor.CheckNote("name", name, LongestName) ?? CultivationDoor.CheckNote("sourceText", source, LongestSource);

    private static async Task<IResult> ActAsync(int id, int version, CultivationDoor door, Func<ApplicationWindow, Scope, Task<IResult>> act, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        return await door.ActAsync(
            async () =>
            {
                await door.Db.TakeTurnAsync("application-windows", cancel);
                var window = await door.Db.Set<ApplicationWindow>().SingleOrDefaultAsync(row => row.Id == id, cancel);
                return window is null || !scope.Contains(window.UnitId, scope.Today)
                    ? new Unseen(window is not null, "window-not-found", "window", $"{id}")
                    : CultivationDoor.CheckVersion(window, version) ?? await act(window, scope);
            },
            cancel);
    }

    private static async Task<IResult> SaveAsync(ApplicationWindow window, object? before, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        await door.Db.TakeTurnAsync("application-windows", cancel);
        if (await door.Db.Set<ApplicationWindow>().AnyAsync(row => row.Id != window.Id && row.UnitId == window.UnitId && row.Kind == window.Kind && row.Opens == window.Opens, cancel))
        {
            return Problems.Conflict("window-there", ("opens", window.Opens));
        }

        if (before is null)
        {
            door.Db.Add(window);
        }

        await door.SaveAsync(before is null ? "add-window" : "change-window", "window", ObjectId(window), before, StandOf(window), cancel);
        var view = ViewOf(window, scope, scope.Today);
        return before is null ? Results.Created($"/api/cultivation/windows/{window.Id}", view) : Results.Ok(view);
    }

    private static string ObjectId(ApplicationWindow window) => $"{window.UnitId}/{window.Kind}/{window.Opens:yyyy-MM-dd}";

    private static object StandOf(ApplicationWindow window) => new { window.Name, window.Opens, window.Closes, window.SourceText };
}
