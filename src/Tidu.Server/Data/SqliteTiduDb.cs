using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data.Bulk;

namespace Tidu.Server.Data;

/// <summary>The context on SQLite: instants as integers, so that they sort; one writer at a time.</summary>
public sealed class SqliteTiduDb(DbContextOptions<SqliteTiduDb> options) : TiduDb(options)
{
    /// <inheritdoc/>
    protected override bool OneWriter => true;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsMicroseconds>();

    private protected override Task<int> InsertManyAsync(BulkTable table, IEnumerable<object> rows, CancellationToken cancel) =>
        Task.FromResult(SqliteBulk.Insert(Connection, table, rows, cancel));

    private protected override Task<int> UpdateManyAsync(BulkTable table, BulkUpdate update, IEnumerable<object> rows, CancellationToken cancel) =>
        Task.FromResult(SqliteBulk.Update(Connection, table, update, rows, cancel));

    private SqliteConnection Connection => (SqliteConnection)Database.GetDbConnection();
}
