using System.Diagnostics;
using System.Globalization;
using Tidu.Engine.Populations;

namespace Tidu.Benchmarks.Assess;

/// <summary>Peak memory of a process that holds the columns, or that evaluates them as well, against one that does nothing.</summary>
internal static class AssessMemory
{
    public static int Run(string what, int rows, Func<Dictionary<string, FactColumn>, int, bool, List<AssessSide>> sides)
    {
        var few = sides(AssessFacts.Of(64, seed: 1), 64, false);
        few.ForEach(side => side.Evaluation.Run(2));
        var (inputs, outputs) = (0L, 0L);
        if (what == "run")
        {
            var facts = AssessFacts.Of(rows, seed: 2026);
            inputs = facts.Values.Sum(column => (long)rows * (column is NumberColumn ? 8 : 1));
            var all = sides(facts, rows, false);
            outputs = all.SelectMany(side => side.Kinds).Sum(kind => (long)rows * (kind is PopulationOutputKind.Number or PopulationOutputKind.Missing ? 8 : 1));
            GC.KeepAlive(all.ConvertAll(side => side.Evaluation.Run(2)));
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64} {inputs} {outputs}"));
        return 0;
    }

    public static async Task<bool> CompareAsync(int rows, double limit)
    {
        var (baseline, run) = (await MeasureAsync("base", rows), await MeasureAsync("run", rows));
        var ratio = run[0] / (baseline[0] + run[1] + run[2]);
        Console.WriteLine($"memory: peak {run[0] / 1e6:F0} MB; base {baseline[0] / 1e6:F0} + inputs {run[1] / 1e6:F0} + outputs {run[2] / 1e6:F0} MB; ratio {ratio:F2}, at most {limit:F1}");
        return ratio <= limit;
    }

    private static async Task<double[]> MeasureAsync(string what, int rows)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AssessMemory).Assembly.Location, "assess", "peak", what, rows.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? [.. text.Trim().Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))] : throw new InvalidOperationException(text);
    }
}
