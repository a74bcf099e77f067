extern alias server;

using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks;

/// <summary>One side of one round: small files first, until everything is compiled as in a server that has run for a while, then the large one on the clock.</summary>
public static class ImportSide
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>Prints seconds, the peak of memory in megabytes, and seconds of processor.</summary>
    public static async Task<int> RunAsync(string kind, string side, string data, string? database, string folder)
    {
        Func<string, Task> import = side == "ours" ? file => OursAsync(kind, data, database, file)
            : kind == "import" ? file => BareImport.RunAsync(data, database, file)
            : file => BareEnterprises.RunAsync(data, database, file);
        foreach (var small in ImportFiles.WarmUps(folder))
        {
            await import(small);
            await SettleAsync();
        }

        using var self = Process.GetCurrentProcess();
        var (watch, work) = (Stopwatch.StartNew(), self.TotalProcessorTime);
        await import(Path.Combine(folder, ImportFiles.Large));
        var seconds = watch.Elapsed.TotalSeconds;
        self.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {self.PeakWorkingSet64 / 1024.0 / 1024:F1} {(self.TotalProcessorTime - work).TotalSeconds:F3}"));
        return 0;
    }

    /// <summary>Until the compiler has nothing more to improve behind our back: with two cores it would take one of them from either side's database.</summary>
    private static async Task SettleAsync()
    {
        for (var before = -1L; before != JitInfo.GetCompiledMethodCount();)
        {
            before = JitInfo.GetCompiledMethodCount();
            await Task.Delay(Quiet);
        }
    }

    /// <summary>The command that people run, with its checks, audit entry and job.</summary>
    private static async Task OursAsync(string kind, string data, string? database, string file)
    {
        string[] args = kind == "import"
            ? ["import", "observations", file, "--data", data, "--plan", "yongchuan-2023-663", "--reason", "bench"]
            : ["import", "enterprises", file, "--data", data, "--unit", "500118", "--fact-source", "tax", "--reason", "bench"];
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(server::Program.Parts, database is null ? args : [.. args, "--database", database], output, output, CancellationToken.None);
        if (code != 0)
        {
            throw new InvalidOperationException(output.ToString());
        }
    }
}
