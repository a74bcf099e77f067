using System.Diagnostics;
using System.Globalization;

namespace Tidu.Benchmarks;

/// <summary>Rounds of both sides in turn, each in a process of its own, so that memory is its own as well.</summary>
public static class ImportRounds
{
    private const double Limit = 1.5;

    /// <summary>Without further words the whole run; <c>side …</c> is one side of one round, <c>files FOLDER ROWS</c> writes the workbooks and nothing else.</summary>
    public static async Task<int> RunAsync(string kind, string[] args)
    {
        if (args is ["side", _, _, _, _])
        {
            return await ImportSide.RunAsync(kind, args[1], args[2], args[3].Length == 0 ? null : args[3], args[4]);
        }

        if (args is ["files", var into, var count])
        {
            var number = int.Parse(count, CultureInfo.InvariantCulture);
            Console.WriteLine(kind == "import" ? await ImportFiles.WriteAsync(into, number) : await EnterpriseFiles.WriteAsync(into, number));
            return 0;
        }

        var rows = Number(args, 0, 100_000);
        var rounds = Number(args, 1, 3);
        var folder = Directory.CreateTempSubdirectory("tidu-bench-").FullName;
        try
        {
            var large = kind == "import" ? await ImportFiles.WriteAsync(folder, rows) : await EnterpriseFiles.WriteAsync(folder, rows);
            Console.WriteLine($"{rows} rows, {new FileInfo(large).Length / 1024.0 / 1024:F1} MB, {rounds} rounds of both sides in turn, each in a process of its own after warm-ups");
            var passed = await CompareAsync(kind, "SQLite", new SqliteCopies(folder), folder, rounds);
            if (Environment.GetEnvironmentVariable("TIDU_TEST_POSTGRES") is { Length: > 0 } server)
            {
                await using var copies = new PostgresCopies(folder, server);
                passed &= await CompareAsync(kind, "PostgreSQL", copies, folder, rounds);
            }

            return passed ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> CompareAsync(string kind, string name, IDatabaseCopies copies, string folder, int rounds)
    {
        await copies.PrepareAsync();
        List<(double Seconds, double Megabytes, double Processor)> ours = [], bare = [];
        for (var round = 1; round <= rounds; round++)
        {
            ours.Add(await MeasureAsync(kind, "ours", await copies.NextAsync(), folder));
            bare.Add(await MeasureAsync(kind, "bare", await copies.NextAsync(), folder));
            Console.WriteLine($"{name} round {round}: ours {Shown(ours[^1])}   bare {Shown(bare[^1])}");
        }

        var ratio = Median(ours) / Median(bare);
        Console.WriteLine($"{name} median: ours {Median(ours):F2} s   bare {Median(bare):F2} s   ratio {ratio:F2}, at most {Limit:F1}");
        return ratio <= Limit;
    }

    private static async Task<(double Seconds, double Megabytes, double Processor)> MeasureAsync(string kind, string side, (string Data, string Database) copy, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ImportRounds).Assembly.Location, kind, "side", side, copy.Data, copy.Database, folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var numbers = process.ExitCode == 0 ? text.Trim().Split('\n')[^1].Split(' ') : throw new InvalidOperationException($"{side} failed: {text}");
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture), double.Parse(numbers[2], CultureInfo.InvariantCulture));
    }

    private static string Shown((double Seconds, double Megabytes, double Processor) run) => $"{run.Seconds:F2} s ({run.Processor:F2} s of processor), {run.Megabytes:F0} MB";

    private static double Median(List<(double Seconds, double Megabytes, double Processor)> values) => values.Select(value => value.Seconds).Order().ElementAt(values.Count / 2);

    private static int Number(string[] args, int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
}
