using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Audit;

/// <summary>What the auditor looks for; everything that is left out is not looked at.</summary>
/// <param name="From">First day in China, inclusive.</param>
/// <param name="To">Last day in China, inclusive.</param>
/// <param name="User">User name, as a whole.</param>
/// <param name="Unit">The user's unit at that time, by id.</param>
/// <param name="Action">One of the codes.</param>
/// <param name="ObjectKind">As "plan".</param>
/// <param name="ObjectId">Its id, as a whole.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">Found anywhere in user, object, before, after, address or request id; taken literally.</param>
public sealed record AuditFilter(DateOnly? From, DateOnly? To, string? User, string? Unit, string? Action, string? ObjectKind, string? ObjectId, [property: Codes(typeof(AuditOutcome))] string? Outcome, string? Text)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>False where the outcome is none.</summary>
    public bool IsReadable() => !Is(Outcome) || JsonSettings.MemberOf<AuditOutcome>(Outcome) is not null;

    /// <summary>The entries, in no order.</summary>
    public IQueryable<AuditEntry> Find(TiduDb db)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        entries = From is { } from && from > DateOnly.MinValue && StartOf(from) is var start ? entries.Where(entry => entry.At >= start) : entries;
        entries = To is { } to && to < DateOnly.MaxValue && StartOf(to.AddDays(1)) is var end ? entries.Where(entry => entry.At < end) : entries;
        entries = Is(User) ? entries.Where(entry => entry.UserName == User) : entries;
        entries = Is(Unit) ? entries.Where(entry => entry.UnitId == Unit) : entries;
        entries = Is(Action) ? entries.Where(entry => entry.Action == Action) : entries;
        entries = Is(ObjectKind) ? entries.Where(entry => entry.ObjectKind == ObjectKind) : entries;
        entries = Is(ObjectId) ? entries.Where(entry => entry.ObjectId == ObjectId) : entries;
        entries = JsonSettings.MemberOf<AuditOutcome>(Outcome) is { } outcome ? entries.Where(entry => entry.Outcome == outcome) : entries;
        return Is(Text) ? Holding(entries, Text!.Trim()) : entries;
    }

    private static IQueryable<AuditEntry> Holding(IQueryable<AuditEntry> entries, string text) => entries.Where(entry =>
        entry.UserName.Contains(text) || entry.ObjectId!.Contains(text) || entry.Before!.Contains(text) || entry.After!.Contains(text)
        || entry.Ip!.Contains(text) || entry.RequestId!.Contains(text));

    private static bool Is(string? value) => !string.IsNullOrWhiteSpace(value);

    private static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China).ToUniversalTime();
}
