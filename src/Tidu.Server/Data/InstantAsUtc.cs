using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tidu.Server.Data;

/// <summary>Turns an instant to offset zero, the only one PostgreSQL's timestamp accepts.</summary>
public sealed class InstantAsUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
