using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>The changes of a plan's document, newest first.</summary>
/// <param name="Version">Of the plan as it stands, for an undo.</param>
public sealed record DocumentHistory(int Version, IReadOnlyList<DocumentStep> Steps);

/// <summary>One change of a document.</summary>
/// <param name="Act">changed or undone.</param>
/// <param name="Before">The parts it touched as they were, by name of the document's field.</param>
/// <param name="After">The same parts as it left them.</param>
/// <param name="CanUndo">The caller may take it back: none of its parts was changed since.</param>
public sealed record DocumentStep(
    long Id,
    [Codes("changed", "undone")] string Act,
    DateTimeOffset At,
    string By,
    string ByName,
    string? Reason,
    IReadOnlyDictionary<string, JsonElement> Before,
    IReadOnlyDictionary<string, JsonElement> After,
    bool CanUndo);

/// <summary>A change of a document to be taken back.</summary>
/// <param name="Step">Id of the change.</param>
public sealed record DocumentUndo(long Step, string Reason, int Version);

/// <summary>What was done to a plan's document, read from the trail of who did what, which keeps the touched parts before and after.</summary>
internal static class ReadDocumentHistory
{
    public const string Plan = "plan";
    public const string Changed = "change-plan";
    public const string Undone = "undo-plan";
    private const int Most = 100;

    /// <summary>GET /api/plans/{planId}/document/history</summary>
    public static async Task<IResult> Handle(string planId, PlanWrites writes, CurrentUser user, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, planId, cancel) is not { } plan)
        {
            return await writes.NotFoundAsync(planId, cancel);
        }

        var current = (await writes.ReadPacksAsync(cancel)).FindPlan(planId)!;
        var mayEdit = plan.Origin == PlanOrigin.Own && Policies.Allow(Policies.EditPlans, user);
        var entries = await EntriesOf(writes.Db, planId).Take(Most).ToListAsync(cancel);
        var names = await UserNames.ReadAsync(writes.Db, entries.Select(entry => entry.UserName), cancel);
        return Results.Ok(new DocumentHistory(plan.Version, [.. entries.Select(entry => StepOf(entry, names[entry.UserName], current, mayEdit))]));
    }

    /// <summary>Newest first.</summary>
    public static IQueryable<AuditEntry> EntriesOf(TiduDb db, string planId) => db.Set<AuditEntry>().AsNoTracking()
        .Where(entry => entry.ObjectKind == Plan && entry.ObjectId == planId && entry.Outcome == AuditOutcome.Done && (entry.Action == Changed || entry.Action == Undone))
        .OrderByDescending(entry => entry.Id);

    /// <summary>Who changed the document last, for one who came second; null where the trail has nobody.</summary>
    public static async Task<object?> LastAsync(TiduDb db, string planId, CancellationToken cancel)
    {
        if (await EntriesOf(db, planId).FirstOrDefaultAsync(cancel) is not { } last)
        {
            return null;
        }

        var names = await UserNames.ReadAsync(db, [last.UserName], cancel);
        return new { byName = names[last.UserName], last.At, reason = ReasonOf(last) };
    }

    /// <summary>The parts that a change found.</summary>
    public static IReadOnlyDictionary<string, JsonElement> BeforeOf(AuditEntry entry) => Parts(entry.Before);

    /// <summary>The parts that a change left.</summary>
    public static IReadOnlyDictionary<string, JsonElement> AfterOf(AuditEntry entry) =>
        JsonNode.Parse(entry.After ?? "{}")?["parts"] is { } parts ? Parts(parts.ToJsonString()) : Parts(null);

    private static DocumentStep StepOf(AuditEntry entry, string name, Pack.PlanPack current, bool mayEdit)
    {
        var after = AfterOf(entry);
        return new DocumentStep(
            entry.Id,
            entry.Action == Undone ? "undone" : "changed",
            entry.At,
            entry.UserName,
            name,
            ReasonOf(entry),
            BeforeOf(entry),
            after,
            mayEdit && after.Count > 0 && DocumentChanges.ChangedSince(current, after).Count == 0);
    }

    private static string? ReasonOf(AuditEntry entry) => JsonNode.Parse(entry.After ?? "{}")?["reason"]?.GetValue<string>();

    private static Dictionary<string, JsonElement> Parts(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, JsonSerializerOptions.Web) ?? [];
}
