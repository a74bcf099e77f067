using System.Diagnostics;
using System.Threading.Channels;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>Reads, evaluates and writes a file of facts at the same time, in its order and in bounded memory.</summary>
internal sealed class AssessRun(Assessment assessment, FactsFile file, FactsReport report, TextWriter? progress)
{
    private const int HeaderRecord = 1;
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(2);

    private readonly CodeRegister _codes = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _noted;
    private int _record = HeaderRecord + 1;

    /// <summary>Rows by <see cref="Engine.Standards.Verdict"/>.</summary>
    public long[] Verdicts { get; } = new long[4];

    /// <summary>Rows assessed.</summary>
    public long Rows { get; private set; }

    /// <summary>Verdicts that replaced parameters change.</summary>
    public Dictionary<VerdictFlip, long> Flips { get; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Assesses the whole file.</summary>
    /// <param name="write">Takes the result, piece by piece, in order.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, ValueTask> write, CancellationToken cancel)
    {
        var chunks = Channel.CreateBounded<(Task<AssessedChunk> Work, bool IsCut)>(new BoundedChannelOptions(Environment.ProcessorCount + 1) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => ReadAsync(chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var (work, isCut) in chunks.Reader.ReadAllAsync(cancel))
            {
                var chunk = await work;
                Take(chunk, isCut);
                await write(chunk.Rows);
                Note();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await reading;
    }

    private async Task ReadAsync(ChannelWriter<(Task<AssessedChunk> Work, bool IsCut)> chunks, CancellationToken cancel)
    {
        try
        {
            while (!cancel.IsCancellationRequested && file.Next(assessment.Header.Separator) is { } stretch)
            {
                await chunks.WriteAsync((Task.Run(() => assessment.Assess(stretch.Bytes, stretch.Length), cancel), stretch.IsCut), cancel);
            }
            chunks.Complete();
        }
        catch (Exception exception)
        {
            chunks.Complete(exception);
            throw;
        }
    }

    private void Take(AssessedChunk chunk, bool isCut)
    {
        if (isCut)
        {
            report.Add(new FactProblem(FactProblemKind.LineTooLong, _record, null, null, FactsFile.LongestRecord));
        }
        foreach (var problem in chunk.Problems(_record, _codes))
        {
            report.Add(problem);
        }
        for (var verdict = 0; verdict < Verdicts.Length; verdict++)
        {
            Verdicts[verdict] += chunk.Verdicts[verdict];
        }
        foreach (var (flip, count) in chunk.Flips)
        {
            Flips[flip] = Flips.GetValueOrDefault(flip) + count;
        }
        Rows += chunk.Facts.Rows;
        _record += chunk.Facts.Records;
    }

    private void Note()
    {
        if (progress is not null && Elapsed - _noted >= BetweenNotes)
        {
            _noted = Elapsed;
            progress.WriteLine(Texts.Of("assess.progress", ("rows", Rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)), ("percent", (int)(file.Progress * 100))));
        }
    }
}
