extern alias server;

using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tidu.Benchmarks;

/// <summary>tidu assess over a file of a million enterprises against a bare read of its bytes and a bare split into numbers, in turn.</summary>
internal static class AssessCsv
{
    private const string AsOf = "2026-06-15";
    private const int Seed = 7;

    /// <summary>Rows and rounds may be given.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (rows, rounds) = (Number(args, 0, 1_000_000), Number(args, 1, 5));
        var folder = Directory.CreateTempSubdirectory("tidu-bench-").FullName;
        try
        {
            var (facts, result) = (Path.Combine(folder, "facts.csv"), Path.Combine(folder, "out.csv"));
            Write(facts, rows);
            Console.WriteLine($"{rows:N0} rows, {new FileInfo(facts).Length / 1e6:F0} MB, {rounds} rounds in turn, {Environment.ProcessorCount} processors");
            List<(double Wall, double Processor)> bare = [], split = [], assess = [];
            for (var round = 0; round <= rounds; round++)
            {
                bare.Add(Timed(() => Bytes(facts)));
                split.Add(Timed(() => Cells(facts)));
                assess.Add(await TimedAsync(() => server::Tidu.Server.Hosting.Commands.CommandLine.RunAsync(
                    server::Program.Parts, ["assess", "tech-sme", facts, "-o", result, "--as-of", AsOf], TextWriter.Null, TextWriter.Null, CancellationToken.None)));
            }
            Say("bare read of the bytes", rows, bare);
            Say("bare read and split by one thread", rows, split);
            Say("tidu assess tech-sme -o", rows, assess);
            Console.WriteLine($"result {new FileInfo(result).Length / 1e6:F0} MB, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The first round warms up and does not count.</summary>
    private static void Say(string what, int rows, List<(double Wall, double Processor)> seconds)
    {
        var median = seconds.Skip(1).Select(each => each.Wall).Order().ElementAt((seconds.Count - 1) / 2);
        var processor = seconds.Skip(1).Min(each => each.Processor);
        Console.WriteLine($"{what,-36}{median,8:F3} s {rows / median,14:N0} rows/s; of processor at best {processor:F3} s");
    }

    private static long Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var (buffer, lines) = (new byte[1 << 20], 0L);
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }
        return lines;
    }

    private static double Cells(string path)
    {
        var sum = 0.0;
        using var file = new StreamReader(path, Encoding.UTF8, false, 1 << 16);
        while (file.ReadLine() is { } line)
        {
            foreach (var cell in line.AsSpan().Split(','))
            {
                sum += double.TryParse(line.AsSpan(cell), CultureInfo.InvariantCulture, out var number) ? number : 0;
            }
        }
        return sum;
    }

    private static void Write(string path, int rows)
    {
        var random = new Random(Seed);
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        file.Write("credit_code,resident_enterprise,staff.2025,sales_revenue.2025,total_assets.2025,prohibited_product,major_incident,abnormal_listed,hnte_valid,");
        file.Write("national_award_top3_5y,provincial_rd_body,led_standard_5y,tech_personnel.2025,rd_expense_super_deduction.2025,cost_expense.2025,ip_class_1,ip_class_2\n");
        for (var row = 0; row < rows; row++)
        {
            var (staff, sales) = (1 + (int)(600 * Math.Pow(random.NextDouble(), 4)), Math.Round(250e6m * (decimal)Math.Pow(random.NextDouble(), 3) + 1000, 2));
            var spent = random.Next(30) == 0 ? string.Empty : Math.Round(sales * (decimal)random.NextDouble() * 0.12m, 2).ToString(CultureInfo.InvariantCulture);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{Code(row)},{Yes(random, 99)},{staff},{sales},{sales * 1.3m:F2},{Yes(random, 1)},{Yes(random, 1)},{Yes(random, 2)},{Yes(random, 10)},"));
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{Yes(random, 1)},{Yes(random, 5)},{Yes(random, 3)},{random.Next(staff)},{spent},{sales * 0.9m:F2},{random.Next(2)},{random.Next(6)}\n"));
        }
    }

    /// <summary>A credit code with its check character.</summary>
    private static string Code(int row)
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var text = string.Create(CultureInfo.InvariantCulture, $"91500118MA{row:D7}");
        var (sum, weight) = (0, 1);
        foreach (var letter in text)
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }
        return text + Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }

    private static string Yes(Random random, int percent) => random.Next(100) < percent ? "true" : "false";

    private static (double Wall, double Processor) Timed<T>(Func<T> work)
    {
        var (watch, before) = (Stopwatch.StartNew(), Processor());
        GC.KeepAlive(work());
        return (watch.Elapsed.TotalSeconds, Processor() - before);
    }

    private static async Task<(double Wall, double Processor)> TimedAsync(Func<Task<int>> work)
    {
        var (watch, before) = (Stopwatch.StartNew(), Processor());
        await work();
        return (watch.Elapsed.TotalSeconds, Processor() - before);
    }

    private static double Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

    private static int Number(string[] args, int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
}
