using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

/// <summary>Broken files never throw, and what is cut off is never taken for whole.</summary>
public class PackFuzzTests
{
    private const int Runs = 300;

    private static readonly string[] Files =
        [MiniPacks.Plan, MiniPacks.IndicatorFile, MiniPacks.Divisions, MiniPacks.Layout, MiniPacks.Observations, MiniPacks.Bands, MiniPacks.Measures, MiniPacks.Comparators];

    [Fact]
    public void Read_TruncatedInsideALine_ReportsAProblem()
    {
        var random = new Random(20230412);
        for (var run = 0; run < Runs; run++)
        {
            var file = Files[random.Next(Files.Length)];
            var text = MiniPacks.TextOf(file).TrimEnd();
            var opening = text.LastIndexOf('{', random.Next(text.IndexOf('{', StringComparison.Ordinal), text.Length));
            var cut = text[..random.Next(opening + 1, text.IndexOf('}', opening))];
            PackReader.Read(MiniPacks.With((file, cut))).Problems.ShouldNotBeEmpty($"{file} cut to {cut.Length} characters");
        }
    }

    [Fact]
    public void Read_TruncatedBytes_NeverThrows()
    {
        var random = new Random(663);
        for (var run = 0; run < Runs; run++)
        {
            var file = Files[random.Next(Files.Length)];
            var bytes = Encoding.UTF8.GetBytes(MiniPacks.TextOf(file));
            Read(file, bytes[..random.Next(bytes.Length)]);
        }
    }

    [Fact]
    public void Read_MutatedBytes_NeverThrows()
    {
        var random = new Random(60001);
        var signs = Encoding.ASCII.GetBytes("[]{}:,-?&*!|>'\"%@`#\n\t \0<=~/.x9");
        for (var run = 0; run < Runs; run++)
        {
            var file = Files[random.Next(Files.Length)];
            var bytes = Encoding.UTF8.GetBytes(MiniPacks.TextOf(file));
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(4) == 0 ? (byte)random.Next(256) : signs[random.Next(signs.Length)];
            }
            Read(file, bytes);
        }
    }

    [Fact]
    public void Read_ShuffledLines_NeverThrows()
    {
        var random = new Random(27);
        for (var run = 0; run < Runs; run++)
        {
            var file = Files[random.Next(Files.Length)];
            var lines = MiniPacks.TextOf(file).Split('\n');
            random.Shuffle(lines);
            Read(file, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        }
    }

    [Fact]
    public void Read_AnyNodeReplaced_NeverThrows()
    {
        string[] replacements = ["[]", "{}", "null", "\"\"", "[[]]", "{a: b}", "-1", "99999999999999999999", "[null]", "true"];
        foreach (var file in Files)
        {
            var lines = MiniPacks.TextOf(file).ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
                var replacement = replacements[i % replacements.Length];
                var changed = lines.Select((line, n) => n == i && colon > 0 ? line[..(colon + 2)] + replacement : line);
                Read(file, Encoding.UTF8.GetBytes(string.Join('\n', changed)));
            }
        }
    }

    private static void Read(string file, byte[] content)
    {
        IReadOnlyList<PackFile> files = [.. MiniPacks.Files().Where(f => f.Path != file), new PackFile(file, content)];
        var reading = Should.NotThrow(() => PackReader.Read(files));
        reading.Problems.ShouldAllBe(p => p.Line >= 1 && p.Column >= 1 && p.Message.Length > 0);
    }
}
