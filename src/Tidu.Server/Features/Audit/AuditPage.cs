namespace Tidu.Server.Features.Audit;

/// <summary>A page of the audit trail, newest first.</summary>
/// <param name="Next">Ask again with <c>before</c> set to this for older entries; null on the last page.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Entries, long? Next);
