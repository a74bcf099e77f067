using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data;

/// <summary>The context on SQLite: instants as integers, so that they sort; one writer at a time.</summary>
public sealed class SqliteTiduDb(DbContextOptions<SqliteTiduDb> options) : TiduDb(options)
{
    /// <inheritdoc/>
    protected override bool OneWriter => true;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsMicroseconds>();
}
