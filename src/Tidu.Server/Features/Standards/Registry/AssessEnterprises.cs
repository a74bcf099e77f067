using System.Threading.Channels;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Measures enterprises of the registry against standards. Everything that shows a verdict asks this: the standing run, runs on request, gap lists, pages of enterprises.</summary>
public sealed class AssessEnterprises(TiduDb db, StandardLibrary library, StampedCache<OrganizationTree> trees, IServiceScopeFactory scopes)
{
    /// <summary>Enterprises that are read and evaluated at once by one thread.</summary>
    private const int PartRows = 4096;

    private const int MostThreads = 4;

    /// <summary>The verdicts on all enterprises of a question.</summary>
    public async Task<IReadOnlyList<StandardVerdict>> VerdictsAsync(AssessmentQuestion question, CancellationToken cancel)
    {
        var verdicts = new List<StandardVerdict>();
        await RunAsync(question, part =>
        {
            verdicts.AddRange(part.Standards.SelectMany(standard => standard.Verdicts()));
            return Task.CompletedTask;
        }, cancel);
        return verdicts;
    }

    /// <summary>Evaluates all enterprises of a question, part by part; only one part at a time is handed over, in no certain order.</summary>
    /// <returns>How many enterprises there are.</returns>
    public Task<int> RunAsync(AssessmentQuestion question, Func<AssessedPart, Task> take, CancellationToken cancel) => RunAsync(question, StandardsOf(question), take, cancel);

    /// <summary>The same by given standards, one of them perhaps several times with other parameters: facts are read once.</summary>
    public Task<int> RunAsync(AssessmentQuestion question, IReadOnlyList<AskedStandard> asked, Func<AssessedPart, Task> take, CancellationToken cancel) => RunAsync(question, asked, part => part, take, cancel);

    /// <summary>The same, each part made into something else by the thread that evaluated it.</summary>
    public async Task<int> RunAsync<T>(AssessmentQuestion question, IReadOnlyList<AskedStandard> asked, Func<AssessedPart, T> make, Func<T, Task> take, CancellationToken cancel)
    {
        var population = await RegistryPopulation.ReadUnfilledAsync(db, question, await trees.GetAsync(db, cancel), library.HeldKinds, cancel);
        var layout = new FactLayout(asked.SelectMany(each => each.Kinds).Select(standard => standard.Standard));
        var parts = population.Enterprises.Chunk(PartRows).ToList();
        if (parts.Count <= 1 || db.Database.CurrentTransaction is not null)
        {
            foreach (var part in parts)
            {
                await take(make(await PartAsync(db, part, asked, layout, population, cancel)));
            }
        }
        else
        {
            await InParallelAsync(parts, async (own, part) => make(await PartAsync(own, part, asked, layout, population, cancel)), take, cancel);
        }

        return population.Enterprises.Count;
    }

    /// <summary>What districts know of titles on a day.</summary>
    public async Task<KnownTitles> KnownTitlesAsync(DateOnly day, CancellationToken cancel) => await KnownTitles.ReadAsync(db, await trees.GetAsync(db, cancel), day, null, cancel);

    /// <summary>The enterprises of a question, with titles and vetoes on its day.</summary>
    public async Task<RegistryPopulation> PopulationAsync(AssessmentQuestion question, CancellationToken cancel) =>
        await RegistryPopulation.ReadAsync(db, question, await trees.GetAsync(db, cancel), library.HeldKinds, cancel);

    /// <summary>The standards of a question as compiled for its day, each with the kinds of application that occur; those that no version decides on that day are not among them.</summary>
    public IReadOnlyList<AskedStandard> StandardsOf(AssessmentQuestion question) =>
        [.. (question.Standards ?? library.Ids).Select(id => AskedOf(id, question)).Where(asked => asked.New is not null || asked.Renewal is not null)];

