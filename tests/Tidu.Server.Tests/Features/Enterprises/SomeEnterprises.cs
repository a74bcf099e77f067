using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests.Features.Enterprises;

/// <summary>A few enterprises of a test's own: in Da'an, in the zone, in Liangping; with titles, facts and a veto.</summary>
public static class SomeEnterprises
{
    public const string InTown = "91500118TA0000001C";
    public const string InZone = "91500118TA0000002F";
    public const string InLiangping = "91500155TA00000035";
    public const string Town = "大安街道";
    public const string Zone = "永川高新区管委会";

    /// <summary>Today in China of the app's clock.</summary>
    public static DateOnly TodayOf(TiduApp app) => ChinaTime.Today(app.Clock);

    public static Task AddAsync(TiduApp app) => app.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        if (await db.Set<Enterprise>().AnyAsync(one => one.CreditCode == InTown))
        {
            return;
        }

        await db.InTransactionAsync(() => AddAsync(db, services.GetRequiredService<AuditTrail>(), services.GetRequiredService<RegistryChanges>(), app.Clock), default);
    });

    private static async Task AddAsync(TiduDb db, AuditTrail audit, RegistryChanges changes, TimeProvider clock)
    {
        var today = ChinaTime.Today(clock);
        var batch = db.Add(new EnterpriseBatch { Label = "试验名单.xlsx", EnteredBy = "cli", EnteredByName = "cli", EnteredAt = clock.GetUtcNow() }).Entity;
        audit.Add("import-enterprises");
        await db.SaveChangesAsync();
        var town = Add(db, batch.Id, InTown, "试验庚午精密机械有限公司", Town, null);
        var zone = Add(db, batch.Id, InZone, "试验银行设备（永川）有限公司", Town, Zone);
        Add(db, batch.Id, InLiangping, "试验梁平竹业有限公司", "500155:梁山街道", null);
        await db.SaveChangesAsync();
        db.Add(new FormerName { EnterpriseId = town.Id, Name = "永川庚午机械厂", To = new DateOnly(2019, 12, 31) });
        town.SearchText = SearchText.Of(town.CreditCode, town.Name, ["永川庚午机械厂"]);
        AddTitle(db, town.Id, batch.Id, "tech-sme", today.AddDays(-200), today.AddDays(20));
        AddTitle(db, town.Id, batch.Id, "tech-enterprise", new DateOnly(2019, 5, 1), null);
        AddTitle(db, zone.Id, batch.Id, "high-tech-enterprise", new DateOnly(2018, 11, 12), new DateOnly(2021, 11, 11));
        AddTitle(db, zone.Id, batch.Id, "high-tech-enterprise", today.AddYears(-1), today.AddYears(2));
        AddFacts(db, town.Id, batch.Id, 2024, FactSource.Declaration, """{"rd_expense":1200000,"revenue":20000000}""");
        AddFacts(db, town.Id, batch.Id, 2024, FactSource.Tax, """{"rd_expense":1100000}""");
        db.Add(new Veto { EnterpriseId = town.Id, Kind = VetoKind.Dishonesty, Found = false, On = today.AddDays(-10), Basis = "区市场监管局核查", BatchId = batch.Id });
        await db.SaveChangesAsync();
        await changes.SayAsync(db, new RegistryChange(null, true, true), default);
    }

    private static Enterprise Add(TiduDb db, int batch, string code, string name, string unit, string? park) => db.Add(new Enterprise
    {
        CreditCode = code, Name = name, UnitId = unit, ParkId = park, IndustryCode = "C3484", Size = EnterpriseSize.Small, RegisteredOn = new DateOnly(2016, 4, 18),
        ContactName = "郑试验", ContactPhone = "13800000007", SearchText = SearchText.Of(code, name, []), BatchId = batch,
    }).Entity;

    private static void AddTitle(TiduDb db, int id, int batch, string kind, DateOnly from, DateOnly? to) =>
        db.Add(new Qualification { EnterpriseId = id, Kind = kind, ValidFrom = from, ValidTo = to, SourceText = "试验名单", BatchId = batch });

    private static void AddFacts(TiduDb db, int id, int batch, int year, FactSource source, string values) =>
        db.Add(new FactRecord { EnterpriseId = id, Year = year, AsOf = new DateOnly(year, 12, 31), Source = source, SourceText = "试验表", Values = values, BatchId = batch });
}
