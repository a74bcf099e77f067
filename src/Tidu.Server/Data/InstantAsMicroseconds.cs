using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tidu.Server.Data;

/// <summary>Stores an instant on SQLite as microseconds since 1970-01-01 UTC: sortable, and as exact as PostgreSQL's timestamp. The offset is not kept.</summary>
public sealed class InstantAsMicroseconds() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    microseconds => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond));
