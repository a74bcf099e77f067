using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards.Cases;
using Tidu.Engine.Standards.Lowering;
using Xunit;
using static Tidu.Engine.Tests.Standards.MiniStandards;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Broken standards never throw, and what is read without a problem can be compiled.</summary>
public class StandardFuzzTests
{
    private const int Runs = 200;

    private static readonly string[] Files = [Facts, Standard, Newer, Calculation, Cases];

    private static readonly string[] Words =
    [
        "value", "staff", "staff[-1]", "sales", "lab", "resident", "registered_on", "as_of", "ratio_floor", "staff_ceiling", "pass_mark", "500", "-1", "0", "null", "true", "\"national\"",
        "@\"P1D\"", "@\"P1M\"", "sum(", "count(", "not(", "sqrt(", ")", "[", "]", "(", "..", "+", "-", "*", "/", "** 0.5", "** 2", "=", "!=", "<", ">=", "and", "or", "if", "then", "else",
        "between", "in", "some x in sales satisfies", "every i in [-2, -1] satisfies", "for x in sales return", "x", "i", "{", ",", "all(criteria)", "total(scores)", "ratio", "instance of number",
    ];

    [Fact]
    public void Read_MutatedBytes_NeverThrows()
    {
        var random = new Random(20170503);
        var signs = Encoding.ASCII.GetBytes("[]{}:,-?&*!|>'\"%@`#\n \0<=~/.x9");
        for (var run = 0; run < Runs; run++)
        {
            var file = Files[random.Next(Files.Length)];
            var bytes = Encoding.UTF8.GetBytes(TextOf(file));
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(4) == 0 ? (byte)random.Next(256) : signs[random.Next(signs.Length)];
            }
            Use([.. MiniStandards.Files().Where(each => each.Path != file), new PackFile(file, bytes)]);
        }
    }

    [Fact]
    public void Read_LinesTakenOutOrMoved_NeverThrows()
    {
        var random = new Random(20160129);
        for (var run = 0; run < Runs; run++)
        {
            var file = Files[random.Next(Files.Length)];
            var lines = TextOf(file).Split('\n').ToList();
            var line = lines[random.Next(lines.Count)];
            lines.Remove(line);
            if (random.Next(2) == 0)
            {
                lines.Insert(random.Next(lines.Count + 1), line);
            }
            Use(With((file, string.Join('\n', lines))));
        }
    }

    [Fact]
    public void Read_ChanceExpressions_NeverThrow()
    {
        var random = new Random(20220601);
        for (var run = 0; run < Runs; run++)
        {
            var expression = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)]));
            var (passage, quote) = random.Next(4) switch
            {
                0 => ("test: value <= staff_ceiling", "test: "),
                1 => ("value: sum(research) / sum(sales)", "value: "),
                2 => ("pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)", "pass: "),
                _ => ("points_value: \"min(10, patents * 2)\"", "points_value: "),
            };
            Use(With((Standard, Edit(Standard, passage, $"{quote}'{expression.Replace("'", "''", StringComparison.Ordinal)}'"))));
        }
    }

    /// <summary>Reads; where there is no problem, compiles everything and runs the cases.</summary>
    private static void Use(IReadOnlyList<PackFile> files)
    {
        var reading = PackReader.Read(files);
        reading.Problems.ShouldAllBe(problem => problem.Line > 0 && problem.Column > 0 && problem.Message.Length > 0);
        if (reading.Problems.Count > 0)
        {
            return;
        }
        foreach (var (version, span) in reading.Packs.Standards.Versions.SelectMany(version => version.InForce.Select(span => (version, span))))
        {
            StandardCompiler.Compile(version, span.From, span.Kind);
        }
        CaseRunner.Run(reading.Packs.Standards);
    }
}
