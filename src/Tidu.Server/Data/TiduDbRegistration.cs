using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tidu.Server.Data;

/// <summary>Puts the context for the chosen provider into the container as <see cref="TiduDb"/>.</summary>
public static class TiduDbRegistration
{
    /// <summary>Pooled; one instance per request or command.</summary>
    public static IServiceCollection AddTiduDb(this IServiceCollection services, DatabaseTarget target) => target.IsPostgres
        ? services.AddDbContextPool<TiduDb, PostgresTiduDb>(options => Postgres(options, target.ConnectionString))
        : services.AddDbContextPool<TiduDb, SqliteTiduDb>(options => Sqlite(options, target.ConnectionString));

    /// <summary>Options for SQLite.</summary>
    public static void Sqlite(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseSqlite(connectionString);
        Configure(options);
    }

    /// <summary>Options for PostgreSQL.</summary>
    public static void Postgres(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseNpgsql(connectionString);
        Configure(options);
    }

    // A query that multiplies two collections is a mistake: split it (AsSplitQuery).
    private static void Configure(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}
