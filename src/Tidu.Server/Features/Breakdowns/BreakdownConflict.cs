using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>One change that was faster: who, when, what.</summary>
/// <param name="Cells">Cells it set, with the values they got; empty where it was about something else.</param>
/// <param name="Bases">Bases it set.</param>
/// <param name="Reason">As given with a step; null without one.</param>
internal sealed record FasterChange(string Action, string By, string ByName, DateTimeOffset At, IReadOnlyList<FasterCell> Cells, IReadOnlyList<FasterBasis> Bases, string? Reason);

internal sealed record FasterCell(string UnitId, int Year, decimal? Value);

internal sealed record FasterBasis(string UnitId, decimal? Base);

/// <summary>409 for a change of a breakdown that another one overtook: who changed what and when since the version the caller saw, newest first. The trail of who did what has it.</summary>
internal static class BreakdownConflict
{
    public const string EditedBases = "edit-breakdown-bases";
    public const string EditedCells = "edit-breakdown-cells";
    public const string Answered = "answer-comment";
    private const int Most = 20;

    /// <summary>What raises a breakdown's version, once each.</summary>
    private static readonly string[] Raising = ["edit-breakdown", EditedBases, EditedCells, "move-breakdown", Answered];

    public static async Task<ProblemHttpResult> OfAsync(TiduDb db, int id, int yours, CancellationToken cancel)
    {
        var now = await db.Set<TargetBreakdown>().AsNoTracking().Where(row => row.Id == id).Select(row => new { row.Version, row.State }).SingleOrDefaultAsync(cancel);
        if (now is null)
        {
            return Problems.NotFound("breakdown-not-found", ("id", id));
        }

        var changes = await SinceAsync(db, id, Math.Clamp(now.Version - yours, 1, Most), cancel);
        var last = changes.Count == 0 ? null : changes[0];
        var theirs = new { by = last?.By, byName = last?.ByName, at = last?.At, reason = last?.Reason, action = last?.Action };
        return Problems.Conflict("version-conflict", ("yours", yours), ("current", now.Version), ("state", PlanCodes.Of(now.State)), ("theirs", theirs), ("changes", changes));
    }

    private static async Task<IReadOnlyList<FasterChange>> SinceAsync(TiduDb db, int id, int count, CancellationToken cancel)
    {
        var (own, parts) = ($"{id}", $"{id}/");
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.ObjectKind == "breakdown" && entry.Outcome == AuditOutcome.Done && Raising.Contains(entry.Action) && (entry.ObjectId == own || entry.ObjectId!.StartsWith(parts)))
            .OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancel);
        var names = entries.Select(entry => entry.UserName).Distinct().ToList();
        var shown = await db.Users.AsNoTracking().Where(user => names.Contains(user.UserName!)).ToDictionaryAsync(user => user.UserName!, user => user.DisplayName, cancel);
        return [.. entries.Select(entry => ChangeOf(entry, shown.GetValueOrDefault(entry.UserName, entry.UserName)))];
    }

    private static FasterChange ChangeOf(AuditEntry entry, string name)
    {
        using var after = JsonDocument.Parse(entry.After ?? "null");
        var reason = after.RootElement.ValueKind == JsonValueKind.Object && after.RootElement.TryGetProperty("reason", out var given) ? given.GetString() : null;
        return new FasterChange(entry.Action, entry.UserName, name, entry.At, CellsOf(entry), entry.Action == EditedBases ? Read<FasterBasis>(entry.After) : [], reason);
    }

    private static IReadOnlyList<FasterCell> CellsOf(AuditEntry entry)
    {
        if (entry.Action == EditedCells)
        {
            return Read<FasterCell>(entry.After);
        }

        if (entry.Action != Answered)
        {
            return [];
        }

        using var before = JsonDocument.Parse(entry.Before!);
        using var after = JsonDocument.Parse(entry.After!);
        var taken = after.RootElement.GetProperty("accepted").GetBoolean()
            && before.RootElement.GetProperty("year").ValueKind == JsonValueKind.Number
            && before.RootElement.GetProperty("proposed").ValueKind == JsonValueKind.Number;
        return taken
            ? [new FasterCell(entry.ObjectId![(entry.ObjectId!.IndexOf('/', StringComparison.Ordinal) + 1)..], before.RootElement.GetProperty("year").GetInt32(), before.RootElement.GetProperty("proposed").GetDecimal())]
            : [];
    }

    private static IReadOnlyList<T> Read<T>(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Web) ?? [];
}
