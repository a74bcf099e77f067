namespace Tidu.Server.Data.Bulk;

/// <summary>A column as bulk writing sees it.</summary>
/// <param name="Name">In the database.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Read">The value of a row as the database stores it; null where it has none.</param>
/// <param name="StoredType">Type of what <paramref name="Read"/> returns.</param>
/// <param name="IsGenerated">True where the database makes the value on insert.</param>
internal sealed record BulkColumn(string Name, string Property, Func<object, object?> Read, Type StoredType, bool IsGenerated);
