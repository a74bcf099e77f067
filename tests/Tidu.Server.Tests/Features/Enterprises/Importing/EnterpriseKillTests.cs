using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Imports;
using Tidu.Server.Tests.Features.Imports;
using Xunit;
using Xunit.Abstractions;

namespace Tidu.Server.Tests.Features.Enterprises.Importing;

/// <summary>Processes that import enterprises: every second row is a new one, the others change some that every file brings.</summary>
public abstract class KilledEnterpriseImports(ITestDatabaseServer server) : KilledImports(server)
{
    private const int PerRound = 100_000;

    /// <inheritdoc/>
    protected override string Kind => "enterprises";

    /// <inheritdoc/>
    protected override async Task<WrittenRows> CountAsync(TiduDb db, string name)
    {
        var (file, jobs) = ($"{name}.csv", db.Set<ImportJob>().Where(job => job.FileName == $"{name}.csv").Select(job => job.Id));
        return new WrittenRows(
            await db.Set<Enterprise>().CountAsync(one => one.LeadingIndustry == name),
            await db.Set<EnterpriseChange>().CountAsync(change => change.After == name),
            await db.Set<EnterpriseBatch>().CountAsync(batch => batch.Label == file),
            await db.Set<AuditEntry>().CountAsync(entry => entry.Action == ImportActions.Imported && jobs.Contains(entry.ObjectId!)));
    }

    /// <inheritdoc/>
    protected override string TextOf(string name, int rows, int round)
    {
        var text = new StringBuilder("统一社会信用代码,企业名称,属地,主导产业,资质类型,有效期起,年度,职工总数\n");
        for (var row = 0; row < rows; row++)
        {
            var number = 1_000_000 + (row % 2 == 0 ? (round * PerRound) + row : row);
            text.Append(CultureInfo.InvariantCulture, $"{TestCodes.Of(number)},中断测试{number}有限公司,大安街道,{name},高企,2024-01-01,2024,{100 + round}\n");
        }

        return text.ToString();
    }
}

public sealed class SqliteKilledEnterpriseImports() : KilledEnterpriseImports(SqliteFiles.Instance);

public sealed class PostgresKilledEnterpriseImports() : KilledEnterpriseImports(PostgresServer.Instance);

/// <summary>The program killed while it imports enterprises.</summary>
[Collection(nameof(ImportKillTests))]
public sealed class SqliteEnterpriseKillTests(SqliteKilledEnterpriseImports imports, ITestOutputHelper output) : ImportKillTests(imports, output), IClassFixture<SqliteKilledEnterpriseImports>
{
    /// <inheritdoc/>
    protected override int Kills => Setting("TIDU_KILLS", 4);
}

/// <summary>The same on PostgreSQL.</summary>
[Collection(nameof(ImportKillTests))]
public sealed class PostgresEnterpriseKillTests(PostgresKilledEnterpriseImports imports, ITestOutputHelper output) : ImportKillTests(imports, output), IClassFixture<PostgresKilledEnterpriseImports>
{
    /// <inheritdoc/>
    protected override int Kills => Setting("TIDU_KILLS", 4);
}
