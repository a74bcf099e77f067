using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data;

/// <summary>The context on PostgreSQL: decimals as numeric(38,10), instants as timestamp with time zone.</summary>
public sealed class PostgresTiduDb(DbContextOptions<PostgresTiduDb> options) : TiduDb(options)
{
    /// <inheritdoc/>
    protected override bool OneWriter => false;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsUtc>();
        configurationBuilder.Properties<decimal>().HavePrecision(38, 10);
    }
}
