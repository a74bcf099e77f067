using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data;

/// <summary>The context on PostgreSQL: decimals as numeric of any precision, so that nothing is rounded on the way, instants as timestamp with time zone.</summary>
public sealed class PostgresTiduDb(DbContextOptions<PostgresTiduDb> options) : TiduDb(options)
{
    /// <inheritdoc/>
    protected override bool OneWriter => false;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsUtc>();
}
