using System.Globalization;
using System.Text;
using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Standards.Explaining;
using Xunit;

namespace Tidu.Engine.Tests.Standards.Assessing;

/// <summary>Files of facts: row n of the result is what exact evaluation says of row n, however the file is cut.</summary>
public class AssessmentTests
{
    private const int Rows = 400;

    [Theory]
    [InlineData("tech-sme")]
    [InlineData("high-tech-enterprise")]
    [InlineData("rd-super-deduction")]
    public void Result_RandomRows_EqualsExactEvaluation(string id)
    {
        var standard = Compile(id);
        var file = RandomFile(standard, 7);
        var (assessment, body) = Start(standard, file);
        var lines = Text(assessment.Assess(body, body.Length).Rows).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var chunk = FactsChunk.Read(body, body.Length, assessment.Header);
        var names = assessment.ResultHeader.Split(',');

        lines.Length.ShouldBe(Rows);
        var evaluator = new StandardEvaluator(standard);
        for (var row = 0; row < Rows; row++)
        {
            var outcome = evaluator.Evaluate(chunk.FactsOf(standard, row));
            var cells = lines[row].Split(',');
            cells.Length.ShouldBe(names.Length);
            string Cell(string name) => cells[Array.IndexOf(names, name)];
            Cell("verdict").ShouldBe(FactCodes.Of(outcome.Verdict));
            Cell("path").ShouldBe(outcome.Path);
            Cell("points_low").ShouldBe(Number(outcome.PointsLow?.ToDouble()));
            Cell("missing").ShouldBe(Columns(outcome.Missing));
            foreach (var criterion in outcome.Criteria)
            {
                var name = criterion.Criterion.Criterion.Id;
                Cell($"{name}.verdict").ShouldBe(FactCodes.Of(criterion.Verdict));
                Cell($"{name}.missing").ShouldBe(Columns(criterion.Missing));
                Cell($"{name}.gap").ShouldBe(Number(criterion.Gap));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(4096)]
    public void Result_HoweverTheFileIsCut_IsTheSame(int size)
    {
        var standard = Compile("tech-sme");
        var (assessment, body) = Start(standard, RandomFile(standard, 11));
        var whole = Text(assessment.Assess(body, body.Length).Rows);
        var parts = new StringBuilder();
        var (at, length) = (0, size);
        while (at < body.Length)
        {
            var end = CsvRecords.EndOfLast(body.AsSpan(at, Math.Min(length, body.Length - at)), assessment.Header.Separator, at + length >= body.Length);
            if (end == 0)
            {
                length *= 2;
                continue;
            }
            var piece = body.AsSpan(at, end).ToArray();
            parts.Append(Text(assessment.Assess(piece, piece.Length).Rows));
            (at, length) = (at + end, size);
        }
        parts.ToString().ShouldBe(whole);
    }

    [Fact]
    public void Numbers_OfAnyDecimalPlaces_AreWrittenAsShortAsTheyAreReadBack()
    {
        var random = new Random(3);
        decimal[] numbers =
        [
            0, 0.1m, 0.01m, 0.07m, 0.0001m, 0.00001m, 0.10m, 9.99m, 10.05m, 123456789012.34m, 99999999999999.9m, 999999999999999m, 1000000000000000m, 4503599627370497.5m,
            .. Enumerable.Range(0, 3000).Select(_ => random.NextInt64(1L << random.Next(1, 50)) / (decimal)Math.Pow(10, random.Next(7))),
        ];
        var (assessment, body) = Start(
            Compile("tech-sme"), Encoding.UTF8.GetBytes("credit_code,sales_revenue.2025\n" + string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"A,{number}\n")))));

        var lines = Text(assessment.Assess(body, body.Length).Rows).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var place = Array.IndexOf(assessment.ResultHeader.Split(','), "size-sales.value");
        lines.Select(line => line.Split(',')[place]).ShouldBe(numbers.Select(number => Number((double)number)));
    }

    [Theory]
    [InlineData("a,b\nc", 4)]
    [InlineData("\"a\nb\",c\nd", 8)]
    [InlineData("\"a\"\"b\",c\r\nd", 10)]
    [InlineData("\"a\"x\nb\n", 5)]
    [InlineData("a\"b,c\nd\n", 6)]
    [InlineData("\"a,b\nc,d\n", 5)]
    public void EndOf_FirstRecord_EndsWhereItsLineDoes(string text, int end) => CsvRecords.EndOf(Encoding.UTF8.GetBytes(text), (byte)',', isLast: true).ShouldBe(end);

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100M00010OY43", false)]
    public void CreditCode_CheckCharacter(string code, bool valid) => CreditCode.IsValid(Encoding.UTF8.GetBytes(code)).ShouldBe(valid);

    private static CompiledStandard Compile(string id)
    {
        var day = new DateOnly(2026, 6, 15);
        return StandardCompiler.Compile(CaseExplanations.Standards.Resolve(id, day, ApplicationKind.New).Version!, day, ApplicationKind.New);
    }

    private static (Assessment Assessment, byte[] Body) Start(CompiledStandard standard, byte[] file)
    {
        var end = Array.IndexOf(file, (byte)'\n') + 1;
        return (new Assessment(standard, null, FactsHeader.Read(file.AsSpan(0, end), Assessment.InputsOf(standard, null))), file[end..]);
    }

    private static byte[] RandomFile(CompiledStandard standard, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("credit_code,").AppendJoin(',', standard.Columns.Select(input => input.Column)).Append('\n');
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"E{row}\"\"x\"").Append(',').AppendJoin(',', standard.Columns.Select(input => Cell(input, random))).Append(row % 3 == 0 ? "\r\n" : "\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(CompiledInput input, Random random) => random.Next(10) == 0 ? string.Empty : input.Fact.Unit switch
    {
        FactUnit.YesNo => random.Next(4) == 0 ? "false" : "TRUE",
        FactUnit.Date => new DateOnly(2024, 1, 1).AddDays(random.Next(700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactUnit.Code => input.Fact.Codes[random.Next(input.Fact.Codes.Count)].Code,
        FactUnit.Ratio => (random.Next(101) / 100m).ToString(CultureInfo.InvariantCulture),
        FactUnit.Money => $"\"{(random.Next(20) * 1000000m + random.Next(3) / 100m).ToString(CultureInfo.InvariantCulture)}\"",
        _ => random.Next(8).ToString(CultureInfo.InvariantCulture),
    };

    private static string Number(double? number) => number is { } shown && !double.IsNaN(shown) ? shown.ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    private static string Columns(IEnumerable<CompiledInput> inputs) => string.Join(' ', inputs.Select(input => input.Column));

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
