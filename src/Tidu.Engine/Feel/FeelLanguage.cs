using Tidu.Engine.Feel.Evaluation;
using Tidu.Engine.Feel.Parsing;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Feel;

/// <summary>FEEL, the expression language of DMN 1.5, over numbers, strings, booleans, dates, durations, lists, ranges and null.</summary>
public static class FeelLanguage
{
    /// <summary>Reads an expression.</summary>
    /// <param name="text">At most <see cref="FeelLimits.Length"/> UTF-16 units.</param>
    /// <param name="names">The scope's names, which may hold spaces and symbols; the longest that fits is taken. A single word outside them is a name as well.</param>
    public static FeelReading Parse(string text, IEnumerable<string>? names = null)
    {
        var (read, problem) = Read(text, names, parser => parser.Whole());
        return new FeelReading(read, problem);
    }

    /// <summary>Reads unary tests parted by commas, as a score table's row has them: <c>&gt;= 0.35</c>, <c>[0.25..0.35)</c>.</summary>
    /// <param name="text">At most <see cref="FeelLimits.Length"/> UTF-16 units.</param>
    /// <param name="names">The scope's names.</param>
    public static FeelTestsReading ParseTests(string text, IEnumerable<string>? names = null)
    {
        var (read, problem) = Read(text, names, parser => parser.WholeTests());
        return new FeelTestsReading(read, problem);
    }

    /// <summary>The value of an expression; whatever cannot be computed is null.</summary>
    /// <param name="expression">As <see cref="Parse"/> gave it.</param>
    /// <param name="scope">Values by name; a name outside it is null.</param>
    public static FeelValue Evaluate(FeelExpression expression, IReadOnlyDictionary<string, FeelValue>? scope = null) =>
        new FeelEvaluator().Run(expression, FeelScope.Of(scope));

    /// <summary>Whether a value passes any of the tests; null where none is passed and one could not be decided. The tests may name the value "?".</summary>
    /// <param name="value">What is tested.</param>
    /// <param name="tests">As <see cref="ParseTests"/> gave them.</param>
    /// <param name="scope">Values by name; a name outside it is null.</param>
    public static bool? Passes(FeelValue value, IReadOnlyList<FeelExpression> tests, IReadOnlyDictionary<string, FeelValue>? scope = null) =>
        new FeelEvaluator().RunTests(value, tests, FeelScope.Of(scope).With(FeelEvaluator.Tested, value));

    private static (T? Read, FeelProblem? Problem) Read<T>(string text, IEnumerable<string>? names, Func<FeelParser, T> read)
        where T : class
    {
        if (text.Length > FeelLimits.Length)
        {
            return (null, FeelTexts.Problem(new FeelSyntaxException(FeelCodes.TooLong, 0), 1, 1));
        }

        TokenReader? reader = null;
        try
        {
            reader = new TokenReader(text);
            return (read(new FeelParser(reader, new KnownNames(names ?? []))), null);
        }
        catch (FeelSyntaxException failure)
        {
            var (line, column) = reader?.Position(failure.At) ?? TokenReader.Position(text, failure.At);
            return (null, FeelTexts.Problem(failure, line, column));
        }
    }
}
