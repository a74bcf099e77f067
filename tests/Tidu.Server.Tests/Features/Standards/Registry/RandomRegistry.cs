using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>Fills a registry with enterprises whose facts lie on both sides of every threshold, come from several sources and have gaps. The same seed gives the same registry.</summary>
public static class RandomRegistry
{
    private static readonly FactSource[] Sources = [FactSource.Declaration, FactSource.Tax, FactSource.Statistics, FactSource.Patents, FactSource.Bureau, FactSource.Demo];
    private static readonly string[] Kinds = ["high-tech-enterprise", "tech-sme", "tech-enterprise", "srdi-sme", "little-giant", "innovative-sme"];

    /// <summary>Adds enterprises; returns their ids.</summary>
    public static async Task<IReadOnlyList<int>> FillAsync(TiduApp app, int count, DateOnly day, int seed, string unit = "500118")
    {
        var ids = new List<int>();
        await app.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            var facts = Facts(services.GetRequiredService<StandardLibrary>(), day);
            await db.InTransactionAsync(
                async () =>
                {
                    services.GetRequiredService<AuditTrail>().Add("test-registry");
                    ids.AddRange(await FillAsync(db, facts, count, day, new Random(seed), unit));
                    await db.SaveChangesAsync();
                },
                CancellationToken.None);
        });
        return ids;
    }

    private static List<FactSlot> Facts(StandardLibrary library, DateOnly day) =>
        [.. new FactLayout(library.Ids.SelectMany(id => Enum.GetValues<ApplicationKind>().Select(kind => library.Find(id, day, kind))).OfType<RegistryStandard>().Select(each => each.Standard)).Slots];

    private static async Task<List<int>> FillAsync(TiduDb db, List<FactSlot> facts, int count, DateOnly day, Random random, string unit)
    {
        var batch = new EnterpriseBatch { Label = "random", EnteredBy = "test", EnteredByName = "test", EnteredAt = DateTimeOffset.UnixEpoch };
        db.Add(batch);
        await db.SaveChangesAsync();
        var first = await db.Set<Enterprise>().CountAsync();
        var enterprises = Enumerable.Range(first, count).Select(number => Enterprise(random, day, unit, batch.Id, number)).ToList();
        db.AddRange(enterprises);
        await db.SaveChangesAsync();
        await db.BulkInsertAsync(enterprises.SelectMany(enterprise => Titles(random, enterprise, day, batch.Id)), CancellationToken.None);
        await db.BulkInsertAsync(enterprises.SelectMany(enterprise => Vetoes(random, enterprise, day, batch.Id)), CancellationToken.None);
        await db.BulkInsertAsync(enterprises.SelectMany(enterprise => Records(random, enterprise, facts, day, batch.Id)), CancellationToken.None);
        return [.. enterprises.Select(each => each.Id)];
    }

    private static Enterprise Enterprise(Random random, DateOnly day, string unit, int batch, int number)
    {
        var code = $"91000000MR{number:D7}X";
        return new Enterprise
        {
            CreditCode = code, Name = "随机" + code, SearchText = code, UnitId = unit, BatchId = batch, Size = (EnterpriseSize)random.Next(4),
            IndustryCode = random.Next(10) == 0 ? null : $"C{random.Next(13, 44)}21", RegisteredOn = random.Next(8) == 0 ? null : day.AddDays(-random.Next(100, 4000)),
            State = random.Next(15) == 0 ? EnterpriseState.MovedOut : EnterpriseState.Active, StateFrom = random.Next(2) == 0 ? null : day.AddDays(random.Next(-30, 30)),
        };
    }

    private static IEnumerable<Qualification> Titles(Random random, Enterprise enterprise, DateOnly day, int batch) => Kinds.Where(_ => random.Next(4) == 0).Select(kind => new Qualification
    {
        EnterpriseId = enterprise.Id, Kind = kind, ValidFrom = day.AddDays(-random.Next(1500)), ValidTo = day.AddDays(random.Next(-200, 900)),
        EndedOn = random.Next(6) == 0 ? day.AddDays(random.Next(-100, 100)) : null, SourceText = "随机", BatchId = batch,
    });

    private static IEnumerable<Veto> Vetoes(Random random, Enterprise enterprise, DateOnly day, int batch) => Enum.GetValues<VetoKind>().Where(_ => random.Next(3) > 0).Select(kind => new Veto
    {
        EnterpriseId = enterprise.Id, Kind = kind, Found = random.Next(6) == 0, On = day.AddDays(-random.Next(-10, 1500)), Until = random.Next(2) == 0 ? null : day.AddDays(random.Next(-300, 300)), Basis = "随机", BatchId = batch,
    });

    private static IEnumerable<FactRecord> Records(Random random, Enterprise enterprise, List<FactSlot> facts, DateOnly day, int batch)
    {
        var well = random.Next(3) > 0;
        foreach (var year in facts.Select(fact => fact.Year).Distinct().Order())
        {
            foreach (var source in Sources.Where(_ => random.Next(3) == 0).DefaultIfEmpty(FactSource.Declaration))
            {
                var values = facts.Where(fact => fact.Year == year && random.Next(10) > 0).Select(fact => KeyValuePair.Create(fact.StoredId, Value(random, fact.Fact, well)));
                var asOf = year == 0 ? day.AddDays(-random.Next(-40, 400)) : new DateOnly(year, 12, 31);
                yield return new FactRecord { EnterpriseId = enterprise.Id, Year = year, AsOf = asOf, Source = source, SourceText = "随机", Values = FactValues.Write(values), BatchId = batch };
            }
        }
    }

    private static FactValue Value(Random random, FactDefinition fact, bool well) => fact.Unit switch
    {
        FactUnit.YesNo => FactValue.Of(fact.Id.Contains("incident", StringComparison.Ordinal) || fact.Id.Contains("abnormal", StringComparison.Ordinal) || fact.Id.Contains("prohibited", StringComparison.Ordinal) ? random.Next(12) == 0 : random.Next(4) > 0),
        FactUnit.Date => FactValue.Of(new DateOnly(2015, 1, 1).AddDays(random.Next(3000))),
        FactUnit.Code => FactValue.Of(random.Next(20) == 0 || fact.Codes.Count == 0 ? "no-such-code" : fact.Codes[random.Next(fact.Codes.Count)].Code),
        FactUnit.Money => FactValue.Of(Money(random, fact.Id, well)),
        FactUnit.Ratio => FactValue.Of(random.Next(0, 1000) / 1000m),
        FactUnit.Persons => FactValue.Of(random.Next(1, 400)),
        _ => FactValue.Of(random.Next(0, well ? 60 : 8)),
    };

    private static decimal Money(Random random, string fact, bool well)
    {
        var revenue = random.Next(1_000, 40_000) * 1_000m + random.Next(100) / 100m;
        return fact.StartsWith("rd_", StringComparison.Ordinal) ? decimal.Round(revenue * random.Next(well ? 30 : 0, 120) / 1000, 2) : revenue;
    }
}
