using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Counts;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class CountEndpoints
{
    public static IServiceCollection AddCounts(this IServiceCollection services) => services
        .AddSingleton<RegistrySnapshots>()
        .AddSingleton(provider => new StampedCache<CountPlans>(provider.GetRequiredService<TimeProvider>(), [Plans.LoadPlans.Stamp], CountPlans.ReadAsync))
        .AddSingleton(BookCache)
        .AddSingleton<FigureColumns>()
        .AddScoped<FigureSource>()
        .AddScoped<CountSource>()
        .AddHostedService<WarmRegistry>();

    public static void MapCounts(this IEndpointRouteBuilder app)
    {
        var counts = app.MapGroup("/api/counts").RequireAuthorization(Policies.ReadEnterprises).WithTags("Counts");
        counts.MapGet("/", GetCounts.Handle).WithSummary("An indicator computed from the registry, unit by unit").Produces<CountsView>().WithProblems(404, 422);
        counts.MapGet("/enterprises", ListCounted.Handle).WithSummary("The enterprises behind a number").Produces<CountedPage>().WithProblems(400, 404, 422);

        var rules = app.MapGroup("/api/counting-rules").WithTags("Counts");
        rules.MapGet("/", CountingRules.List).RequireAuthorization(Policies.ReadPlans).WithSummary("Indicators of a plan that can be counted from the registry").Produces<IReadOnlyList<CountableView>>().WithProblems(404);
        rules.MapPut("/{plan}/{indicator}", CountingRules.Set).RequireAuthorization(Policies.GovernRegistry).WithSummary("Counts an indicator from the registry from a day on").Produces<CountingRuleView>().WithProblems(404, 409, 422);
        rules.MapPost("/{plan}/{indicator}/clear", CountingRules.Clear).RequireAuthorization(Policies.GovernRegistry).WithSummary("The indicator is reported again").Produces(204).WithProblems(404, 409, 422);
    }

    private static StampedCache<CountBook> BookCache(IServiceProvider provider)
    {
        var plans = provider.GetRequiredService<StampedCache<CountPlans>>();
        return new(
            provider.GetRequiredService<TimeProvider>(),
            CountBook.Stamps,
            async (db, cancel) => await CountBook.ReadAsync(db, db.Database.CurrentTransaction is null ? await plans.GetAsync(db, cancel) : await plans.GetFreshAsync(db, cancel), cancel));
    }
}
