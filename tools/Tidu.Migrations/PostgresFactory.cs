using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Tidu.Server.Data;

namespace Tidu.Migrations;

/// <summary>The PostgreSQL context for dotnet ef; no database is opened.</summary>
public sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresTiduDb>
{
    /// <inheritdoc/>
    public PostgresTiduDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresTiduDb>();
        TiduDbRegistration.Postgres(options, "Host=design-time");
        return new PostgresTiduDb(options.Options);
    }
}
