using System.Diagnostics;
using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Benchmarks.Assess;

/// <summary>A million enterprises by two standards against hand-written loops that write the same columns; memory; reading and compiling of all packs.</summary>
internal static class AssessRounds
{
    private const double TimeLimit = 2.0;
    private const double MemoryLimit = 1.3;
    private const double PackLimit = 150;
    private const int Threads = 2;
    private const int RowsAtOnce = 4096;
    private static readonly DateOnly AsOf = new(2026, 6, 15);

    /// <summary>Without further words the whole run; <c>peak …</c> is the memory of one run in a process of its own.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["peak", var what, var count])
        {
            return AssessMemory.Run(what, int.Parse(count, CultureInfo.InvariantCulture), Sides);
        }

        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 21;
        Console.WriteLine($"load before: {Load()}");
        var passed = Packs();
        passed &= Compare(rows, rounds);
        passed &= await AssessMemory.CompareAsync(rows, MemoryLimit);
        Console.WriteLine($"load after: {Load()}");
        return passed ? 0 : 1;
    }

    private static bool Packs()
    {
        var files = PackFiles();
        var cold = Milliseconds(() => CompileAll(files));
        List<double> warm = [];
        for (var round = 0; round < 30; round++)
        {
            warm.Add(Milliseconds(() => CompileAll(files)));
        }

        var median = Median(warm.Skip(15));
        Console.WriteLine($"packs: {files.Count} files read, checked and compiled: cold {cold:F0} ms, warm {median:F0} ms, at most {PackLimit:F0} ms");
        return median <= PackLimit;
    }

    private static bool Compare(int rows, int rounds)
    {
        var facts = AssessFacts.Of(rows, seed: 2026);
        var sides = Sides(facts, rows, withLoop: true);
        var results = sides.ConvertAll(side => side.Evaluation.Run(Threads));
        List<double> ours = [], loop = [];
        for (var round = -3; round < rounds; round++)
        {
            var (first, second) = (Milliseconds(() => Ours(sides, results)), Milliseconds(() => Loops(sides, rows)));
            if (round >= 0)
            {
                ours.Add(first);
                loop.Add(second);
            }
        }

        var ratio = Median(ours.Zip(loop, (a, b) => a / b));
        Console.WriteLine($"{rows} enterprises, {sides.Sum(side => side.Names.Count)} columns of results, {Threads} threads, {rounds} rounds in turn");
        Console.WriteLine($"median: ours {Median(ours):F1} ms   loop {Median(loop):F1} ms   ratio {ratio:F2} (of medians {Median(ours) / Median(loop):F2}), at most {TimeLimit:F1}; best: ours {ours.Min():F1} ms   loop {loop.Min():F1} ms");
        foreach (var (side, result) in sides.Zip(results))
        {
            var alone = Times(rounds, () => side.Evaluation.Run(result, Threads), () => Loops([side], rows));
            var (one, two) = (Processor(() => Repeat(rounds, () => side.Evaluation.Run(result, Threads))) / rounds, Processor(() => Repeat(rounds, () => Loops([side], rows))) / rounds);
            Console.WriteLine($"  {side.Standard.Version.Standard}: ours {alone.First:F1} ms   loop {alone.Second:F1} ms   ratio {alone.First / alone.Second:F2}; of processor {one:F1} and {two:F1} ms, ratio {one / two:F2}");
        }

        return sides.Zip(results).All(each => AssessEquality.Holds(each.First, each.Second, rows)) & ratio <= TimeLimit;
    }

    /// <summary>Milliseconds of processor that both threads used: what is left of a measurement when others use the machine as well.</summary>
    private static double Processor(Action action)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        action();
        self.Refresh();
        return (self.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static (double First, double Second) Times(int rounds, Action first, Action second)
    {
        List<double> one = [], two = [];
        for (var round = 0; round < rounds; round++)
        {
            one.Add(Milliseconds(first));
            two.Add(Milliseconds(second));
        }

        return (Median(one), Median(two));
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    private static void Ours(List<AssessSide> sides, List<PopulationResult> results)
    {
        for (var at = 0; at < sides.Count; at++)
        {
            sides[at].Evaluation.Run(results[at], Threads);
        }
    }

    private static void Loops(List<AssessSide> sides, int rows)
    {
        var padded = (rows + 63) / 64 * 64;
        foreach (var side in sides)
        {
            var next = -RowsAtOnce;
            void Work()
            {
                for (var from = Interlocked.Add(ref next, RowsAtOnce); from < padded; from = Interlocked.Add(ref next, RowsAtOnce))
                {
                    side.RunLoop(from, Math.Min(from + RowsAtOnce, padded));
                }
            }

            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = Threads }, Work, Work);
        }
    }

    private static List<AssessSide> Sides(Dictionary<string, FactColumn> facts, int rows, bool withLoop)
    {
        var standards = PackReader.Read(PackFiles()).Packs.Standards;
        return
        [
            new AssessSide(Compiled(standards, "tech-sme"), facts, rows, TechSmeLoop.Run, withLoop),
            new AssessSide(Compiled(standards, "high-tech-enterprise"), facts, rows, HighTechLoop.Run, withLoop),
        ];
    }

    private static CompiledStandard Compiled(StandardSet standards, string id) =>
        StandardCompiler.Compile(standards.Resolve(id, AsOf, ApplicationKind.New).Version!, AsOf, ApplicationKind.New);

    private static void CompileAll(IReadOnlyList<PackFile> files)
    {
        foreach (var version in PackReader.Read(files).Packs.Standards.Versions)
        {
            var kind = version.For.First();
            StandardCompiler.Compile(version, version.InForce.First(span => span.Kind == kind).From, kind);
        }
    }

    private static List<PackFile> PackFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packs");
        return [.. new[] { "cn" }.SelectMany(name => Directory.EnumerateFiles(Path.Combine(folder, name), "*.yaml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(path => new PackFile(Path.GetRelativePath(folder, path), File.ReadAllBytes(path)))];
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    private static double Milliseconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
