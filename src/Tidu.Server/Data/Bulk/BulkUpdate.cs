namespace Tidu.Server.Data.Bulk;

/// <summary>What a bulk update changes.</summary>
/// <param name="Key">Property of the key.</param>
/// <param name="Properties">Properties whose values are written.</param>
internal sealed record BulkUpdate(string Key, IReadOnlyList<string> Properties);
