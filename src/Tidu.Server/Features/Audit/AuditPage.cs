namespace Tidu.Server.Features.Audit;

/// <summary>A page of the audit trail, newest first.</summary>
/// <param name="Next">Ask again with <c>before</c> set to this for older entries; null on the last page.</param>
/// <param name="Names">What the ids in the entries are called, by kind and id, as "unit/500118"; those that have no name are left out.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Entries, long? Next, IReadOnlyDictionary<string, string> Names);
