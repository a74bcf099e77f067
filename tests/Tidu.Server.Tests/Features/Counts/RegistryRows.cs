using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tidu.Server.Data;
using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Observations;
using Tidu.Server.Features.Observations.Counting;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests.Features.Counts;

/// <summary>A registry as tests fill it, in place of the demonstration one.</summary>
internal static class RegistryRows
{
    public const string HighTech = "high-tech-enterprise";

    /// <summary>No enterprises, no rules, no reporting periods; counted values gone, nothing chosen by hand.</summary>
    public static Task ClearRegistry(this TiduApp app) => app.ChangeRegistry(async db =>
    {
        await db.Set<CountingRule>().ExecuteDeleteAsync();
        await db.Set<AttributionRule>().ExecuteDeleteAsync();
        await db.Set<ReportingPeriod>().ExecuteDeleteAsync();
        await db.Set<Enterprise>().ExecuteDeleteAsync();
        (await db.Set<Observation>().Where(value => value.ChosenByHand && value.Used).ToListAsync()).ForEach(value => value.ChosenByHand = false);
    });

    /// <summary>A change as importers make it: rows, audit entry and what it means for others in one transaction.</summary>
    public static Task ChangeRegistry(this TiduApp app, Func<TiduDb, Task> change) => app.ChangeRegistry(async db =>
    {
        await change(db);
        return null;
    });

    /// <summary>The same; the change answers with the enterprises it touched.</summary>
    public static Task ChangeRegistry(this TiduApp app, Func<TiduDb, Task<IReadOnlyList<int>?>> change) => app.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        await db.InTransactionAsync(
            async () =>
            {
                var touched = await change(db);
                services.GetRequiredService<AuditTrail>().Add("import", "enterprise", "test");
                await db.SaveChangesAsync();
                await services.GetRequiredService<RegistryChanges>().SayAsync(db, new RegistryChange(touched, Titles: true, Facts: true), CancellationToken.None);
            },
            CancellationToken.None);
    });

    /// <summary>Enterprises in a unit, each with a title from a day on.</summary>
    public static Task AddEnterprises(this TiduApp app, string? unit, int count, string from = "2022-06-01", string? to = null, string? park = null, string kind = HighTech) =>
        app.ChangeRegistry(async db =>
        {
            var batch = db.Add(new EnterpriseBatch { Label = "test", EnteredBy = "cli", EnteredByName = "cli", EnteredAt = DateTimeOffset.UnixEpoch }).Entity;
            await db.SaveChangesAsync();
            var number = await db.Set<Enterprise>().CountAsync();
            for (var i = 0; i < count; i++)
            {
                var code = CodeOf(++number);
                var enterprise = db.Add(new Enterprise { CreditCode = code, Name = $"永川试验企业{number:0000}", UnitId = unit, ParkId = park, SearchText = code, BatchId = batch.Id }).Entity;
                await db.SaveChangesAsync();
                db.Add(new Qualification { EnterpriseId = enterprise.Id, Kind = kind, Number = $"GR{number}", ValidFrom = Day(from), ValidTo = to is null ? null : Day(to), SourceText = "test", BatchId = batch.Id });
            }
        });

    public static string CodeOf(int number) => $"9100000000{number:00000000}";

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static Task<int> RunRound(this TiduApp app)
    {
        var written = 0;
        return Run();

        async Task<int> Run()
        {
            await app.InScope(async services => written = await CountRound.RunAsync(services, CancellationToken.None));
            return written;
        }
    }
}
