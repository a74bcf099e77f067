using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidu.Server.Data.Bulk;

namespace Tidu.Server.Data;

/// <summary>The context on PostgreSQL: decimals as numeric of any precision, so that nothing is rounded on the way, instants as timestamp with time zone.</summary>
public sealed class PostgresTiduDb(DbContextOptions<PostgresTiduDb> options) : TiduDb(options)
{
    /// <inheritdoc/>
    protected override bool OneWriter => false;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsUtc>();

    private protected override Task<int> InsertManyAsync(BulkTable table, IEnumerable<object> rows, CancellationToken cancel) =>
        PostgresBulk.InsertAsync((NpgsqlConnection)Database.GetDbConnection(), table, rows, cancel);

    private protected override Task<int> UpdateManyAsync(BulkTable table, BulkUpdate update, IEnumerable<object> rows, CancellationToken cancel) =>
        PostgresBulk.UpdateAsync((NpgsqlConnection)Database.GetDbConnection(), table, update, rows, cancel);
}
