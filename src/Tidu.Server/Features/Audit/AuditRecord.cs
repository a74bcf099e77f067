namespace Tidu.Server.Features.Audit;

/// <summary>An entry of the trail as the auditor reads it.</summary>
/// <param name="OnBehalfOf">Display names of those the user acted for.</param>
/// <param name="UnitId">The user's unit at that time.</param>
/// <param name="Before">The object before, as JSON text; null where there was none.</param>
/// <param name="After">The object after, or what was asked for, as JSON text.</param>
public sealed record AuditRecord(
    long Id,
    DateTimeOffset At,
    string UserName,
    IReadOnlyList<string> OnBehalfOf,
    string? UnitId,
    string Action,
    AuditOutcome Outcome,
    string? ObjectKind,
    string? ObjectId,
    string? Before,
    string? After,
    string? Ip,
    string? UserAgent,
    string? RequestId)
{
    /// <summary>From the row.</summary>
    public static AuditRecord Of(AuditEntry entry) => new(
        entry.Id, entry.At, entry.UserName, entry.OnBehalfOf?.Split('\n') ?? [], entry.UnitId, entry.Action, entry.Outcome, entry.ObjectKind, entry.ObjectId,
        entry.Before, entry.After, entry.Ip, entry.UserAgent, entry.RequestId);
}