    private AskedStandard AskedOf(string id, AssessmentQuestion question)
    {
        RegistryStandard? Of(ApplicationKind kind) => question.Kind is { } only && only != kind ? null
            : question.Overrides is { Count: > 0 } overrides ? library.Assume(id, question.AsOf, kind, overrides)
            : library.Find(id, question.AsOf, kind);
        return new AskedStandard(id, Of(ApplicationKind.New), Of(ApplicationKind.Renewal), library.TitlesOf(id));
    }

    private static async Task<AssessedPart> PartAsync(TiduDb own, RegistryEnterprise[] enterprises, IReadOnlyList<AskedStandard> asked, FactLayout layout, RegistryPopulation population, CancellationToken cancel)
    {
        await population.FillAsync(own, enterprises, cancel);
        var facts = await RegistryFacts.ReadAsync(own, enterprises, layout, population, cancel);
        var assessed = new List<AssessedStandard>();
        foreach (var each in asked)
        {
            foreach (var standard in each.Kinds)
            {
                Func<RegistryEnterprise, bool>? only = each.IsSplit ? enterprise => each.For(enterprise) == standard : null;
                if (only is null || enterprises.Any(only))
                {
                    assessed.Add(new AssessedStandard(standard, enterprises, Evaluate(standard, facts, enterprises.Length), only));
                }
            }
        }

        return new AssessedPart(enterprises, assessed, facts);
    }

    private static PopulationResult Evaluate(RegistryStandard standard, FactTable facts, int rows) =>
        new PopulationEvaluation(standard.Standard.Graph, facts.ColumnsOf(standard.Standard), rows, standard.All).Run(threads: 1);

    /// <summary>Threads read and evaluate with connections of their own; the caller takes what they made.</summary>
    private async Task InParallelAsync<T>(List<RegistryEnterprise[]> parts, Func<TiduDb, RegistryEnterprise[], Task<T>> make, Func<T, Task> take, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var made = Channel.CreateBounded<T>(MostThreads);
        var next = -1;
        async Task WorkAsync()
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<TiduDb>();
            for (var at = Interlocked.Increment(ref next); at < parts.Count; at = Interlocked.Increment(ref next))
            {
                await made.Writer.WriteAsync(await make(own, parts[at]), stop.Token);
            }
        }

        var threads = Math.Min(Math.Clamp(Environment.ProcessorCount, 1, MostThreads), parts.Count);
        var working = Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(WorkAsync, stop.Token)));
        var ended = working.ContinueWith(done => made.Writer.Complete(done.Exception?.GetBaseException()), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await foreach (var part in made.Reader.ReadAllAsync(cancel))
            {
                await take(part);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ended;
        }
    }
}

/// <summary>A standard of a question: as compiled for those who apply for the first time and for those who renew; null where no version decides that kind on the day or it is not asked for.</summary>
/// <param name="Id">Of the standard.</param>
/// <param name="New">For those who do not hold a title of it.</param>
/// <param name="Renewal">For those who do.</param>
/// <param name="Titles">Kinds of titles that are given by the standard.</param>
public sealed record AskedStandard(string Id, RegistryStandard? New, RegistryStandard? Renewal, IReadOnlyList<string> Titles)
{
    /// <summary>What there is, first applications before renewals.</summary>
    public IEnumerable<RegistryStandard> Kinds => new[] { New, Renewal }.OfType<RegistryStandard>();

    /// <summary>True where it hangs on the title held which of the two decides.</summary>
    public bool IsSplit => New is not null && Renewal is not null;

    /// <summary>True where the enterprise holds a title given by the standard on the day.</summary>
    public bool IsHeldBy(RegistryEnterprise enterprise) => enterprise.Titles.Any(Titles.Contains);

    /// <summary>What decides for an enterprise.</summary>
    public RegistryStandard For(RegistryEnterprise enterprise) => Renewal is not null && (New is null || IsHeldBy(enterprise)) ? Renewal : New!;
}
