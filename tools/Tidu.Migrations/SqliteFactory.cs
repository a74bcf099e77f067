using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Tidu.Server.Data;

namespace Tidu.Migrations;

/// <summary>The SQLite context for dotnet ef; no database is opened.</summary>
public sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteTiduDb>
{
    /// <inheritdoc/>
    public SqliteTiduDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteTiduDb>();
        TiduDbRegistration.Sqlite(options, "Data Source=design-time.db");
        return new SqliteTiduDb(options.Options);
    }
}
