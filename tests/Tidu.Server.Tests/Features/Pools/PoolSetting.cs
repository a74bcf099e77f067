using Microsoft.Extensions.DependencyInjection;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>Enterprises of a test's own.</summary>
internal static class PoolSetting
{
    public const string Kind = "high-tech-enterprise";
    public const string Town = "大安街道";
    public const string Zone = "永川高新区管委会";

    /// <summary>A valid code for a number; no real one has this division.</summary>
    public static string Code(int number)
    {
        var body = $"91000009{number:D9}";
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(check => body + check).First(code => CreditCode.Read(code) is not null);
    }

    /// <summary>Adds one; returns its code.</summary>
    public static async Task<string> AddEnterprise(this TiduApp app, int number, string unit = Town, string? park = null, params Qualification[] titles)
    {
        var code = Code(number);
        await app.InScope(services =>
        {
            var db = services.GetRequiredService<Tidu.Server.Data.TiduDb>();
            return db.InTransactionAsync(
                async () =>
                {
                    var batch = new EnterpriseBatch { Label = "测试", EnteredBy = "cli", EnteredByName = "cli", EnteredAt = app.Clock.GetUtcNow() };
                    db.Add(batch);
                    services.GetRequiredService<AuditTrail>().Add("database");
                    await db.SaveChangesAsync();
                    var enterprise = new Enterprise { CreditCode = code, Name = $"测试{number}号科技有限公司", UnitId = unit, ParkId = park, SearchText = code, BatchId = batch.Id };
                    db.Add(enterprise);
                    await db.SaveChangesAsync();
                    db.AddRange(titles.Select(title => new Qualification
                    {
                        EnterpriseId = enterprise.Id, Kind = title.Kind, ValidFrom = title.ValidFrom, ValidTo = title.ValidTo, SourceText = "测试", BatchId = batch.Id,
                    }));
                    await services.GetRequiredService<RegistryChanges>().SayAsync(db, new RegistryChange(null, Titles: true, Facts: true), CancellationToken.None);
                },
                CancellationToken.None);
        });
        return code;
    }

    public static Qualification Title(string from, string? to, string kind = Kind) => new()
    {
        Kind = kind, ValidFrom = DateOnly.ParseExact(from, "yyyy-MM-dd"), ValidTo = to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd"), SourceText = "测试",
    };
}
